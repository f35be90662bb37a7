/** What readers ask of an index of names. */
export interface NameLookup<Value> {
  get(key: string): Value | undefined;
  /** Words in the longest name that begins with this word; 0 where none does. */
  longest(word: string): number;
}

/** Values by key, a key being words joined by blanks; knows how long a name may be that begins with a word. */
export class NameIndex<Value> implements NameLookup<Value> {
  readonly #values = new Map<string, Value>();
  readonly #longest = new Map<string, number>();

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: Value): void {
    this.#values.set(key, value);
    const blank = key.indexOf(' ');
    const word = blank < 0 ? key : key.slice(0, blank);
    let length = 1;
    for (let at = blank; at >= 0; at = key.indexOf(' ', at + 1)) length += 1;
    if ((this.#longest.get(word) ?? 0) < length) this.#longest.set(word, length);
  }

  longest(word: string): number {
    return this.#longest.get(word) ?? 0;
  }
}
