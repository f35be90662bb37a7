import type { Span } from '../../document/index.ts';
import { createSpanIndex } from '../../document/near.ts';
import type { Draft } from './draft.ts';

/** Drafts by where their words and their cues stand. */
export interface DraftIndex {
  add(draft: Draft): void;
  /** Those of which the words may touch a span, in the order of adding. */
  near(span: Span): readonly Draft[];
  /** Those of which the cue may touch a span. */
  cued(cue: Span): readonly Draft[];
}

/** An index that grows. */
export function indexDrafts(drafts: readonly Draft[] = []): DraftIndex {
  const bySpan = createSpanIndex(({ span }: Draft) => span);
  const byCue = createSpanIndex(({ cue, span }: Draft) => cue ?? span);
  const add = (draft: Draft): void => {
    bySpan.add(draft);
    if (draft.cue) byCue.add(draft);
  };
  for (const draft of drafts) add(draft);
  return { add, near: (span) => bySpan.near(span), cued: (cue) => byCue.near(cue) };
}
