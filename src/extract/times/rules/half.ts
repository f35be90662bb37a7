import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { YEAR } from '../words.ts';

/**
 * "the first half of 1989", "the second half"
 *  ^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^
 */
export const half: TimeRule = {
  name: 'half',
  opens: ['lead', 'ordinal'],
  pattern: pattern(
    `(?:the )?(?:fiscal )?(?<nth>first|second|latter|last)[ -]half(?:(?: of)?(?: (?:the )?(?:fiscal )?(?:year )?(?<year>${YEAR})))?`,
  ),
  read({ nth, year }, { text, start, end }) {
    // Without a year, "the first half" is as often one of a match, a book or a century.
    if (year === undefined && !/\b(?:in|for|of|during)\s+$/i.test(text.slice(Math.max(0, start - 8), start)))
      return undefined;
    if (/^\s+of\b/i.test(text.slice(end, end + 5))) return undefined;
    return {
      type: 'DATE',
      half: /first/i.test(nth!) ? 1 : 2,
      ...(year !== undefined && { year: Number(year) }),
    };
  },
};
