import type { Coded } from './coded.ts';
import type { Document } from './document.ts';
import type { Issue } from './issue.ts';

/** A document that could not be coded: no records, and the issue that says why. */
export function withoutRecords(document: Document, issue: Issue): Coded {
  return {
    document,
    sentences: [],
    places: [],
    actors: [],
    events: [],
    quotes: [],
    figures: [],
    issues: [issue],
  };
}
