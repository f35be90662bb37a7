import type { Links } from '../groups/groups.ts';
import type { Vector } from './vectors.ts';

export interface SimilarOptions {
  /** Pairs of a lower cosine are not told. */
  readonly least: number;
  /** Texts more days apart than this do not meet. */
  readonly window: number;
}

/** The texts that hold a term, by day, with its weight in each. */
interface Holders {
  readonly slots: number[];
  readonly weights: number[];
}

/** The day of a text of which it is not known: it may meet any other. */
const UNDATED = Infinity;

/**
 * Which texts are like a text: an inverted index whose lists are in the order of days. A text is only laid beside texts of its
 * days that share a term, so months of news cost in proportion. Weights are such that no order of adding shows in a cosine.
 */
export class SimilarIndex {
  readonly #options: SimilarOptions;
  readonly #terms = new Map<number, Holders>();
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
    const met: number[] = [];
    for (let i = 0; i < terms.length; i++) {
      const holders = this.#terms.get(terms[i]!);
      if (holders === undefined) continue;
      const { slots } = holders;
      if (day === UNDATED) this.#meet(holders, weights[i]!, 0, slots.length, met);
      else {
        const from = this.#placeIn(slots, day - window, false);
        this.#meet(holders, weights[i]!, from, this.#placeIn(slots, day + window, true), met);
        if (this.#days[slots.at(-1)!] === UNDATED)
          this.#meet(holders, weights[i]!, this.#placeIn(slots, UNDATED, false), slots.length, met);
      }
    }
    const to: number[] = [];
    const near: number[] = [];
    for (const slot of met) {
      const cosine = this.#sums[slot]!;
      this.#sums[slot] = 0;
      if (cosine < least) continue;
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
    vector.terms.forEach((term, i) => {
      const weight = vector.weights[i]!;
      const holders = this.#terms.get(term);
      if (holders === undefined) {
        this.#terms.set(term, { slots: [slot], weights: [weight] });
        return;
      }
      const { slots, weights } = holders;
      if (this.#days[slots.at(-1)!]! <= day) {
        slots.push(slot);
        weights.push(weight);
        return;
      }
      const place = this.#placeIn(slots, day, true);
      slots.splice(place, 0, slot);
      weights.splice(place, 0, weight);
    });
  }

  remove(node: number): void {
    const slot = this.#slotOf.get(node)!;
    const day = this.#days[slot]!;
    for (const term of this.#vectors[slot]!.terms) {
      const { slots, weights } = this.#terms.get(term)!;
      if (slots.length === 1) {
        this.#terms.delete(term);
        continue;
      }
      const place = slots.indexOf(slot, this.#placeIn(slots, day, false));
      slots.splice(place, 1);
      weights.splice(place, 1);
    }
    this.#slotOf.delete(node);
    this.#vectors[slot] = undefined;
    this.#free.push(slot);
  }

  #meet({ slots, weights }: Holders, weight: number, from: number, to: number, met: number[]): void {
    const sums = this.#sums;
    for (let j = from; j < to; j++) {
      const slot = slots[j]!;
      if (sums[slot] === 0) met.push(slot);
      sums[slot]! += weight * weights[j]!;
    }
  }

  /** How many of a list stand before a day, or up to its end. */
  #placeIn(slots: readonly number[], day: number, end: boolean): number {
    let [low, high] = [0, slots.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#days[slots[middle]!]!;
      if (other < day || (end && other === day)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
