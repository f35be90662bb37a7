import { HOLIDAY_NAMES, holidayNamed } from '../holidays.ts';
import { independenceIn } from '../independence.ts';
import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { YEAR } from '../words.ts';

/**
 * "on Thanksgiving Day", "Christmas 1998", "last Easter", "New Year's Eve"
 *     ^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^    ^^^^^^^^^^^    ^^^^^^^^^^^^^^
 */
export const holiday: TimeRule = {
  name: 'holiday',
  opens: ['day', 'lead'],
  pattern: pattern(`(?:(?<which>last|next|this) )?(?<name>${HOLIDAY_NAMES})(?:,? (?<year>${YEAR}))?`),
  read({ name, year, which }, { text, start, end }) {
    if (!/^[A-Z]/.test(name!)) return undefined;
    if (
      /^\s+(?:tree|Island|gift|gifts|present|presents|carol|card|cards|party|shopping|Rising)\b/i.test(
        text.slice(end, end + 12),
      )
    )
      return undefined;
    const named = holidayNamed(name!);
    const holiday = named === 'independence' ? independenceIn(text, start) : named;
    if (holiday === undefined) return undefined;
    return {
      type: 'DATE',
      holiday,
      ...(year !== undefined && { year: Number(year) }),
      ...(which !== undefined && { direction: which.toLowerCase() as 'last' | 'next' | 'this' }),
    };
  },
};
