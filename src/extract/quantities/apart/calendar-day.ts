import { lowerAt } from '../pieces.ts';
import type { ApartRule } from './rule.ts';

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/**
 * "March 4", "4 March 2012", "Sept. 11", "12/04/2017": a day of the calendar.
 *        ^    ^               ^^    ^^
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
  const slash = (at: number) => pieces[at]?.text === '/' && !pieces[at]!.spaced;
  const digits = (at: number) => pieces[at]?.form === 'digits' && !pieces[at]!.spaced;
  if (slash(until) && digits(until + 1)) {
    const long = slash(until + 2) && digits(until + 3);
    return { type: 'date', first, until: until + (long ? 4 : 2) };
  }
  return undefined;
};
