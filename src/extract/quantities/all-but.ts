import type { Phrase } from './phrase.ts';
import { lowerAt, type Piece } from './pieces.ts';
import { readCardinal } from './read-cardinal.ts';
import { withBound } from './value.ts';

/**
 * "All but two of the 17 hostages were freed": 15 of them.
 *  ^^^^^^^^^^^
 */
export function allBut(pieces: readonly Piece[], at: number): Phrase | undefined {
  if (!opensAllBut(pieces, at)) return undefined;
  const left = readCardinal(pieces, at + 2);
  if (left === undefined || lowerAt(pieces, left.until) !== 'of') return undefined;
  const article = /^(?:the|its|their|his|her|those|these)$/.test(lowerAt(pieces, left.until + 1)) ? 1 : 0;
  const whole = readCardinal(pieces, left.until + 1 + article);
  const exact = (form: string | undefined) => form === 'digits' || form === 'words';
  if (!exact(left.form) || whole === undefined || !exact(whole.form) || whole.value <= left.value)
    return undefined;
  return {
    first: at,
    until: left.until,
    type: 'count',
    reading: withBound(whole.value - left.value, undefined),
  };
}

/** Whether the words "all but" stand at a piece. */
export function opensAllBut(pieces: readonly Piece[], at: number): boolean {
  return lowerAt(pieces, at) === 'all' && lowerAt(pieces, at + 1) === 'but';
}
