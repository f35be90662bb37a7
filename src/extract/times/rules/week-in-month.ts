import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { MONTH, monthOf, YEAR } from '../words.ts';

const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  first: [1, 7],
  second: [8, 14],
  third: [15, 21],
  fourth: [22, 28],
  last: [22, 31],
  final: [22, 31],
};

/**
 * "in the first week of January", "the last week of May 2011"
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const weekInMonth: TimeRule = {
  name: 'week-in-month',
  opens: ['lead', 'ordinal'],
  pattern: pattern(
    `the (?<nth>first|second|third|fourth|last|final) week (?:of|in) (?<month>${MONTH})(?: (?<year>${YEAR}))?`,
  ),
  read({ nth, month, year }) {
    const name = nth!.toLowerCase();
    return {
      type: 'DATE',
      month: monthOf(month!),
      days: DAYS[name]!,
      ...(name === 'first' && { mod: 'START' as const }),
      ...(/^(?:last|final)$/.test(name) && { mod: 'END' as const }),
      ...(year !== undefined && { year: Number(year) }),
    };
  },
};
