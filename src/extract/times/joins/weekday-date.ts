import { type Join, merge } from './join.ts';

/**
 * "Friday, Oct. 23, 1998", "Sunday 5 March"
 *  ^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^
 */
export const weekdayDate: Join = (left, right, gap) => {
  const { weekday, month, day, type } = left.meaning;
  if (weekday === undefined || month !== undefined || day !== undefined || type !== 'DATE') return undefined;
  if (
    right.meaning.day === undefined ||
    right.meaning.type === 'SET' ||
    !/^(?:,\s*|\s+|,?\s+the\s+)$/.test(gap)
  )
    return undefined;
  return merge({ ...left, meaning: { type: 'DATE', weekday } }, right, 'weekday-date');
};
