import { type Join, merge } from './join.ts';

/**
 * "January this year", "the third quarter of last year", "Feb. 1 last year", "June of that year", "the summer of 1990"
 *  ^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^
 */
export const nameYear: Join = (left, right, gap) => {
  const { month, season, quarter, half, holiday, year, type, shift } = left.meaning;
  if (type === 'SET' || type === 'DURATION' || year !== undefined) return undefined;
  const named = month ?? season ?? quarter ?? half ?? holiday;
  if (named === undefined || quarter === 0 || shift !== undefined) return undefined;
  if (!/^(?:,?\s+|,?\s+of\s+(?:the\s+)?|\s+in\s+)$/i.test(gap)) return undefined;
  const of = right.meaning;
  const isYear =
    of.type === 'DATE' &&
    of.month === undefined &&
    of.quarter === undefined &&
    of.season === undefined &&
    of.mod === undefined &&
    (of.shift === undefined ? of.year !== undefined : of.shift.unit === 'year' && of.amounts === undefined);
  if (!isYear) return undefined;
  const { direction: _, ...rest } = left.meaning;
  return merge({ ...left, meaning: rest }, right, 'name-year');
};
