/** A paragraph before it has a place in the text. */
export interface Piece {
  readonly text: string;
  readonly kind: 'body' | 'heading';
}

const CLOSED = /[.!?…:;][)\]"'”’»*]*$|["”»]$/;

/** Single spaces inside, none at the ends; soft hyphens and zero-width marks go. */
export function normalise(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\u0085\u00a0]+/gu, ' ')
    .trim();
}

/**
 * Joins paragraphs that a page break cut: "both countries had" / "recently obtained". The first must end
 * without sentence-final punctuation, the next begin in lower case.
 */
export function joinBroken(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && isBroken(last, piece)) {
      const glue = /\p{L}-$/u.test(last.text) ? '' : ' ';
      joined[joined.length - 1] = { ...last, text: last.text + glue + piece.text };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function isBroken(before: Piece, after: Piece): boolean {
  if (before.kind !== 'body' || after.kind !== 'body') return false;
  if (CLOSED.test(before.text) || before.text.split(' ').length < 6) return false;
  return /^\p{Ll}/u.test(after.text) && !/^[a-z]+[.:/]|^(?:https?|www)/i.test(after.text.slice(0, 12));
}

/** Nobody breaks lines beyond this column. */
const MAX_WIDTH = 100;

/**
 * Undoes hard line breaks: in a text whose lines end near the same column, lines are joined unless one stops
 * short with a full stop. In a text with longer lines each line is a paragraph.
 */
export function unwrap(lines: readonly string[], width: number): string[] {
  if (width > MAX_WIDTH) return [...lines];
  const out: string[] = [];
  let before: string | undefined;
  for (const [i, line] of lines.entries()) {
    const joined: string = before === undefined ? line : before + (/\p{L}-$/u.test(before) ? '' : ' ') + line;
    const next = /^\S*/.exec(lines[i + 1] ?? '')?.[0].length ?? 0;
    const hasRoom = line.length + 1 + next < width - 4;
    const isLast = i === lines.length - 1 || (hasRoom && CLOSED.test(line));
    if (isLast) out.push(joined);
    before = isLast ? undefined : joined;
  }
  return out;
}
