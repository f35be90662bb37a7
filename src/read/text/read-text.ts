import { makeReading } from '../article.ts';
import { open } from '../bytes.ts';
import type { DocumentOptions } from '../options.ts';
import { normalise, unwrap, type Piece } from '../paragraphs.ts';
import type { Reading } from '../reading.ts';
import { takeTail } from '../tail.ts';

const MAX_TITLE_WORDS = 25;

/** Reads one plain-text article. */
export async function readText(input: Uint8Array | string, options: DocumentOptions = {}): Promise<Reading> {
  const { text, sha256, issues } = open(input, options.charset);
  return makeReading({ reader: 'text', sha256, issues, ...parseText(text) }, options);
}

/** Title, paragraphs, source address and outlet of a plain text. */
export function parseText(text: string): {
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly pieces: readonly Piece[];
} {
  const groups = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\f/g, '\n\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((group) =>
      group
        .split('\n')
        .map(normalise)
        .filter((line) => line !== ''),
    )
    .filter((group) => group.length > 0);
  const title = titleOf(groups);
  const body = title === undefined ? groups : groups.slice(1);
  const width = widthOf(body);
  const pieces = body.flatMap((lines) =>
    unwrap(lines, width).map((line) => ({ text: line, kind: 'body' as const })),
  );
  return { ...takeTail(pieces), ...(title === undefined ? {} : { title }) };
}

/** A first line by itself, short, without a full stop; a headline may run over two lines. */
function titleOf(groups: readonly (readonly string[])[]): string | undefined {
  const first = groups[0];
  if (first === undefined || groups.length < 2 || first.length > 2) return undefined;
  const line = first.join(' ');
  if (
    line.split(' ').length > MAX_TITLE_WORDS ||
    /[.;,:]["”’)]*$/.test(line) ||
    /^https?:/.test(line) ||
    /^\p{Ll}/u.test(groups[1]![0]!)
  )
    return undefined;
  return line;
}

/** The column at which lines break; very long where lines were not broken. */
function widthOf(groups: readonly (readonly string[])[]): number {
  const lines = groups.filter((group) => group.length > 1).flat();
  return lines.reduce((widest, line) => Math.max(widest, line.length), 0);
}
