import type { Actor } from './actor.ts';
import type { Document } from './document.ts';
import type { Event } from './event.ts';
import type { Issue } from './issue.ts';
import type { Sentence } from './layers.ts';
import type { Quote } from './quote.ts';

/** One document with all its records. */
export interface Coded {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
  readonly quotes: readonly Quote[];
  /** What went wrong while coding; `document.issues` has what went wrong while reading. */
  readonly issues: readonly Issue[];
}
