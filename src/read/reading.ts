import type { Document, Issue } from '../document/index.ts';

/** What became of one document or failed input: a document, or at least one issue of severity `error`. */
export interface Reading {
  readonly origin: string;
  readonly document?: Document;
  readonly issues: readonly Issue[];
}

/** A reading without document. */
export function failed(origin: string, ...issues: readonly Issue[]): Reading {
  return { origin, issues };
}
