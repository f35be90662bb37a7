import type { Terms } from './terms.ts';

/** Terms by number, in the order of the text, with the weight of each: a tenth of the memory of a map of words. */
export interface NumberedTerms {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  /** The sum of the weights. */
  readonly total: number;
}

/** Numbers for terms, given as they come. What is made of numbered terms must not depend on which number a term has. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];

  number(terms: Terms): NumberedTerms {
    const numbers = new Uint32Array(terms.size);
    const weights = new Float64Array(terms.size);
    let [i, total] = [0, 0];
    for (const [term, weight] of terms) {
      numbers[i] = this.numberOf(term);
      weights[i] = weight;
      total += weights[i++]!;
    }
    return { terms: numbers, weights, total };
  }

  term(number: number): string {
    return this.#terms[number]!;
  }

  get size(): number {
    return this.#terms.length;
  }

  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    // A copy: a piece of a text would keep the whole text in memory.
    const own = Buffer.from(term).toString();
    this.#numbers.set(own, this.#terms.length);
    return this.#terms.push(own) - 1;
  }
}
