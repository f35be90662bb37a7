import { countedNoun } from '../counted-noun.ts';
import { isDash, lowerAt, type Piece } from '../pieces.ts';
import type { ApartRule } from './rule.ts';

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** What joins two days of one month. */
const JOINS = /^(?:and|or|to|until|till|through)$/;
/** What opens them: "between 14 and 17 February"; "killed 14 and 17 March was quiet" opens none. */
const OPENS = /^(?:between|from|on|of|the|for|nights)$/;

/**
 * "March 4", "4 March 2012", "Sept. 11", "12/04/2017", "2017-04-12": a day of the calendar.
 *        ^    ^                      ^^    ^^^^^^^^^^    ^^^^^^^^^^
 */
export const calendarDay: ApartRule = (pieces, { first, until, form }) => {
  if (form !== 'digits') return undefined;
  const before = pieces[first - 1]?.text === '.' ? first - 2 : first - 1;
  const suffix = /^(?:st|nd|rd|th)$/.test(lowerAt(pieces, until)) && !pieces[until]!.spaced ? 1 : 0;
  const after = lowerAt(pieces, until + suffix) === 'of' ? until + suffix + 1 : until + suffix;
  const named = (at: number) => MONTH.test(lowerAt(pieces, at)) && /^[A-Z]/.test(pieces[at]!.text);
  const value = Number(pieces[first]!.text);
  const day = until === first + 1 && Number.isInteger(value) && value >= 1 && value <= 31;
  if (day && (named(before) || named(after))) return { type: 'date', first, until: until + suffix };
  if (day && (opensDays(pieces, first, until, named) || endsDays(pieces, first, until, named)))
    return { type: 'date', first, until };
  if (partFollows(pieces, until, '/'))
    return { type: 'date', first, until: until + (partFollows(pieces, until + 2, '/') ? 4 : 2) };
  const iso = pieces[first]!.text.length === 4 && partFollows(pieces, until, '-');
  return iso && partFollows(pieces, until + 2, '-') ? { type: 'date', first, until: until + 4 } : undefined;
};

/**
 * "between 14 and 17 February", "14-17 February": the first of two days whose month stands behind the second.
 *          ^^                    ^^
 */
function opensDays(
  pieces: readonly Piece[],
  first: number,
  until: number,
  isMonth: (at: number) => boolean,
): boolean {
  const joined =
    isDash(pieces[until]) || (JOINS.test(lowerAt(pieces, until)) && OPENS.test(lowerAt(pieces, first - 1)));
  return joined && isDay(pieces[until + 1]) && isMonth(until + 2);
}

/**
 * "between January 26 and 30", "May 3-4": the second of two days whose month stands before the first; not "on May 3 and 12
 *                         ^^          ^
 * people died".
 */
function endsDays(
  pieces: readonly Piece[],
  first: number,
  until: number,
  isMonth: (at: number) => boolean,
): boolean {
  const month = pieces[first - 3]?.text === '.' ? first - 4 : first - 3;
  if (!isDay(pieces[first - 2]) || !isMonth(month)) return false;
  if (isDash(pieces[first - 1])) return !pieces[first]!.spaced;
  return JOINS.test(lowerAt(pieces, first - 1)) && countedNoun(pieces, until) === undefined;
}

function isDay(piece: Piece | undefined): boolean {
  return piece?.form === 'digits' && /^(?:[1-9]|[12]\d|3[01])$/.test(piece.text);
}

/** True where a mark and digits touch what stands before. */
function partFollows(pieces: readonly Piece[], at: number, mark: string): boolean {
  const [joint, digits] = [pieces[at], pieces[at + 1]];
  return joint?.text === mark && !joint.spaced && digits?.form === 'digits' && !digits.spaced;
}
