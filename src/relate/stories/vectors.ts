import type { NumberedTerms, Vocabulary } from './vocabulary.ts';

/** A text as a vector of length 1 over its terms, the weightiest first. */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/** How rare a term is, by its number: 0 where it says nothing. */
export type Rarity = (term: number) => number;

/** Weights are whole multiples of this: sums of their products are exact, in whatever order they are added. */
const STEP = 2 ** -24;

/** Weighs terms by how rare they are, keeps the `most` weightiest, and scales to length 1. */
export function makeVector(
  { terms, weights }: NumberedTerms,
  most: number,
  vocabulary: Vocabulary,
  rarity: Rarity,
): Vector {
  const weighed = Float64Array.from(terms, (term, i) => weights[i]! * rarity(term));
  const order = Array.from(terms.keys()).sort(
    (a, b) => weighed[b]! - weighed[a]! || (vocabulary.term(terms[a]!) < vocabulary.term(terms[b]!) ? -1 : 1),
  );
  const kept = order.slice(0, most);
  const length = Math.sqrt(kept.reduce((sum, i) => sum + weighed[i]! * weighed[i]!, 0)) || 1;
  return {
    terms: Uint32Array.from(kept, (i) => terms[i]!),
    weights: Float64Array.from(kept, (i) => Math.round(weighed[i]! / length / STEP) * STEP),
  };
}

export function sameVector(a: Vector, b: Vector): boolean {
  return (
    a.terms.length === b.terms.length &&
    a.terms.every((term, i) => term === b.terms[i] && a.weights[i] === b.weights[i])
  );
}
