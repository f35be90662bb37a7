import type { Actor } from './actor.ts';
import type { Document } from './document.ts';
import type { Event } from './event.ts';
import type { Issue } from './issue.ts';
import type { Figure, Place, Sentence } from './layers.ts';
import type { Quote } from './quote.ts';

/** One document with all its records. */
export interface Coded {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  /** Places that the text names, and peoples' names apart from them. */
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
  readonly quotes: readonly Quote[];
  /** Every number of people, things or money, those of events and those without one. */
  readonly figures: readonly Figure[];
  /** What went wrong while coding; `document.issues` has what went wrong while reading. */
  readonly issues: readonly Issue[];
}

/** The records of one document: what is written and stored of it. */
export type CodedRecords = Omit<Coded, 'places' | 'figures'>;
