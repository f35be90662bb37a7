import { isDay, type Join, merge, without } from './join.ts';

/**
 * "Tuesday at 9 a.m.", "March 5, 10:30 p.m.", "yesterday at noon"
 *  ^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^
 */
export const dateClock: Join = (left, right, gap) => {
  if (!isDay(left) || left.meaning.hour !== undefined || left.meaning.part !== undefined) return undefined;
  const { hour, part, shift, day, weekday } = right.meaning;
  if (right.meaning.type !== 'TIME' || day !== undefined || weekday !== undefined) return undefined;
  if (hour === undefined && !(part !== undefined && shift?.from === 'text')) return undefined;
  if (!/^(?:,?\s+|,?\s+at\s+(?:about\s+)?)$/i.test(gap)) return undefined;
  return merge(left, { ...right, meaning: without('shift', right.meaning) }, 'date-clock');
};
