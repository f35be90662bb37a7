import { amountsOf } from '../amounts.ts';
import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import {
  MONTH,
  monthOf,
  NUMBER,
  PART,
  partOf,
  SEASON,
  seasonOf,
  UNIT,
  WEEKDAY,
  weekdayNamed,
} from '../words.ts';

/**
 * "every Monday", "each year", "every two weeks", "every other day", "each July", "every morning"
 *  ^^^^^^^^^^^^    ^^^^^^^^^    ^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^    ^^^^^^^^^    ^^^^^^^^^^^^^
 */
export const every: TimeRule = {
  name: 'every',
  opens: ['lead'],
  pattern: pattern(
    `(?:almost |nearly )?(?:every|each)(?: single)? (?:(?<weekday>${WEEKDAY})(?: (?<part2>${PART}))?|(?<month>${MONTH})|(?<season>${SEASON})|(?<part>${PART}|night)|(?<other>other |second )?(?<amounts>(?:${NUMBER} |few |several )?${UNIT}))`,
  ),
  read({ weekday, month, season, part, part2, other, amounts }) {
    if (weekday !== undefined)
      return {
        type: 'SET',
        weekday: weekdayNamed(weekday),
        ...(part2 && { part: partOf(part2) }),
      };
    if (month !== undefined) return { type: 'SET', month: monthOf(month) };
    if (season !== undefined) return { type: 'SET', season: seasonOf(season) };
    if (part !== undefined) return { type: 'SET', part: partOf(part) };
    const [first] = amountsOf(amounts!);
    if (
      first === undefined ||
      (first.unit === 'second' && other === undefined && !/\d|seconds/.test(amounts!))
    )
      return undefined;
    const amount = other === undefined ? first.amount : first.amount === 'X' ? 'X' : first.amount * 2;
    return { type: 'SET', amounts: [{ unit: first.unit, amount }] };
  },
};
