import type { Stretch } from './stretch.ts';

/** What an expression is resolved against. */
export interface Anchor extends Stretch {
  readonly kind: 'published' | 'dateline' | 'text';
  readonly value: string;
  /** Where in the text it stands, for a stated date. */
  readonly start?: number;
  /** The first day of the stretch whose last this is: "between 3 and 7 May". */
  readonly begins?: Anchor;
}

/** What is known when an expression is resolved. */
export interface Context {
  /** When the document speaks: publication, else dateline. */
  readonly now: Anchor | undefined;
  /** The date that the text last spoke of. */
  readonly last: Anchor | undefined;
  /** The date that the text last spoke of that is not yet to come when the document speaks. */
  readonly lastDone: Anchor | undefined;
  /** The last quarter that the text spoke of. */
  readonly lastQuarter: Anchor | undefined;
  /** True where the text tells a story of long ago: names of months go with its last year, not with `now`. */
  readonly narrative: boolean;
  /** A year stated right after, which an earlier part of a range shares: "April and June 1955". */
  readonly sharedYear: number | undefined;
  /** The first day of a range whose second leaves out month or year: "March 3-5". */
  readonly beside: Anchor | undefined;
  readonly tense: Tense;
}

/** What the verbs around say; absent where they say nothing. */
export type Tense = 'past' | 'future' | undefined;
