import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { MONTH, monthOf, seasonOf, SEASON, WEEKDAY, weekdayNamed } from '../words.ts';

/**
 * "last August", "next Friday", "this coming Sunday", "the previous Friday", "this past spring"
 *  ^^^^^^^^^^^    ^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^
 */
export const deicticName: TimeRule = {
  name: 'deictic-name',
  opens: ['lead'],
  pattern: pattern(
    `(?:(?:this|the) (?=past|coming|last|next|previous|following|same))?(?<which>last|past|this|next|coming|previous|following|same|that) (?:(?<month>${MONTH})(?: (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|,\\d))?|(?<season>${SEASON})|(?<weekday>${WEEKDAY}))`,
  ),
  read({ which, month, season, weekday, day }, { text, start, end }) {
    const name = which!.toLowerCase();
    if (month !== undefined && !/[A-Z]/.test(month[0]!)) return undefined;
    if (weekday !== undefined && !/[A-Z]/.test(weekday[0]!)) return undefined;
    if (
      season !== undefined &&
      /^\s+(?:from|in|by|to)\b/i.test(text.slice(end, end + 6)) &&
      /fall|spring/i.test(season) &&
      start === 0
    )
      return undefined;
    const direction = /last|past|previous/.test(name)
      ? 'last'
      : /next|coming|following/.test(name)
        ? 'next'
        : 'this';
    const isThat = weekday !== undefined && name === 'that' && isOfThat(text, start);
    return {
      type: 'DATE',
      direction,
      ...(month !== undefined && { month: monthOf(month), ...(day !== undefined && { day: Number(day) }) }),
      ...(season !== undefined && { season: seasonOf(season) }),
      ...(weekday !== undefined && { weekday: weekdayNamed(weekday) }),
      ...(weekday !== undefined && (isThat || /following|previous/.test(name)) && { told: true }),
    };
  },
};

/** "for that Sunday's raid", "That Sunday troops fired", and no "said that Sunday's raid": the day told of. */
function isOfThat(text: string, start: number): boolean {
  return /(?:^|[.!?]["”’)]?\s+|\b(?:on|for|of|since|during|after|before|from|until|over|about|by)\s+)$/i.test(
    text.slice(Math.max(0, start - 12), start),
  );
}
