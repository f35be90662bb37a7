import type { NumberedTerms, Vocabulary } from './vocabulary.ts';

/** A text as a vector of length 1 over its terms, the weightiest first. */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/** Weighs terms by how rare they are in the collection, keeps the `most` weightiest, and scales to length 1. */
export function makeVectors(texts: readonly NumberedTerms[], most: number, vocabulary: Vocabulary): Vector[] {
  const frequency = new Uint32Array(vocabulary.size);
  for (const { terms } of texts) for (const term of terms) frequency[term]! += 1;
  return texts.map(({ terms, weights }) => {
    const weighed = Array.from(terms, (term, i) => ({
      term,
      weight: weights[i]! * Math.log((texts.length + 1) / frequency[term]!),
    }));
    weighed.sort(
      (a, b) => b.weight - a.weight || (vocabulary.term(a.term) < vocabulary.term(b.term) ? -1 : 1),
    );
    const kept = weighed.slice(0, most);
    const length = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    return {
      terms: Uint32Array.from(kept, ({ term }) => term),
      weights: Float64Array.from(kept, ({ weight }) => weight / length),
    };
  });
}
