import { createSpanIndex, near as entitiesNear } from '../../document/near.ts';
import type { Span, TokenSpan } from '../../document/index.ts';
import type { Judged } from './attribute-stretches.ts';
import type { Draft } from './draft.ts';
import { mainSubject } from './main-subject.ts';
import { namedAfter } from './named-after.ts';
import { sentenceAt, spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

/**
 * Gives a speaker to speech that stands alone in its sentences: the one who spoke just before, or the person
 * that the sentence before is about. A paragraph that re-opens a quotation goes on from the one left open,
 * and a cue at the end of such a run serves its earlier paragraphs too.
 */
export function carrySpeakers(
  reading: Reading,
  judged: readonly Judged[],
  others: readonly Draft[],
): Draft[] {
  const drafts: Draft[] = [];
  const reach = (draft: Draft) => ({ start: draft.span.start, end: lastCharacter(draft) });
  const heard = createSpanIndex(reach);
  const spoken = createSpanIndex(reach);
  for (const other of others) if (other.speaker) spoken.add(other);
  const byStart = new Map<number, Draft>();
  const push = (draft: Draft): void => {
    drafts.push(draft);
    if (draft.speaker) heard.add(draft);
    if (!byStart.has(draft.span.start)) byStart.set(draft.span.start, draft);
  };
  const near = (span: Span) => [...heard.near(span), ...spoken.near(span)];
  for (const [index, { stretch, manner, alone, draft }] of judged.entries()) {
    if (manner === 'name') continue;
    const last = drafts.at(-1);
    const next = link(draft, byStart);
    if (stretch.reopens && last && !next?.continues && next?.rule !== 'transcript-turn') {
      push(reopened(next ?? bare(stretch.span), last));
    } else if (next) push(next);
    else if (manner === 'whole' && alone)
      push(namedAfter(reading, stretch, lastOfRun(judged, index)) ?? carried(reading, stretch.span, near));
  }
  return hearBackwards(drafts);
}

/** The last of the paragraphs that re-open the quotation. */
function lastOfRun(judged: readonly Judged[], index: number): Judged['stretch'] {
  let last = index;
  while (judged[last + 1]?.stretch.reopens === true && judged[last + 1]!.alone) last += 1;
  return judged[last]!.stretch;
}

const bare = (span: Draft['span']): Draft => {
  const why = ['nothing says whose words these are'];
  return { span, kind: 'direct', confidence: 0.5, rule: 'unattributed', why };
};

/** `continues` may point at a draft that has since been replaced: find the one with the same span. */
function link(draft: Draft | undefined, byStart: ReadonlyMap<number, Draft>): Draft | undefined {
  if (!draft?.continues) return draft;
  const from = byStart.get(draft.continues.span.start);
  return from ? { ...draft, continues: from } : draft;
}

function reopened(draft: Draft, last: Draft): Draft {
  const why = ['the paragraph re-opens a quotation that was left open'];
  const speaker = draft.speaker ?? last.speaker;
  const rule = draft.speaker ? draft.rule : 'reopened';
  return {
    ...draft,
    ...(speaker && { speaker }),
    kind: 'direct',
    continues: last,
    confidence: 0.85,
    rule,
    why,
  };
}

function carried(reading: Reading, span: Span, before: (span: Span) => readonly Draft[]): Draft {
  const sentence = sentenceAt(reading, span.start);
  const from = sentence > 0 ? reading.sentences[sentence - 1]!.start : 0;
  const near = before({ start: Math.min(from, span.start), end: span.start })
    .filter(
      (draft) =>
        draft.speaker && draft.span.end <= span.start && lastSentence(reading, draft) >= sentence - 1,
    )
    .sort((a, b) => b.span.end - a.span.end)[0];
  if (near?.speaker) {
    const why = ['the speaker of the words before it'];
    const onward = near.kind === 'direct' ? { continues: near } : {};
    return { span, kind: 'direct', speaker: near.speaker, ...onward, confidence: 0.75, rule: 'carried', why };
  }
  const speaker = sentence > 0 ? personIn(reading, sentence - 1) : undefined;
  if (!speaker) return bare(span);
  const why = ['the person the sentence before is about'];
  return { span, kind: 'direct', speaker, confidence: 0.5, rule: 'carried-subject', why };
}

function lastSentence(reading: Reading, draft: Draft): number {
  return sentenceAt(reading, lastCharacter(draft) - 1);
}

function lastCharacter({ span, cue, speaker }: Draft): number {
  return Math.max(span.end, cue?.end ?? 0, speaker?.end ?? 0);
}

function personIn(reading: Reading, sentence: number): TokenSpan | undefined {
  if (reading.sentences[sentence]!.part !== 'body') return undefined;
  const zone = { first: reading.starts[sentence]!, until: reading.starts[sentence + 1]! };
  const subject = mainSubject(reading, zone);
  if (subject) return subject;
  const person = entitiesNear(reading.entities, reading.sentences[sentence]!).find(
    (entity) => entity.label === 'PER' && entity.sentence === sentence,
  );
  const until = person?.first ?? reading.starts[sentence + 1]!;
  for (let i = reading.starts[sentence]!; i < until; i++) {
    if (['he', 'she'].includes(reading.lower[i]!)) return spanOfTokens(reading, i, i + 1);
  }
  return person && spanOfTokens(reading, person.first, person.until);
}

/** "A.   "B.   "C," he said: the speaker of C said A and B. */
function hearBackwards(drafts: readonly Draft[]): Draft[] {
  const heard = new Map<Draft, Draft>();
  for (let i = drafts.length - 1; i > 0; i--) {
    const draft = heard.get(drafts[i]!) ?? drafts[i]!;
    const from = drafts[i]!.continues;
    if (from && !from.speaker && draft.speaker) {
      const why = ['the cue follows at the end of the quotation'];
      heard.set(from, { ...from, speaker: draft.speaker, rule: 'cue-at-end', confidence: 0.8, why });
    }
  }
  const settled = new Map<Draft, Draft>();
  return drafts.map((draft) => {
    const now = heard.get(draft) ?? draft;
    const from = draft.continues && (settled.get(draft.continues) ?? draft.continues);
    const done = from ? { ...now, continues: from } : now;
    settled.set(draft, done);
    return done;
  });
}
