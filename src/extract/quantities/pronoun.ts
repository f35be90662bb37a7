import type { Piece } from './pieces.ts';
import type { Cardinal } from './read-cardinal.ts';

const BEFORE = /^(?:no|not|any|every|each|the|this|that|another|which|only|some|first|last|new|old)$/;
const AFTER =
  /^(?:another|who|that|whose|has|is|was|can|could|must|should|may|might|would|will|cannot|day|time|thing|way|side)$/;

/**
 * "no one", "not one shot", "one another", "the one that", "one must", "one day": not a count.
 *     ^^^    ^^^                 ^^^        ^^^         ^^^
 */
export function isPronoun(pieces: readonly Piece[], { first, until, value }: Cardinal): boolean {
  if (value !== 1 || until !== first + 1 || pieces[first]!.lower !== 'one') return false;
  const before = pieces[first - 1]?.lower ?? '';
  const next = pieces[until];
  if (BEFORE.test(before) || next === undefined) return true;
  return AFTER.test(next.lower) || next.text === '-';
}
