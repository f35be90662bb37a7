import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { ORDINAL, ordinalOf } from '../../../util/ordinals.ts';
import { MONTH, monthOf, YEAR } from '../words.ts';

/**
 * "on 5 March 2011", "the 1st of May", "23 October"
 *     ^^^^^^^^^^^^    ^^^^^^^^^^^^^^    ^^^^^^^^^^
 */
export const dayMonth: TimeRule = {
  name: 'day-month',
  opens: ['digits', 'lead', 'ordinal'],
  pattern: pattern(
    `(?:the )?(?<day>\\d{1,2}|${ORDINAL})(?:st|nd|rd|th)?(?: day)?(?:[ -]| of )(?<month>${MONTH})(?:(?:[ -]|, ?|,? of )(?<year>${YEAR})(?!:\\d))?`,
  ),
  read({ day, month, year }) {
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
