import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';

/**
 * "in 490 BC", "by AD 70", "c. 300 BCE"
 *     ^^^^^^       ^^^^^       ^^^^^^^
 */
export const era: TimeRule = {
  name: 'era',
  opens: ['digits', 'lead'],
  pattern: pattern(`(?<year>\\d{1,4}) (?<era>BCE?|B\\.C\\.(?:E\\.)?|A\\.D\\.|AD|CE)`),
  read({ year, era: name }) {
    const before = /^B/i.test(name!);
    // Astronomical years: 1 BC is the year 0.
    return { type: 'DATE', year: before ? 1 - Number(year) : Number(year) };
  },
};
