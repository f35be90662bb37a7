import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { ORDINAL, ordinalOf } from '../../../util/ordinals.ts';
import { MONTH, monthOf, YEAR } from '../words.ts';

/**
 * "on March 5, 2011", "Oct. 23rd", "March the 3rd"
 *     ^^^^^^^^^^^^^    ^^^^^^^^^    ^^^^^^^^^^^^^
 */
export const monthDay: TimeRule = {
  name: 'month-day',
  opens: ['month'],
  pattern: pattern(
    `(?<month>${MONTH}) (?:the )?(?<day>\\d{1,2}(?!\\d)|${ORDINAL})(?:st|nd|rd|th)?(?!:\\d|\\.\\d|,\\d{3})(?:(?:,|, ?| |,? of )(?<year>${YEAR})(?!:\\d))?`,
  ),
  read({ month, day, year }) {
    const number = /^\d+$/.test(day!) ? Number(day) : ordinalOf(day!);
    if (number < 1 || number > 31) return undefined;
    return {
      type: 'DATE',
      month: monthOf(month!),
      day: number,
      ...(year !== undefined && { year: Number(year) }),
    };
  },
};
