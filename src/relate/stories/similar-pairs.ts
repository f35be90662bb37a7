import type { Vector } from './vectors.ts';

/** Two texts, by their numbers (`a` below `b`), and the cosine of their vectors. */
export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
}

/** Many pairs in little room. */
export class PairList implements Iterable<SimilarPair> {
  #a = new Uint32Array(1024);
  #b = new Uint32Array(1024);
  #cosine = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(a: number, b: number, cosine: number): void {
    const at = this.#length++;
    if (at === this.#a.length) {
      this.#a = copyTo(new Uint32Array(2 * at), this.#a);
      this.#b = copyTo(new Uint32Array(2 * at), this.#b);
      this.#cosine = copyTo(new Float64Array(2 * at), this.#cosine);
    }
    this.#a[at] = a;
    this.#b[at] = b;
    this.#cosine[at] = cosine;
  }

  *[Symbol.iterator](): Generator<SimilarPair> {
    for (let i = 0; i < this.#length; i++) yield { a: this.#a[i]!, b: this.#b[i]!, cosine: this.#cosine[i]! };
  }
}

function copyTo<List extends Uint32Array | Float64Array>(larger: List, list: List): List {
  larger.set(list);
  return larger;
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
export function findSimilarPairs(vectors: readonly Vector[], { least, days, window }: PairOptions): PairList {
  const undated = new Map<number, Holders>();
  const dated = new Map<number, Holders>();
  const sums = new Float64Array(vectors.length);
  const pairs = new PairList();
  for (const b of inTime(days)) {
    const day = days[b];
    const met: number[] = [];
    const meet = (list: Holders | undefined, weight: number) => {
      if (list === undefined) return;
      const { texts, weights, start } = list;
      for (let i = start; i < texts.length; i++) {
        const a = texts[i]!;
        if (sums[a] === 0) met.push(a);
        sums[a]! += weight * weights[i]!;
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
      if (cosine >= least) pairs.add(Math.min(a, b), Math.max(a, b), cosine);
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
