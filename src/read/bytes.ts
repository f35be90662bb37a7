import type { Issue } from '../document/index.ts';
import { decode, mendUnicode } from './decode.ts';
import { sha256 } from './identity.ts';

/** One document's input as text, with the digest of the bytes that were read. */
export interface Opened {
  readonly text: string;
  readonly sha256: string;
  readonly issues: readonly Issue[];
}

/** Decodes a reader's input; a string counts as its UTF-8 bytes. */
export function open(input: Uint8Array | string, charset?: string): Opened {
  const { text, issues } = typeof input === 'string' ? mendUnicode(input) : decode(input, charset);
  return { text, issues, sha256: sha256(input) };
}
