import { type ApartRule } from './rule.ts';

/**
 * "the 21st battalion": a place in a row.
 *      ^^^^
 */
export const ordinal: ApartRule = (pieces, { first, until, form }) => {
  const next = pieces[until];
  if (form !== 'digits' || next === undefined || next.spaced) return undefined;
  return /^(?:st|nd|rd|th)$/.test(next.lower) ? { type: 'ordinal', first, until: until + 1 } : undefined;
};
