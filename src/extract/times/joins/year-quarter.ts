import { type Join, merge } from './join.ts';

/**
 * "this year's third quarter", "last year's final quarter", "1988's first half", "next year's summer"
 *  ^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^
 */
export const yearQuarter: Join = (left, right, gap) => {
  const { shift, year, month, type } = left.meaning;
  const isYear =
    type === 'DATE' &&
    month === undefined &&
    (shift?.unit === 'year' || year !== undefined) &&
    left.meaning.quarter === undefined;
  if (!isYear || !/^(?:['’]s)?\s+$/.test(gap)) return undefined;
  const { quarter, half, season, year: other } = right.meaning;
  if ((quarter ?? half ?? season) === undefined || other !== undefined || right.meaning.shift !== undefined)
    return undefined;
  if (season !== undefined && !/['’]s/.test(gap)) return undefined;
  return merge(left, right, 'year-quarter');
};
