import type { Span } from '../../document/index.ts';

/** A number in digits, a word, or one other mark; hyphens part words. */
export interface Piece extends Span {
  readonly form: 'digits' | 'word' | 'mark';
  readonly text: string;
  /** The text in lower case. */
  readonly lower: string;
  /** True where a blank stands before it. */
  readonly spaced: boolean;
}

// Thousands are grouped by commas or by blanks that do not break; "1,00,000" is Indian grouping.
const PIECE =
  /(\d{1,3}(?:,\d{2,3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?)|((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|\S/gu;

const DASHES: ReadonlySet<string> = new Set(['-', '‐', '‑', '‒', '–', '—']);

/** Cuts a stretch of text into pieces. */
export function piecesOf(text: string, { start, end }: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  const pattern = new RegExp(PIECE);
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
    const [words] = match;
    const at = match.index;
    pieces.push({
      start: at,
      end: at + words.length,
      form: match[1] !== undefined ? 'digits' : match[2] !== undefined ? 'word' : 'mark',
      text: words,
      lower: words.toLowerCase(),
      spaced: at > start && isBlank(text.charCodeAt(at - 1)),
    });
  }
  return pieces;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 0xa0 || unit === 0x202f || (unit >= 9 && unit <= 13);
}

/** True where the piece is a hyphen or a dash. */
export function isDash(piece: Piece | undefined): boolean {
  return piece?.form === 'mark' && DASHES.has(piece.text);
}

/** The piece in lower case; empty outside the sentence. */
export function lowerAt(pieces: readonly Piece[], at: number): string {
  return pieces[at]?.lower ?? '';
}
