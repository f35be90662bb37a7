import type { SectorRule } from '../rule.ts';
import type { PhraseWord } from '../words.ts';
import { NUMBER_WORD } from '../../../util/number-words.ts';

/** What newspapers and broadcasters call themselves, and few others. */
const PRESS = new Set(
  'times post herald tribune gazette news telegraph courier chronicle journal mail tv'.split(' '),
);

/** What stations call themselves before their own name. */
const STATION = /^(?:radio|tv|television|tele)$/;

/** And these before a number: "Channel 9". */
const NUMBERED = /^(?:canal|channel)$/;
const NUMBER = new RegExp(`^(?:\\d+|one|${NUMBER_WORD})$`);

/**
 * "the Kabul Post", "Andes News", "Radio Horizon": a name of several words of which the last is that of a paper, or the first
 *            ^^^^          ^^^^    ^^^^^
 * that of a station. Not "Channel Islands police".
 */
export const pressName: SectorRule = ({ phrase: { words, roles }, head }) => {
  const [opens, next] = words.slice(
    words[head.first]?.key === 'the' ? head.first + 1 : head.first,
    head.until,
  );
  const ofOthers = roles.some(({ until }) => until === head.until);
  if (opens?.capital === true && next?.mark === '' && !ofOthers && isStation(opens, next))
    return { sectors: ['JRN'], basis: 'stated', why: `press-name: "${opens.text} ${next.text}"` };
  const [before, last] = words.slice(Math.max(head.first, head.until - 2), head.until);
  if (before === undefined || last === undefined || !PRESS.has(last.key)) return undefined;
  if (!before.capital || !last.capital || before.key === 'the' || before.possessive) return undefined;
  return { sectors: ['JRN'], basis: 'stated', why: `press-name: "${before.text} ${last.text}"` };
};

function isStation(opens: PhraseWord, next: PhraseWord): boolean {
  return STATION.test(opens.key) ? next.capital : NUMBERED.test(opens.key) && NUMBER.test(next.key);
}
