import type { Placed } from '../article.ts';
import type { Rarity } from './vectors.ts';
import type { NumberedTerms } from './vocabulary.ts';

/** A text as the weighing of terms sees it. */
export interface Termed extends Placed {
  readonly terms: NumberedTerms;
}

/** By so many texts it is told how rare a term is. */
const TEXTS = 1024;
/** Texts of so many days are weighed alike. */
const DAYS = 8;
/** What is published so many days or less before them does not count: reports that come late would weigh all anew. */
const GAP = 8;

/** Texts that are weighed alike, from `from` on and before `to` in the order of all, and those that say how. */
export interface Season<Text> {
  readonly key: number;
  readonly texts: readonly Text[];
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts texts, which are in order, into seasons of a few days. What says how rare a term is are the last so many texts before
 * the season; in the beginning, and for texts without a day, the first so many of all. So what comes now changes no weight of
 * what has come, and the weights do not drift as texts become more.
 */
export function seasonsOf<Text extends Placed>(ordered: readonly Text[]): Season<Text>[] {
  const seasons: Season<Text>[] = [];
  let before = 0;
  for (let start = 0; start < ordered.length;) {
    const key = seasonOf(ordered[start]!);
    let end = start + 1;
    while (end < ordered.length && seasonOf(ordered[end]!) === key) end += 1;
    const edge = key * DAYS - GAP;
    while (before < start && ordered[before]!.day < edge) before += 1;
    const to = key === Infinity || before < TEXTS ? Math.min(TEXTS, ordered.length) : before;
    seasons.push({ key, texts: ordered.slice(start, end), from: Math.max(0, to - TEXTS), to });
    start = end;
  }
  return seasons;
}

function seasonOf({ day }: Placed): number {
  return Math.floor(day / DAYS);
}

/** Counts in how many of some texts each term stands; from one season to the next only what differs is counted. */
export class TermCounter {
  readonly #ordered: readonly Termed[];
  readonly #counts: Uint32Array;
  #from = 0;
  #to = 0;

  constructor(ordered: readonly Termed[], vocabulary: { readonly size: number }) {
    this.#ordered = ordered;
    this.#counts = new Uint32Array(vocabulary.size);
  }

  /** How rare terms are among the texts of a season; until the next call. */
  rarityIn({ from, to }: Pick<Season<unknown>, 'from' | 'to'>): Rarity {
    if (from >= this.#to || to <= this.#from) {
      this.#counts.fill(0);
      [this.#from, this.#to] = [from, from];
    }
    while (this.#to < to) this.#count(this.#to++, 1);
    while (this.#from > from) this.#count(--this.#from, 1);
    while (this.#from < from) this.#count(this.#from++, -1);
    while (this.#to > to) this.#count(--this.#to, -1);
    const known: number[] = [];
    const total = to - from + 1;
    // A term that none of them has is as rare as one that one has.
    return (term) => {
      const count = this.#counts[term]! || 1;
      return (known[count] ??= Math.log(total / count));
    };
  }

  #count(at: number, one: number): void {
    for (const term of this.#ordered[at]!.terms.terms) this.#counts[term]! += one;
  }
}
