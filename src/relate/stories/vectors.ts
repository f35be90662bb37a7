import type { Terms } from './terms.ts';

/** A text as a vector of length 1 over its terms. */
export type Vector = ReadonlyMap<string, number>;

/** Weighs terms by how rare they are in the collection, keeps the `most` weightiest, and scales to length 1. */
export function makeVectors(texts: readonly Terms[], most: number): Vector[] {
  const frequency = new Map<string, number>();
  for (const terms of texts)
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return texts.map((terms) => {
    const weighed = [...terms].map(
      ([term, weight]) => [term, weight * Math.log((texts.length + 1) / frequency.get(term)!)] as const,
    );
    weighed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const kept = weighed.slice(0, most);
    const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(kept.map(([term, weight]) => [term, weight / length]));
  });
}
