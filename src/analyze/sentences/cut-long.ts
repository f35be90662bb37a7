import type { Span } from '../../document/index.ts';
import { mergedForms } from '../english/merged-forms.ts';

/** No sentence has more tokens than this. */
export const MAX_TOKENS = 200;

interface Piece extends Span {
  /** Tokens that the piece becomes at most. */
  readonly cost: number;
}

/**
 * Cuts a sentence of more than `MAX_TOKENS` tokens behind its best marks: a stop, else a semicolon, a colon or
 * dash, a comma, else any space. Tokens are estimated from above, so that no part is ever too long.
 */
export function cutLong(text: string, sentence: Span, max: number = MAX_TOKENS): Span[] {
  if (isShort(text, sentence, max)) return [sentence];
  const pieces = readPieces(text, sentence);
  const parts: Span[] = [];
  let first = 0;
  while (first < pieces.length) {
    const until = partEnd(text, pieces, first, max);
    parts.push({ start: pieces[first]!.start, end: pieces[until - 1]!.end });
    first = until;
  }
  return parts;
}

/** A quick proof that a sentence is short enough: words of ASCII letters are bounded by what stands between them. */
function isShort(text: string, { start, end }: Span, max: number): boolean {
  if (end - start <= max) return true;
  let spaces = 0;
  let marks = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i) | 32;
    if (unit === 32) spaces++;
    else if (unit < 97 || unit > 122) marks++;
  }
  return 3 * marks + 2 * spaces + 2 <= max;
}

/** Letters in a row, digits in a row, or one other code unit; a token begins only where a piece does. */
function readPieces(text: string, { start, end }: Span): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{M}_]+|\p{Nd}+|[^\s]/gu)) {
    const from = start + match.index;
    const cost = mergedForms.has(match[0].toLowerCase()) ? 2 : 1;
    pieces.push({ start: from, end: from + match[0].length, cost });
  }
  return pieces;
}

function partEnd(text: string, pieces: readonly Piece[], first: number, max: number): number {
  let cost = 0;
  let until = first;
  while (until < pieces.length && (cost += pieces[until]!.cost) <= max) until++;
  if (until === pieces.length) return until;
  until = Math.max(until, first + 1);
  let best = until;
  let bestRank = -1;
  // Not so early that a sliver is left.
  for (let i = until; i > first + (until - first) / 3; i--) {
    const rank = rankOfCut(text, pieces, i);
    if (rank > bestRank) [best, bestRank] = [i, rank];
  }
  return best;
}

const ranks = [/[.?!…]["”’')\]]*$/, /;["”’')\]]*$/, /[:—–]$|--$/, /[,)]["”’']*$/];

/** How good a cut before piece `i` is; -1 where no space stands before it. */
function rankOfCut(text: string, pieces: readonly Piece[], i: number): number {
  const before = pieces[i - 1]!;
  if (pieces[i]!.start === before.end) return -1;
  const tail = text.slice(Math.max(0, before.end - 4), before.end);
  const at = ranks.findIndex((pattern) => pattern.test(tail));
  return at < 0 ? 0 : ranks.length - at;
}
