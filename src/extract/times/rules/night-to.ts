import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { WEEKDAY, weekdayNamed } from '../words.ts';

/**
 * "during the night to Wednesday", "in the night from Friday to Saturday", "overnight into Sunday"
 *         ^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^
 */
export const nightTo: TimeRule = {
  name: 'night-to',
  opens: ['lead', 'part', 'day'],
  pattern: pattern(`(?:(?:the )?night|overnight)(?: from ${WEEKDAY})? (?:in)?to (?<day>${WEEKDAY})`),
  read({ day }) {
    return /^[A-Z]/.test(day!) ? { type: 'TIME', weekday: weekdayNamed(day!), part: 'NI' } : undefined;
  },
};
