import type { QuoteKind, Span, TokenSpan } from '../../document/index.ts';

/** A quotation while the rules still work on it; `continues` points at another draft. */
export interface Draft {
  readonly span: Span;
  readonly kind: QuoteKind;
  readonly cue?: Span;
  readonly speaker?: TokenSpan;
  readonly continues?: Draft;
  readonly confidence: number;
  readonly rule: string;
  readonly why: readonly string[];
}
