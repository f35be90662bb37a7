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
  /(?<digits>\d{1,3}(?:,\d{2,3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?)|(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|\S/gu;

/** Cuts a stretch of text into pieces. */
export function piecesOf(text: string, { start, end }: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  const stretch = text.slice(start, end);
  for (const match of stretch.matchAll(PIECE)) {
    const at = start + match.index;
    const words = match[0];
    pieces.push({
      start: at,
      end: at + words.length,
      form: match.groups?.['digits'] ? 'digits' : match.groups?.['word'] ? 'word' : 'mark',
      text: words,
      lower: words.toLowerCase(),
      spaced: match.index > 0 && /\s/.test(stretch[match.index - 1]!),
    });
  }
  return pieces;
}

/** True where the piece is a hyphen or a dash. */
export function isDash(piece: Piece | undefined): boolean {
  return piece !== undefined && /^[-‐‑‒–—]$/.test(piece.text);
}
