import { createHash } from 'node:crypto';
import type { Document } from '../document/index.ts';

/**
 * Digest of all that a document's records can depend on: the bytes read, and what reader and options made of them.
 * Where the file lies does not count.
 */
export function contentOf(document: Document): string {
  const elsewhere = { ...document, origin: undefined };
  return createHash('sha256').update(JSON.stringify(elsewhere)).digest('hex').slice(0, 32);
}
