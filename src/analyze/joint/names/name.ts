import type { SentenceReading } from '../../../model/index.ts';

/** A name in a sentence, as the model gives it. */
export type Name = SentenceReading['entities'][number];

/** The words of a sentence and the names in it. */
export interface NamedSentence {
  readonly words: readonly string[];
  readonly entities: readonly Name[];
}
