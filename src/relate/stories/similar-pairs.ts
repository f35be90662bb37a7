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
