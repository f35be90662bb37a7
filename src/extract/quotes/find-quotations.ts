import { bySpan, covers, overlaps, roundConfidence, sameSpan } from '../../document/index.ts';
import { createSpanIndex } from '../../document/near.ts';
import type { Quotation } from '../../document/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { attributeStretches } from './attribute-stretches.ts';
import { carrySpeakers } from './carry-speakers.ts';
import type { Draft } from './draft.ts';
import { indexDrafts } from './draft-index.ts';
import { headlineColons } from './headline-colon.ts';
import { isHedge } from './hedge.ts';
import { joinClauses } from './join-clauses.ts';
import { widenToClause } from './mixed-clause.ts';
import { isQuotedClause } from './quoted-clause.ts';
import { proposedSpeech } from './proposed-speech.ts';
import { reportedClauses } from './reported-clause.ts';
import { pairMarks } from './pair-marks.ts';
import { readDocument } from './reading.ts';
import { transcriptLines } from './transcript-lines.ts';
import type { QuotableDoc, Reading } from './reading.ts';

/** Finds direct, mixed and indirect speech, its cue and its speaker, over the whole document. */
export const findQuotations = stagePerDocument(
  'quotations',
  ['sentences', 'tokens', 'words', 'entities', 'speech'],
  ['quotations'],
  (doc) => ({ quotations: quotationsIn(doc) }),
);

/** The quotations of one document, in text order. */
export function quotationsIn(doc: QuotableDoc): Quotation[] {
  const reading = readDocument(doc);
  if (reading.tokens.length === 0) return [];
  const stretches = attributeStretches(reading, pairMarks(reading.text, reading.document.paragraphs));
  const turns = transcriptLines(reading);
  const headlines = headlineColons(reading, [
    ...stretches.flatMap(({ draft }) => (draft ? [draft] : [])),
    ...turns,
  ]);
  const judged = stretches.filter(({ stretch }) => !headlines.some(({ span }) => covers(span, stretch.span)));
  const marked = judged.flatMap(({ draft }) => (draft ? [draft] : []));
  const lines = [...turns, ...headlines];
  const known = [...marked, ...lonely(judged), ...lines];
  const proposed = proposedSpeech(reading, known);
  const clauses = [...lines, ...reportedClauses(reading, [...known, ...proposed])];
  const direct = carrySpeakers(reading, judged, [...proposed, ...clauses]);
  const widened = withoutRepeats(widenAll(reading, direct));
  const wide = indexDrafts(widened);
  const pieces = createSpanIndex(({ stretch }: (typeof judged)[number]) => stretch.span);
  for (const one of judged) if (one.manner !== 'name') pieces.add(one);
  const others = [...proposed, ...clauses].filter(
    (other) =>
      !isHedge(reading, other) &&
      !wide
        .near(other.span)
        .some(
          (draft) =>
            draft.kind === 'mixed' &&
            overlaps(draft.span, other.span) &&
            other.cue &&
            draft.cue &&
            overlaps(other.cue, draft.cue),
        ),
  );
  const kinded = others.map((draft) =>
    draft.kind === 'indirect' &&
    pieces.near(draft.span).some(({ stretch }) => covers(draft.span, stretch.span))
      ? { ...draft, kind: 'mixed' as const }
      : draft,
  );
  return settle(reading, [...widened, ...kinded]);
}

/** Widens the mixed ones, and points each `continues` at the draft as it now stands. */
function widenAll(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const now = new Map<number, Draft>();
  return drafts.map((draft) => {
    const wide = draft.kind === 'mixed' ? asWhole(reading, widenToClause(reading, draft), draft) : draft;
    const from = draft.continues && now.get(draft.continues.span.start);
    const done = from ? { ...wide, continues: from } : wide;
    now.set(draft.span.start, done);
    return done;
  });
}

/** said "we worked hard for this": a clause of its own right behind the cue, and nothing said outside the marks. */
function asWhole(reading: Reading, wide: Draft, { span }: Draft): Draft {
  return sameSpan(wide.span, span) && isQuotedClause(reading, wide) ? { ...wide, kind: 'direct' } : wide;
}

/** Two pieces of one reported clause, each widened to it, are one quotation. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft, i) => !drafts.slice(Math.max(0, i - 4), i).some((other) => sameSpan(other.span, draft.span)),
  );
}

/** Stretches that stand alone: `carrySpeakers` will make quotations of them. */
function lonely(judged: ReturnType<typeof attributeStretches>): Draft[] {
  return judged
    .filter(({ draft, manner, alone }) => !draft && manner === 'whole' && alone)
    .map(({ stretch }) => ({ span: stretch.span, kind: 'direct', confidence: 0, rule: '', why: [] }));
}

/** Sorts the drafts, joins what is one, and turns `continues` into an index. */
function settle(reading: Reading, drafts: readonly Draft[]): Quotation[] {
  const sorted = [...drafts].sort((a, b) => bySpan(a.span, b.span));
  const key = ({ start, end }: Draft['span']): string => `${start}-${end}`;
  const { drafts: joined, places } = joinClauses(reading, sorted);
  const index = new Map(sorted.map((draft, i) => [key(draft.span), places[i]!]));
  return joined.map(({ continues, ...draft }, i) => {
    const from = continues && index.get(key(continues.span));
    const confidence = roundConfidence(draft.confidence);
    return { ...draft, confidence, ...(from !== undefined && from !== i && { continues: from }) };
  });
}
