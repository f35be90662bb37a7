import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { WEEKDAY, weekdayNamed } from '../words.ts';

/** Days whose names mark other things. */
const NAMED = /^\s+(?:Times|Herald|Post|Telegraph|Mirror|Express|Mail|Tribune|Morning Post|Night Live)\b/;
const NAME_BEFORE = /\b(?:Black|Bloody|Good|Palm|Super|Ash|Fat|Holy|Ruby|Cyber|Holy|Maundy|Easter|Whit)\s+$/;

/**
 * "on Friday", "Mondays"
 *     ^^^^^^    ^^^^^^^
 */
export const weekday: TimeRule = {
  name: 'weekday',
  opens: ['weekday'],
  pattern: pattern(`(?<day>${WEEKDAY})(?<plural>s)?`),
  read({ day, plural }, { text, start, end }) {
    if (!/^[A-Z]/.test(day!)) return undefined;
    if (
      day!.length < 5 &&
      !day!.endsWith('.') &&
      !/^,?\s+(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/.test(text.slice(end, end + 6))
    )
      return undefined;
    if (NAMED.test(text.slice(end, end + 16)) || NAME_BEFORE.test(text.slice(Math.max(0, start - 10), start)))
      return undefined;
    const number = weekdayNamed(day!);
    return plural === undefined ? { type: 'DATE', weekday: number } : { type: 'SET', weekday: number };
  },
};
