import type { QuantityMention } from '../../../document/index.ts';
import { fitsOtherwise } from './fits.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

const IN_WHICH = /^[^.;]{0,40}?\b(?:in|during)\swhich\b[^.;]{0,80}$/u;

/**
 * "toppled the president in a coup in which, medics say, 14 were killed": what the act cost that "which" stands for.
 *                            ^^^^                        ^^
 */
export function inWhich(
  { document: { text } }: QuantityDoc,
  { start, sentence, kind, kindBy }: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
): number | undefined {
  if (kindBy !== 'act') return undefined;
  return framedIn(framed, sentence).findLast((i) => {
    const { event } = framed[i]!;
    const { end } = event.trigger;
    return end < start && fitsOtherwise(kind, event) && IN_WHICH.test(text.slice(end, start)) && may(i);
  });
}
