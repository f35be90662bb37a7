import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { MONTH, monthOf, YEAR } from '../words.ts';

/**
 * "the week of March 6"
 *  ^^^^^^^^^^^^^^^^^^^
 */
export const weekOf: TimeRule = {
  name: 'week-of',
  opens: ['lead'],
  pattern: pattern(
    `the week (?:of|ending|ended) (?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>${YEAR}))?`,
  ),
  read({ month, day, year }) {
    return {
      type: 'DATE',
      week: true,
      month: monthOf(month!),
      day: Number(day),
      ...(year !== undefined && { year: Number(year) }),
    };
  },
};
