/** The rows under a key: `columns` of the file. */
type Rows = readonly (readonly string[])[];

/**
 * Rows by key, from the text of people.json or offices.json, whose keys stand one on a line, without escapes, in the order of
 * their code units. A line is parsed when it is asked for: the whole takes longer than an article, and more memory than the text.
 */
export class KeyedFile {
  readonly #text: string;
  readonly #begin: number;
  readonly #end: number;

  /** `section` is the field of the file that holds the rows. */
  constructor(text: string, section: string) {
    this.#text = text;
    this.#begin = text.indexOf('\n', text.indexOf(`"${section}": {`)) + 1;
    this.#end = text.indexOf('\n }', this.#begin) + 1;
  }

  get(key: string): Rows | undefined {
    let low = this.#begin;
    let high = this.#end;
    while (low < high) {
      const line = Math.max(low, this.#text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1);
      const value = this.#text.indexOf('": ', line) + '": '.length;
      const end = this.#text.indexOf('\n', line);
      const found = this.#text.slice(line + '  "'.length, value - '": '.length);
      if (found === key) return JSON.parse(this.#text.slice(value, end).replace(/,$/, '')) as Rows;
      if (found < key) low = end + 1;
      else high = line;
    }
    return undefined;
  }
}
