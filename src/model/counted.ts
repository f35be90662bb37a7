import { z } from 'zod';
import { type Counted, QuantityKind } from '../document/index.ts';
import { argmax, softmax } from './decode/spans.ts';
import { applyLayer } from './linear.ts';

/**
 * What a number counts, judged by the encoder's state at its last word: one row of weights and a bias for each kind, as
 * `models/<language>/counted.json` has them; "none" is a number that no act is told of. Learnt by `scripts/fit-counted.ts`.
 */
export const CountedHead = z
  .object({
    kinds: z.array(z.union([QuantityKind, z.literal('none')])).readonly(),
    bias: z.array(z.number()).readonly(),
    weights: z.array(z.array(z.number()).readonly()).readonly(),
  })
  .refine(({ kinds, bias, weights }) => bias.length === kinds.length && weights.length === kinds.length);
export type CountedHead = z.infer<typeof CountedHead>;

const HEAPS =
  /^(?:tens|dozens?|scores?|hundreds?|thousands?|millions?|billions?|trillions?|lakhs?|crores?|several|few|couple|handful|half)$/i;

/** Whether a word may end a number. */
export function mayCount(word: string, upos: string): boolean {
  return upos === 'NUM' || /\d/.test(word) || HEAPS.test(word);
}

/** The likeliest kind of what the number counts whose last word's state begins at `from`. */
export function countedAt(head: CountedHead, hidden: Float32Array, from: number): Counted {
  const scores = applyLayer(head, hidden, from);
  const best = argmax(scores);
  return { value: head.kinds[best]!, confidence: softmax(scores)[best]! };
}
