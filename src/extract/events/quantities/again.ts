import type { Doc, QuantityKind, QuantityMention } from '../../../document/index.ts';

const NAMED_FIGURE = /\b(?:figure|number|count|tally|total|toll|estimate)\b[^.;]{0,20}$/i;
const COMPARED =
  /\b(?:(?:up|down|rising|revised|raised|lowered|increased|corrected) from|compared (?:with|to)|(?:an?|the|its|their|his) (?:earlier|initial|previous|first|preliminary) (?:\p{L}+ )?of|but not|not)[\s"“]+$/iu;

/**
 * "put the number at three", "gave a figure of 23", "the ministry counted 21,000": what was counted before, by another.
 *                    ^^^^^                    ^^                          ^^^^^^
 */
export function countsAgain(
  { document: { text } }: Doc,
  mention: QuantityMention,
  before: QuantityKind | undefined,
): boolean {
  if (mention.giver !== undefined && mention.kindBy === 'noun' && mention.kind === before) return true;
  if (mention.kindBy !== undefined || mention.unit !== undefined || mention.type !== 'count') return false;
  return (
    mention.giver !== undefined ||
    NAMED_FIGURE.test(text.slice(Math.max(0, mention.start - 40), mention.start))
  );
}

/**
 * "5,000 sleep in the open, up from 3,000", "three soldiers, not two": the same, as it was told before.
 *                                   ^^^^^                         ^^^
 */
export function isCompared(
  { document: { text } }: Doc,
  { start, kindBy, sentence, type }: QuantityMention,
  last: QuantityMention | undefined,
): boolean {
  if (kindBy === 'act' || last?.sentence !== sentence || last.type !== type) return false;
  return COMPARED.test(text.slice(Math.max(last.end, start - 40), start));
}
