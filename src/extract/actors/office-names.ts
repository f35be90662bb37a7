import { lookUp } from '../../util/look-up.ts';

/** Titles as sources write them, and the office each is, in the words of `offices.json`. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^president(?: of the (?:republic|russian federation))?$/i, 'president'],
  [/^vice[- ]president$/i, 'vice president'],
  [
    /^(?:prime minister|premier(?: of the state council)?|taoiseach|(?:federal )?chancellor|president of the government|chairman of the council of ministers|president of the council of ministers|minister of state)$/i,
    'prime minister',
  ],
  [/^(?:king|queen|monarch|emir|amir|sultan|emperor|grand duke)$/i, 'monarch'],
  [/^secretary[- ]general of the united nations$/i, 'secretary general'],
  [
    /^(?:federal )?(?:minister|secretary|secretary of state) (?:of|for) (?:the )?(?:europe and )?(?:foreign|external) (?:affairs|relations|and commonwealth affairs)(?: and (?:worship|international (?:business|cooperation|trade|development)|european (?:affairs|union)|expatriates|emigrants|cooperation|trade))?$/i,
    'foreign minister',
  ],
  [/^foreign (?:secretary|minister)$/i, 'foreign minister'],
  [
    /^(?:federal )?(?:minister|secretary|secretary of state) (?:of|for) (?:national )?defen[cs]e(?: and (?:armed forces|military veterans).*)?$/i,
    'defence minister',
  ],
  [
    /^(?:federal )?(?:minister|secretary|secretary of state) (?:of|for) (?:the )?(?:interior|internal affairs|home affairs|home department)(?: and .*)?$/i,
    'interior minister',
  ],
  [/^home secretary$/i, 'interior minister'],
  [
    /^(?:federal )?(?:minister|secretary) (?:of|for) (?:the )?(?:economy and )?finances?(?: and .*)?$|^chancellor of the exchequer$|^secretary of the treasury$/i,
    'finance minister',
  ],
  [/^(?:federal )?(?:minister|secretary of state) (?:of|for) (?:the )?justice$/i, 'justice minister'],
];

/** The office of a title; undefined for one that we do not follow. `states` are the names of its country. */
export function officeKey(title: string, states: readonly string[]): string | undefined {
  let bare = title.trim().replace(/^(?:acting|interim|transitional|caretaker) /i, '');
  for (const state of states) if (bare.endsWith(` of ${state}`)) bare = bare.slice(0, -state.length - 4);
  bare = bare.replace(/ of the (?:united states|united kingdom|netherlands|republic)$/i, '');
  if (bare === 'Secretary of State' && states.includes('United States')) return 'foreign minister';
  return TITLES.find(([pattern]) => pattern.test(bare))?.[1];
}

/** Offices as reports name them. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ president: 'president', 'vice president': 'vice president' },
  ...{ 'prime minister': 'prime minister', premier: 'prime minister', chancellor: 'prime minister' },
  ...{ taoiseach: 'prime minister', king: 'monarch', queen: 'monarch', monarch: 'monarch' },
  ...{ emir: 'monarch', sultan: 'monarch', emperor: 'monarch' },
  ...{ 'foreign minister': 'foreign minister', 'foreign secretary': 'foreign minister' },
  ...{ 'foreign affairs minister': 'foreign minister', 'secretary of state': 'foreign minister' },
  ...{ 'defence minister': 'defence minister', 'defense minister': 'defence minister' },
  ...{ 'defence secretary': 'defence minister', 'defense secretary': 'defence minister' },
  ...{ 'interior minister': 'interior minister', 'home secretary': 'interior minister' },
  ...{ 'home minister': 'interior minister', 'finance minister': 'finance minister' },
  ...{ 'treasury secretary': 'finance minister', 'justice minister': 'justice minister' },
  ...{ 'secretary general': 'secretary general' },
};

/** The office that words of a report name. */
export function namedOffice(words: string): string | undefined {
  return lookUp(NAMED, words);
}
