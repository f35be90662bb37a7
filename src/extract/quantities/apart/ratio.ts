import { isDash, lowerAt, type Piece } from '../pieces.ts';
import { readCardinal } from '../read-cardinal.ts';
import type { ApartRule } from './rule.ts';

/** Of what there are so many that one of them is no count. */
const ROUND: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000]);
const BEHIND =
  /^(?:of|was|were|is|are|has|have|had|people|persons|adults|children|men|women|girls|boys|families|households|residents|voters|workers|prisoners|[.,;])$/;

/**
 * "47 homicides per 100,000 people": how often, and of how many.
 *  ^^               ^^^^^^^
 */
function isRate(pieces: readonly Piece[], first: number, until: number): boolean {
  if (lowerAt(pieces, first - 1) === 'per') return true;
  for (let at = until; at < until + 3; at += 1) {
    if (lowerAt(pieces, at) === 'per') return readCardinal(pieces, at + 1) !== undefined;
    if (pieces[at]?.form === 'mark' && !isDash(pieces[at])) return false;
  }
  return false;
}

/**
 * "One in five of the freed", "fewer than three in ten were women": a share.
 *  ^^^^^^^^^^^                             ^^^^^^^^^^^^
 */
export const ratio: ApartRule = (pieces, { first, until, value, form }) => {
  if (isRate(pieces, first, until)) return { type: 'score', first, until };
  if (form !== 'words' || value > 9 || !/^(?:in|out)$/.test(lowerAt(pieces, until))) return undefined;
  let at = until + 1;
  if (lowerAt(pieces, until) === 'out') {
    if (lowerAt(pieces, at) !== 'of') return undefined;
    at += 1;
  }
  if (lowerAt(pieces, at) === 'every') at += 1;
  const whole = readCardinal(pieces, at);
  if (whole?.form !== 'words' || !ROUND.has(whole.value) || whole.value <= value) return undefined;
  // "saved two out of three children": so few are counted.
  if (lowerAt(pieces, until) === 'out' && whole.value < 10) return undefined;
  return BEHIND.test(pieces[whole.until]?.lower ?? '.')
    ? { type: 'score', first, until: whole.until }
    : undefined;
};
