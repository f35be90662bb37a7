import type { Piece } from './paragraphs.ts';

/** What a dispatch says of itself after its last paragraph. */
export interface Tail {
  readonly pieces: readonly Piece[];
  readonly url?: string;
  readonly outlet?: string;
}

const URL_LINE = /^(?:source|link|url|original|via|read at)?\s*(?::\s*)?<?(https?:\/\/[^\s<>]+?)>?$/i;

/** Takes a trailing source address, and the outlet's name that may follow it, off the body. */
export function takeTail(pieces: readonly Piece[]): Tail {
  const last = pieces.findLastIndex((piece) => URL_LINE.test(piece.text.trim()));
  if (last === -1 || pieces.length - last > 2) return { pieces };
  const url = URL_LINE.exec(pieces[last]!.text.trim())![1]!;
  const after = pieces[last + 1]?.text.trim();
  if (after === undefined) return { pieces: pieces.slice(0, last), url };
  if (after.split(/\s+/).length > 6 || /[.!?]$/.test(after)) return { pieces };
  return { pieces: pieces.slice(0, last), url, outlet: after };
}
