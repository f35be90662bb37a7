import type { Links } from '../groups/groups.ts';
import type { Vector } from './vectors.ts';

export interface SimilarOptions {
  /** Pairs of a lower cosine are not told. */
  readonly least: number;
  /** Texts more days apart than this do not meet. */
  readonly window: number;
}

/** The texts of some days that hold a term, with its weight in each. */
interface Holders {
  readonly slots: number[];
  readonly weights: number[];
}

/** The index of some days. */
interface Shelf {
  readonly terms: Map<number, Holders>;
  readonly slots: Set<number>;
  /** How many texts in the lists have been taken out. */
  dead: number;
}

/** Days of a shelf: a window has several, so that little is looked at in vain. */
const SHELF = 5;
const UNDATED = Infinity;

/**
 * Which texts are like a text: an inverted index, a shelf for some days each. A text is only laid beside texts of its days
 * that share a term, so months of news cost in proportion. Weights are such that no order of adding shows in a cosine.
 */
export class SimilarIndex {
  readonly #options: SimilarOptions;
  readonly #shelves = new Map<number, Shelf>();
  readonly #slotOf = new Map<number, number>();
  readonly #free: number[] = [];
  /** By slot. */
  readonly #nodes: number[] = [];
  readonly #days: number[] = [];
  readonly #vectors: (Vector | undefined)[] = [];
  #sums = new Float64Array(1024);

  constructor(options: SimilarOptions) {
    this.#options = options;
  }

  /** The texts that are like this one, whose day is `Infinity` where it is not known. */
  like({ terms, weights }: Vector, day: number): Links {
    const { least, window } = this.#options;
    const sums = this.#sums;
    const met: number[] = [];
    for (const shelf of this.#shelvesNear(day)) {
      for (let i = 0; i < terms.length; i++) {
        const holders = shelf.terms.get(terms[i]!);
        if (holders === undefined) continue;
        const weight = weights[i]!;
        const { slots, weights: others } = holders;
        for (let j = 0; j < slots.length; j++) {
          const slot = slots[j]!;
          if (sums[slot] === 0) met.push(slot);
          sums[slot]! += weight * others[j]!;
        }
      }
    }
    const to: number[] = [];
    const near: number[] = [];
    for (const slot of met) {
      const cosine = sums[slot]!;
      sums[slot] = 0;
      if (cosine < least || this.#vectors[slot] === undefined) continue;
      const other = this.#days[slot]!;
      // A text whose day is not known may meet any other.
      if (day !== UNDATED && other !== UNDATED && Math.abs(day - other) > window) continue;
      to.push(this.#nodes[slot]!);
      near.push(cosine);
    }
    return { to, near };
  }

  add(node: number, vector: Vector, day: number): void {
    const slot = this.#free.pop() ?? this.#nodes.length;
    this.#slotOf.set(node, slot);
    this.#nodes[slot] = node;
    this.#days[slot] = day;
    this.#vectors[slot] = vector;
    if (slot >= this.#sums.length) this.#sums = new Float64Array(2 * this.#sums.length);
    const key = shelfOf(day);
    let shelf = this.#shelves.get(key);
    if (shelf === undefined)
      this.#shelves.set(key, (shelf = { terms: new Map(), slots: new Set(), dead: 0 }));
    put(shelf, slot, vector);
  }

  remove(node: number): void {
    const slot = this.#slotOf.get(node)!;
    const key = shelfOf(this.#days[slot]!);
    const shelf = this.#shelves.get(key)!;
    this.#slotOf.delete(node);
    this.#vectors[slot] = undefined;
    shelf.dead += 1;
    if (2 * shelf.dead <= shelf.slots.size) return;
    // The lists are made anew once half of them is dead; only then are the slots free.
    const fresh: Shelf = { terms: new Map(), slots: new Set(), dead: 0 };
    for (const one of shelf.slots) {
      const vector = this.#vectors[one];
      if (vector === undefined) this.#free.push(one);
      else put(fresh, one, vector);
    }
    if (fresh.slots.size > 0) this.#shelves.set(key, fresh);
    else this.#shelves.delete(key);
  }

  *#shelvesNear(day: number): Generator<Shelf> {
    if (day === UNDATED) {
      yield* this.#shelves.values();
      return;
    }
    const { window } = this.#options;
    const [first, last] = [shelfOf(day - window), shelfOf(day + window)];
    if (last - first > this.#shelves.size) {
      for (const [key, shelf] of this.#shelves)
        if (key === UNDATED || (key >= first && key <= last)) yield shelf;
      return;
    }
    for (let key = first; key <= last; key++) {
      const shelf = this.#shelves.get(key);
      if (shelf !== undefined) yield shelf;
    }
    const undated = this.#shelves.get(UNDATED);
    if (undated !== undefined) yield undated;
  }
}

function put({ terms, slots }: Shelf, slot: number, vector: Vector): void {
  slots.add(slot);
  vector.terms.forEach((term, i) => {
    const weight = vector.weights[i]!;
    const holders = terms.get(term);
    if (holders === undefined) terms.set(term, { slots: [slot], weights: [weight] });
    else {
      holders.slots.push(slot);
      holders.weights.push(weight);
    }
  });
}

function shelfOf(day: number): number {
  return day === UNDATED ? UNDATED : Math.floor(day / SHELF);
}
