import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { YEAR } from '../words.ts';

/**
 * "the year-ago quarter", "the year-earlier period", "the 1988 period", "the latest period"
 *  ^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^
 */
export const yearAgoPeriod: TimeRule = {
  name: 'year-ago-period',
  opens: ['lead', 'unit'],
  pattern: pattern(
    `(?:(?:the|a) )?(?:comparable |corresponding |same )?(?:(?<ago>year-ago|year-earlier)(?: (?<noun>quarter|period|month))?|(?<year>${YEAR})(?:['’]s)? (?:quarter|period)|(?:the )?(?:latest|current) (?:period))`,
  ),
  read({ ago, year }) {
    if (year !== undefined)
      return { type: 'DATE', year: Number(year), shift: { unit: 'quarter', amount: 0, from: 'text' } };
    return ago === undefined
      ? { type: 'DATE', shift: { unit: 'quarter', amount: 'X', from: 'text' } }
      : { type: 'DATE', shift: { unit: 'year', amount: -1, from: 'text' }, quarter: 0 };
  },
};
