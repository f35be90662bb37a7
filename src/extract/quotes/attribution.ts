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
