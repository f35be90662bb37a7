import { lowerAt, type Piece } from '../pieces.ts';
import type { ApartRule } from './rule.ts';

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

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
  if (partFollows(pieces, until, '/'))
    return { type: 'date', first, until: until + (partFollows(pieces, until + 2, '/') ? 4 : 2) };
  const iso = pieces[first]!.text.length === 4 && partFollows(pieces, until, '-');
  return iso && partFollows(pieces, until + 2, '-') ? { type: 'date', first, until: until + 4 } : undefined;
};

/** True where a mark and digits touch what stands before. */
function partFollows(pieces: readonly Piece[], at: number, mark: string): boolean {
  const [joint, digits] = [pieces[at], pieces[at + 1]];
  return joint?.text === mark && !joint.spaced && digits?.form === 'digits' && !digits.spaced;
}
