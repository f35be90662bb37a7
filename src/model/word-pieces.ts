/** How the letters of a word stand; the order is that of `cases` in labels.json. */
const CASE = { special: 0, lower: 1, title: 2, upper: 3, mixed: 4, initial: 5, digit: 6, other: 7 } as const;

const MARK = /\p{Mn}/u;
const DROPPED = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\ufffd]/u;
const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/u;
const SPACE = /\s/u;
const CJK = /[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\u{20000}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/u;
const PLAIN = /^[a-z]+$/;
const MOST_PIECES = 40;

/** Lower case, accents off, control characters off, punctuation and CJK characters apart. */
export function basicParts(word: string): string[] {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return [lower];
  const parts: string[] = [];
  let current = '';
  for (const ch of lower.normalize('NFD')) {
    if (MARK.test(ch)) continue;
    const space = SPACE.test(ch);
    if (!space && DROPPED.test(ch)) continue;
    if (space || PUNCTUATION.test(ch) || CJK.test(ch)) {
      if (current) parts.push(current);
      current = '';
      if (!space) parts.push(ch);
    } else {
      current += ch;
    }
  }
  if (current) parts.push(current);
  return parts;
}

/** The case class of a word, as the model was taught it. */
export function caseClass(word: string): number {
  if (/[0-9]/.test(word)) return CASE.digit;
  const upper: boolean[] = [];
  for (const ch of word) {
    const isUpper = ch.toLowerCase() !== ch;
    if (isUpper || ch.toUpperCase() !== ch) upper.push(isUpper);
  }
  if (upper.length === 0) return CASE.other;
  if (!upper.includes(true)) return CASE.lower;
  if (!upper.includes(false)) return upper.length === 1 ? CASE.initial : CASE.upper;
  return upper[0] === true && !upper.includes(true, 1) ? CASE.title : CASE.mixed;
}

/** Words whose pieces are kept: news says the same words again and again. */
const REMEMBERED = 16_384;

/** Uncased word pieces (BERT's greedy longest match) of single words. */
export class WordPieces {
  readonly cls: number;
  readonly sep: number;
  readonly #unknown: number;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #seen = new Map<string, readonly number[]>();

  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]));
    this.cls = this.#special('[CLS]');
    this.sep = this.#special('[SEP]');
    this.#unknown = this.#special('[UNK]');
  }

  /** The ids of a word's pieces: at least one, at most 40. */
  of(word: string): readonly number[] {
    const known = this.#seen.get(word);
    if (known) return known;
    const ids = basicParts(word).flatMap((part) => this.#pieces(part));
    const cut = ids.length === 0 ? [this.#unknown] : ids.slice(0, MOST_PIECES);
    if (this.#seen.size >= REMEMBERED) this.#seen.clear();
    // A word cut out of a text keeps the whole text in memory, so it is copied.
    this.#seen.set(Buffer.from(word, 'utf16le').toString('utf16le'), cut);
    return cut;
  }

  #pieces(part: string): number[] {
    const length = Array.from(part).length;
    if (length > 100) return [this.#unknown];
    const ids: number[] = [];
    let start = 0;
    while (start < part.length) {
      let end = part.length;
      let id: number | undefined;
      for (; end > start; end--) {
        id = this.#ids.get((start === 0 ? '' : '##') + part.slice(start, end));
        if (id !== undefined) break;
      }
      if (id === undefined) return [this.#unknown];
      ids.push(id);
      start = end;
    }
    return ids;
  }

  #special(piece: string): number {
    const id = this.#ids.get(piece);
    if (id === undefined) throw new Error(`The vocabulary has no ${piece}`);
    return id;
  }
}
