import type { Vector } from './vectors.ts';

/** Two texts, by their numbers (`a` below `b`), and the cosine of their vectors. */
export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
}

export interface PairOptions {
  readonly least: number;
  /** The day of each text; undefined where it is not known: such a text may meet any other. */
  readonly days: readonly (number | undefined)[];
  /** Texts more days apart than this do not meet. */
  readonly window: number;
}

/** The texts that hold a term, with its weight in each; those before `start` have left the window. */
interface Holders {
  readonly texts: number[];
  readonly weights: number[];
  start: number;
}

/**
 * The pairs of texts with at least this cosine. An inverted index finds them, and texts that have left the window leave the
 * index: a text is only laid beside texts of its days that share a term, so months of news cost in proportion.
 */
export function findSimilarPairs(
  vectors: readonly Vector[],
  { least, days, window }: PairOptions,
): SimilarPair[] {
  const undated = new Map<number, Holders>();
  const dated = new Map<number, Holders>();
  const sums = new Float64Array(vectors.length);
  const pairs: SimilarPair[] = [];
  for (const b of inTime(days)) {
    const day = days[b];
    const met: number[] = [];
    const meet = (list: Holders | undefined, weight: number) => {
      for (let i = list?.start ?? 0; i < (list?.texts.length ?? 0); i++) {
        const a = list!.texts[i]!;
        if (sums[a] === 0) met.push(a);
        sums[a]! += weight * list!.weights[i]!;
      }
    };
    const { terms, weights } = vectors[b]!;
    for (const [i, term] of terms.entries()) {
      const weight = weights[i]!;
      const list = dated.get(term);
      if (list && day !== undefined) while (days[list.texts[list.start]!]! < day - window) list.start += 1;
      meet(list, weight);
      meet(undated.get(term), weight);
      hold(day === undefined ? undated : dated, term, b, weight);
    }
    for (const a of met) {
      const cosine = sums[a]!;
      sums[a] = 0;
      if (cosine >= least) pairs.push({ a: Math.min(a, b), b: Math.max(a, b), cosine });
    }
  }
  return pairs;
}

function hold(holders: Map<number, Holders>, term: number, text: number, weight: number): void {
  const list = holders.get(term);
  if (!list) {
    holders.set(term, { texts: [text], weights: [weight], start: 0 });
    return;
  }
  list.texts.push(text);
  list.weights.push(weight);
}

/** The numbers of the texts, those without a day first: no window hides one from another. */
function inTime(days: readonly (number | undefined)[]): number[] {
  return Array.from(days.keys()).sort((a, b) => (days[a] ?? -Infinity) - (days[b] ?? -Infinity) || a - b);
}
