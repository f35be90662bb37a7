import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { YEAR } from '../words.ts';

/**
 * "by year-end", "at year's end", "year-end 1990"
 *     ^^^^^^^^       ^^^^^^^^^^    ^^^^^^^^^^^^^
 */
export const yearEnd: TimeRule = {
  name: 'year-end',
  opens: ['unit', 'lead'],
  pattern: pattern(`(?:the )?(?<year1>${YEAR} )?(?:year[ -]end|year['’]s end)(?: (?<year>${YEAR}))?`),
  read({ year, year1 }) {
    const stated = year ?? year1?.trim();
    return {
      type: 'DATE',
      mod: 'END',
      ...(stated === undefined
        ? { shift: { unit: 'year', amount: 0, from: 'document' } }
        : { year: Number(stated) }),
      month: 12,
      day: 31,
    };
  },
};
