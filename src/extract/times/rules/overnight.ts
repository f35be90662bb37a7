import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';

/**
 * "shelled the town overnight"
 *                   ^^^^^^^^^
 */
export const overnight: TimeRule = {
  name: 'overnight',
  opens: ['day'],
  pattern: pattern('overnight'),
  read(_, { text, end }) {
    // "overnight stay": a kind, not a time.
    if (/^\s+(?:stay|success|trip|delivery|rate|rates|bag|sensation)\b/i.test(text.slice(end, end + 12)))
      return undefined;
    return { type: 'TIME', shift: { unit: 'day', amount: -1, from: 'document' }, part: 'NI' };
  },
};
