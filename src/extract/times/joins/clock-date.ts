import { isDay, type Join, merge, without } from './join.ts';

/**
 * "9 a.m. EST Tuesday", "10 p.m. on Friday", "noon Saturday"
 *  ^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^
 */
export const clockDate: Join = (left, right, gap) => {
  const { hour, part, shift } = left.meaning;
  const bare =
    left.meaning.type === 'TIME' &&
    (hour !== undefined || (part !== undefined && (shift?.from === 'text' || left.rule === 'overnight')));
  if (!bare || isStated(left.meaning) || !isDay(right) || right.meaning.hour !== undefined) return undefined;
  if (!/^(?:,?\s+|\s+on\s+|\s+of\s+|,\s+on\s+)$/i.test(gap)) return undefined;
  return merge({ ...left, meaning: without('shift', left.meaning) }, right, 'clock-date');
};

function isStated({ day, weekday, month }: { day?: number; weekday?: number; month?: number }): boolean {
  return day !== undefined || weekday !== undefined || month !== undefined;
}
