/** The rows under a key: `columns` of the file. */
type Rows = readonly (readonly string[])[];

/** First words whose rows are kept. */
const REMEMBERED = 4096;

/**
 * Rows by key, from the text of people.json or offices.json, whose keys stand one on a line in the order of their code
 * units. Only the lines that begin with a first word that is asked for are ever parsed: the whole takes longer than an
 * article.
 */
export class KeyedFile {
  readonly #text: string;
  readonly #begin: number;
  readonly #byFirstWord = new Map<string, ReadonlyMap<string, Rows>>();

  /** `section` is the field of the file that holds the rows. */
  constructor(text: string, section: string) {
    this.#text = text;
    this.#begin = text.indexOf('\n', text.indexOf(`"${section}": {`)) + 1;
  }

  get(key: string): Rows | undefined {
    const blank = key.indexOf(' ');
    if (blank < 0) return undefined;
    const first = key.slice(0, blank);
    const known = this.#byFirstWord.get(first) ?? this.#read(first);
    if (this.#byFirstWord.size >= REMEMBERED) this.#byFirstWord.clear();
    this.#byFirstWord.set(first, known);
    return known.get(key);
  }

  #read(first: string): ReadonlyMap<string, Rows> {
    const people = new Map<string, Rows>();
    const lead = `  "${first} `;
    for (let at = this.#seek(lead); this.#text.startsWith(lead, at);) {
      const end = this.#text.indexOf('\n', at);
      const line = this.#text.slice(at, end).replace(/,$/, '');
      for (const [key, rows] of Object.entries(JSON.parse(`{${line}}`) as Record<string, Rows>))
        people.set(key, rows);
      at = end + 1;
    }
    return people;
  }

  /** Where the first line stands that comes at or after `lead`, by bisection. */
  #seek(lead: string): number {
    let low = this.#begin;
    let high = this.#text.length;
    while (low < high) {
      const middle = Math.max(low, this.#text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1);
      const next = this.#text.indexOf('\n', middle) + 1 || this.#text.length;
      if (this.#text.slice(middle, middle + lead.length) < lead && this.#text.startsWith('  ', middle))
        low = next;
      else high = middle;
    }
    return low;
  }
}
