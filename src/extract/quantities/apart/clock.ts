import { lowerAt, type Piece } from '../pieces.ts';
import type { ApartRule } from './rule.ts';

const ZONE = /^(?:gmt|utc|bst|cet|est|edt|pst|hours|hrs)$/;

/** "On Sunday at ten": what stands before "at". */
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|tonight)$/;
/** "The toll stood on Sunday at ten." */
const STANDS = /^(?:toll|number|count|figure|tally|total|dead|wounded|stood|stands?|remain(?:s|ed)?|puts?)$/;
/** Behind an hour; a noun would be counted. */
const BEHIND_HOUR = /^(?:we|they|he|she|it|i|you|the|in|on|and|to|[.,;:)])$/;

/** "On Sunday at ten we march", "at six in the morning", "at seven sharp": an hour without a word for it. */
function isHour(pieces: readonly Piece[], first: number, until: number): boolean {
  if (lowerAt(pieces, first - 1) !== 'at') return false;
  const next = lowerAt(pieces, until);
  if (next === 'sharp') return true;
  if (next === 'in' && /^(?:morning|afternoon|evening)$/.test(lowerAt(pieces, until + 2))) return true;
  if (next === 'at' && lowerAt(pieces, until + 1) === 'night') return true;
  if (!DAY.test(lowerAt(pieces, first - 2)) || !BEHIND_HOUR.test(next || '.')) return false;
  return !pieces.slice(0, first).some(({ lower }) => STANDS.test(lower));
}

/**
 * "at 3 p.m.", "10:30", "0300 GMT", "nine o'clock": a time of the day.
 *     ^^^^^^    ^^^^^    ^^^^        ^^^^^^^^^^^^
 */
export const clock: ApartRule = (pieces, { first, until, form, value }) => {
  const next = pieces[until];
  if (value <= 12 && Number.isInteger(value) && form !== 'heap' && isHour(pieces, first, until))
    return { type: 'time', first, until };
  if (next === undefined) return undefined;
  if (/^(?:[ap]\.?m\.?|o['’]clock)$/.test(next.lower)) return { type: 'time', first, until: until + 1 };
  if (form !== 'digits') return undefined;
  const minutes = pieces[until + 1];
  if (next.text === ':' && !next.spaced && minutes?.form === 'digits' && !minutes.spaced) {
    const seconds = pieces[until + 2]?.text === ':' && pieces[until + 3]?.form === 'digits';
    if (seconds) return { type: 'time', first, until: until + 4 };
    const half = /^[ap]\.?m\.?$/.test(lowerAt(pieces, until + 2)) ? 1 : 0;
    return { type: 'time', first, until: until + 2 + half };
  }
  if (/^\d{4}$/.test(pieces[first]!.text) && ZONE.test(next.lower)) return { type: 'time', first, until };
  return undefined;
};
