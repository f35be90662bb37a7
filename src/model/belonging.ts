import { z } from 'zod';
import type { Belonging } from '../document/index.ts';
import { applyLayer, LinearLayer } from './linear.ts';

/**
 * Of which country an actor is, judged by the encoder's state at its head and at the words that name countries: two linear
 * layers, as `models/<language>/belonging.json` has them. Learnt by `scripts/actors/fit-countries.ts`.
 */
export const BelongingHead = z.object({ actor: LinearLayer, country: LinearLayer });
export type BelongingHead = z.infer<typeof BelongingHead>;

const HEADS = /^(?:NOUN|PROPN|PRON|ADJ|NUM|DET|X)$/;
const CAPITAL = /^\p{Lu}/u;

/** What a word whose state begins at `from` says as the head of an actor, and with a capital as the name of a country. */
export function belongingAt(
  { actor, country }: BelongingHead,
  word: string,
  upos: string,
  hidden: Float32Array,
  from: number,
): Belonging | undefined {
  const named = CAPITAL.test(word);
  if (!named && !HEADS.test(upos)) return undefined;
  return {
    actor: applyLayer(actor, hidden, from),
    ...(named && { country: applyLayer(country, hidden, from) }),
  };
}
