import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { unitOf } from '../words.ts';

const AMOUNT: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  this: 0,
  current: 0,
  present: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
};

/**
 * "last year", "this week", "next month", "the current year", "this past weekend", "the coming months"
 *  ^^^^^^^^^    ^^^^^^^^^    ^^^^^^^^^^    ^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^
 */
export const deicticUnit: TimeRule = {
  name: 'deictic-unit',
  opens: ['lead', 'ref'],
  pattern: pattern(
    `(?:the (?=current|present|coming|upcoming)|this (?=past|coming|current))?(?<which>last|past|this|current|present|next|coming|upcoming) (?<unit>second|minute|hour|weekend|week|fortnight|month|quarter|year|decade|century|millennium)(?!s)`,
  ),
  read({ which, unit }, { text, start }) {
    const name = which!.toLowerCase();
    // "This Week": the name of a programme.
    if (/^[A-Z]/.test(which!) && /^[A-Z]/.test(unit!)) return undefined;
    const article = /\bthe\s+$/i.test(text.slice(Math.max(0, start - 5), start));
    if (article && name === 'past') return undefined;
    const named = unitOf(unit!);
    if (named.unit === 'second' || named.unit === 'minute') return undefined;
    return {
      type: named.unit === 'hour' ? 'TIME' : 'DATE',
      shift: { unit: named.unit, amount: AMOUNT[name]!, from: 'document' },
    };
  },
};
