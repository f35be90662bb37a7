import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';

/**
 * "on the 25th", "the 3rd of that month"
 *     ^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^
 */
export const ordinalDay: TimeRule = {
  name: 'ordinal-day',
  opens: ['lead'],
  pattern: pattern(`the (?<day>\\d{1,2})(?:st|nd|rd|th)(?<of> of (?:that|the|this) month)?`),
  read({ day, of }, { text, start, end }) {
    if (Number(day) > 31) return undefined;
    if (of === undefined) {
      if (!/\b(?:on|until|by|since)\s+$/i.test(text.slice(Math.max(0, start - 7), start))) return undefined;
      if (!/^\s*[,.;)]|^\s+(?:and|when|to|at|but|after|before|with|in)\b/i.test(text.slice(end, end + 8)))
        return undefined;
    }
    return { type: 'DATE', day: Number(day), shift: { unit: 'month', amount: 0, from: 'text' } };
  },
};
