import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { MONTH, monthOf, YEAR } from '../words.ts';

/**
 * "on March 5, 2011", "Oct. 23rd", "March the 3rd"
 *     ^^^^^^^^^^^^^    ^^^^^^^^^    ^^^^^^^^^^^^^
 */
export const monthDay: TimeRule = {
  name: 'month-day',
  opens: ['month'],
  pattern: pattern(
    `(?<month>${MONTH}) (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!:|\\.\\d|,\\d{3})(?:(?:,|, ?| |,? of )(?<year>${YEAR})(?!:))?`,
  ),
  read({ month, day, year }) {
    if (Number(day) < 1 || Number(day) > 31) return undefined;
    return {
      type: 'DATE',
      month: monthOf(month!),
      day: Number(day),
      ...(year !== undefined && { year: Number(year) }),
    };
  },
};
