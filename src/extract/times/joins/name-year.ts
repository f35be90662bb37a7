import { type Join, merge, without } from './join.ts';

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
  return merge({ ...left, meaning: without('direction', left.meaning) }, right, 'name-year');
};
