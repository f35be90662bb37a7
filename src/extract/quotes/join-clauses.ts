import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

const BETWEEN = /^(?:,\s*|\s+)(?:and|but|or)\s+that,?\s*$/;

/** Drafts in text order, and where each of those given now stands among them. */
export interface Joined {
  readonly drafts: readonly Draft[];
  readonly places: readonly number[];
}

/** She said the road was shut and that it would stay so for a week.
 *           ----------------------------------------------------
 * Clauses under one cue with nothing but "and that" between them are one piece. */
export function joinClauses(reading: Reading, sorted: readonly Draft[]): Joined {
  const drafts: Draft[] = [];
  const byCue = new Map<number, number>();
  const places = sorted.map((draft) => {
    const place = draft.cue && byCue.get(draft.cue.start);
    const last = place === undefined ? undefined : drafts[place]!;
    if (place !== undefined && last && isOne(reading, last, draft)) {
      const kind = draft.kind === 'mixed' ? 'mixed' : last.kind;
      drafts[place] = { ...last, span: { start: last.span.start, end: draft.span.end }, kind };
      return place;
    }
    drafts.push(draft);
    if (draft.cue) byCue.set(draft.cue.start, drafts.length - 1);
    return drafts.length - 1;
  });
  return { drafts, places };
}

function isOne(reading: Reading, first: Draft, second: Draft): boolean {
  if (first.kind === 'direct' || second.kind === 'direct') return false;
  return BETWEEN.test(reading.text.slice(first.span.end, second.span.start));
}
