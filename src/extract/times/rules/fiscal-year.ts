import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { YEAR } from '../words.ts';

/**
 * "in fiscal 1990", "the fiscal year", "the latest fiscal year"
 *     ^^^^^^^^^^^    ^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^
 */
export const fiscalYear: TimeRule = {
  name: 'fiscal-year',
  opens: ['lead'],
  pattern: pattern(
    `(?:(?:the|this|last|next) )?(?:(?<which>latest|current|previous|prior|last|next|coming|full|new|past) )?(?:fiscal(?: year)? (?<year>${YEAR})|(?:fiscal|financial) year)`,
  ),
  read({ year, which }, { text, start }) {
    const lead = text.slice(start, start + 5).toLowerCase();
    const word =
      which?.toLowerCase() ?? (lead.startsWith('last') ? 'last' : lead.startsWith('next') ? 'next' : '');
    const amount = /^(?:latest|previous|prior|last|past)$/.test(word)
      ? -1
      : /^(?:next|coming|new)$/.test(word)
        ? 1
        : 0;
    return year !== undefined
      ? { type: 'DATE', year: Number(year) }
      : { type: 'DATE', shift: { unit: 'year', amount, from: 'document' } };
  },
};
