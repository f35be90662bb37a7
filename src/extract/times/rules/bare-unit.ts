import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { unitOf } from '../words.ts';

/**
 * "for the year", "in the quarter", "the full year", "the latest quarter"
 *      ^^^^^^^^       ^^^^^^^^^^^    ^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^
 */
export const bareUnit: TimeRule = {
  name: 'bare-unit',
  opens: ['lead'],
  pattern: pattern(
    `the (?:(?<which>latest|full|entire|whole) )?(?<unit>year|quarter|month|week|weekend|day)(?!s|-)`,
  ),
  read({ which, unit }, { text, start, end }) {
    const before = text.slice(Math.max(0, start - 12), start);
    const after = text.slice(end, end + 12);
    const name = unitOf(unit!).unit;
    if (/^\s+(?:before|after|of\b|that|when)/i.test(after) && name !== 'quarter') return undefined;
    const spoken =
      /\b(?:in|for|during|of|over|throughout|on|earlier|later|by|through|from|at|all|end|ended|ending|close|closed|start|started|finish|finished|began|begin)\s+$/i.test(
        before,
      );
    if (name === 'weekend' || name === 'quarter') {
      return { type: 'DATE', shift: { unit: name, amount: 'X', from: 'text' } };
    }
    if (!spoken && which === undefined) return undefined;
    return { type: 'DATE', shift: { unit: name, amount: 0, from: name === 'day' ? 'text' : 'story' } };
  },
};
