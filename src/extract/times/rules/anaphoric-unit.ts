import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { unitOf } from '../words.ts';

/**
 * "the following year", "the previous day", "that month", "the same week", "the next day"
 *  ^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^    ^^^^^^^^^^    ^^^^^^^^^^^^^    ^^^^^^^^^^^^
 */
export const anaphoricUnit: TimeRule = {
  name: 'anaphoric-unit',
  opens: ['lead'],
  pattern: pattern(
    `(?:(?:the|that|this) (?<which>following|previous|preceding|same|very same|next|prior|ensuing|subsequent|very next) |(?<that>that)(?: same| very)? )(?<unit>day|night|weekend|week|month|quarter|year|decade|century)(?!s)`,
  ),
  read({ which, unit }) {
    const name = which?.toLowerCase() ?? 'that';
    const amount = /following|next|ensuing|subsequent/.test(name)
      ? 1
      : /previous|preceding|prior/.test(name)
        ? -1
        : 0;
    const night = /^night/i.test(unit!);
    return {
      type: night ? 'TIME' : 'DATE',
      shift: { unit: unitOf(unit!).unit, amount, from: 'text' },
      ...(night && { part: 'NI' as const }),
    };
  },
};
