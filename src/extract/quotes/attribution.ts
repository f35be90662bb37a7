import type { Span, TokenSpan } from '../../document/index.ts';

/** Who said something and by which word, as one rule found it. */
export interface Attribution {
  readonly cue?: Span;
  readonly speaker?: TokenSpan;
  readonly rule: string;
  readonly confidence: number;
  readonly why: readonly string[];
}

/** A run of tokens in one sentence, `until` exclusive. */
export interface Zone {
  readonly first: number;
  readonly until: number;
}

/** The words around a stretch in quotation marks. */
export interface Around {
  /** From the start of the sentence, or the quotation before it, to the opening mark. */
  readonly before: Zone;
  /** From the closing mark to the end of the sentence or the next quotation. */
  readonly after: Zone;
  readonly sentenceBefore: Zone;
  readonly sentenceAfter: Zone;
}
