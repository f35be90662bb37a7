import { createHash } from 'node:crypto';
import { wellFormed } from '../export/well-formed.ts';
import type { Value } from '../store/index.ts';

/** Digest of the rows of a table: of their values, not of how a file packs them. */
export interface ContentHash {
  add(values: readonly Value[]): void;
  /** Hexadecimal SHA-256. */
  digest(): string;
}

/** A digest of rows as they come; each is a line of JSON. */
export function contentHash(): ContentHash {
  const hash = createHash('sha256');
  return {
    add: (values) => hash.update(`${JSON.stringify(values)}\n`),
    digest: () => hash.digest('hex'),
  };
}

/** A value as a file holds it. */
export function plainValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plainValue);
  // Zero has a sign in a file, none in JSON.
  return Object.is(value, -0) ? 0 : (value as Value);
}

/** Hexadecimal SHA-256 of a value's JSON. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
