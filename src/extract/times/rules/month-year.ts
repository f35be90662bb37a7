import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { MONTH, monthOf, YEAR } from '../words.ts';

/**
 * "in March 2011", "since August of 1998", "Sept '96"
 *     ^^^^^^^^^^          ^^^^^^^^^^^^^^    ^^^^^^^^
 */
export const monthYear: TimeRule = {
  name: 'month-year',
  opens: ['month'],
  pattern: pattern(
    `(?<month>${MONTH})(?:, ?| of | in | )(?:(?<year>${YEAR})(?![:-]\\d\\d:)|['’](?<short>\\d\\d))`,
  ),
  read({ month, year, short }) {
    return {
      type: 'DATE',
      month: monthOf(month!),
      year: year === undefined ? yearOfTwo(Number(short)) : Number(year),
    };
  },
};

/** "'96": the years from 1930 to 2029 are the likeliest in news. */
export function yearOfTwo(short: number): number {
  return short < 30 ? 2000 + short : 1900 + short;
}
