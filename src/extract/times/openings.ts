import { ORDINALS } from '../../util/ordinals.ts';
import type { Opening } from './rule.ts';
import { NUMBERS } from '../../util/number-words.ts';

const LISTS: Readonly<Partial<Record<Opening, string>>> = {
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun weekday weekdays',
  unit: 'second seconds minute minutes min mins hour hours hr hrs day days night nights weekend weekends week weeks wks fortnight fortnights month months quarter quarters year years yr yrs decade decades century centuries millennium millennia period term half halves semester',
  season:
    'spring springtime summer summertime autumn fall winter wintertime summers winters springs falls autumns',
  part: 'morning afternoon evening daytime nighttime night nights mornings afternoons evenings midmorning midafternoon dawn dusk sunrise sunset daybreak nightfall',
  day: 'today yesterday tomorrow tonight overnight christmas thanksgiving easter halloween independence labor labour memorial election valentine valentines good palm ash veterans columbus presidents martin boxing mother father mothers armistice new fathers st hanukkah passover ramadan',
  often:
    'daily weekly biweekly monthly quarterly yearly annually annual hourly nightly fortnightly bimonthly everyday',
  ref: 'now currently current recently recent soon future past once previously formerly nowadays lately shortly present present-day presently immediately moment time eventually sometime someday meantime meanwhile contemporary already former latest instantly',
  clock: 'noon midday midnight',
  lead: 'q the this that these those last next past coming previous following same a an each every early earlier late later mid about around almost nearly roughly approximately some at over under up no as more less fewer close well just barely only several many few couple another additional first end start beginning middle turn eve close remainder rest balance latter early-morning late-night late-evening fiscal half all whole entire upcoming prior preceding subsequent one per most both all recent final latest current additional year-ago year-earlier dozens scores hundreds thousands countless numerous number handful twice once three times comparable ensuing',
};

const CLASSES = new Map<string, Set<Opening>>();
for (const [opening, list] of Object.entries(LISTS)) {
  for (const word of list.split(' ')) add(word, opening as Opening);
}
for (const word of ORDINALS) add(word, 'ordinal');
for (const word of [...NUMBERS.keys(), 'hundred', 'thousand', 'million']) add(word, 'number');
for (const word of 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' '))
  add(word, 'unit');

/** These open a year in words ("nineteen ninety-six"), and need no word of time to follow. */
for (const word of ['sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'two']) add(word, 'digits');

function add(word: string, opening: Opening): void {
  const known = CLASSES.get(word);
  if (known) known.add(opening);
  else CLASSES.set(word, new Set([opening]));
}

/** What a number in digits may open. */
export const DIGITS: ReadonlySet<Opening> = new Set(['digits']);

/** What a word of the text, in lower case, may open; undefined where nothing. */
export function openingsOf(word: string): ReadonlySet<Opening> | undefined {
  return CLASSES.get(word);
}
