import { lowerAt } from '../pieces.ts';
import type { ApartRule } from './rule.ts';

const ZONE = /^(?:gmt|utc|bst|cet|est|edt|pst|hours|hrs)$/;

/**
 * "at 3 p.m.", "10:30", "0300 GMT", "nine o'clock": a time of the day.
 *     ^^^^^^    ^^^^^    ^^^^        ^^^^^^^^^^^^
 */
export const clock: ApartRule = (pieces, { first, until, form }) => {
  const next = pieces[until];
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
