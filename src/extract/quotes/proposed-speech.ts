import { covers, overlaps } from '../../document/index.ts';
import type { Span, SpeechFrame, TokenSpan } from '../../document/index.ts';
import { antecedentOf, isPassive, speakerOf } from './cue-before.ts';
import type { Draft } from './draft.ts';
import { type DraftIndex, indexDrafts } from './draft-index.ts';
import { plainTokens } from './proposed-attribution.ts';
import { quotedAs } from './quoted-as.ts';
import type { Reading } from './reading.ts';
import { lemmaAt, reportsClause } from './reporting-words.ts';
import { settleBounds } from './settle-bounds.ts';
import { FINITE_TAG } from '../../util/finite-tag.ts';

/** Below this the model's further pieces of one frame are mostly scraps. */
const SURE = 0.6;
const SURE_BESIDE_QUOTE = 0.7;

/** The speech that the model proposes and no quotation marks have given yet; pieces of one frame are chained. */
export function proposedSpeech(reading: Reading, taken: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const frames = [...reading.speech].sort(
    (a, b) => b.cueConfidence - a.cueConfidence || a.cue.start - b.cue.start,
  );
  const marked = indexDrafts(taken);
  const known = indexDrafts(taken);
  for (const frame of frames) {
    const found = draftsOf(reading, frame, marked, known);
    for (const draft of found) known.add(draft);
    drafts.push(...found);
  }
  return drafts;
}

function draftsOf(reading: Reading, frame: SpeechFrame, marked: DraftIndex, known: DraftIndex): Draft[] {
  const drafts: Draft[] = [];
  const speaker = speakerOfFrame(reading, frame);
  const contents = settleBounds(reading, frame);
  const best = Math.max(...contents.map(({ confidence }) => confidence));
  const beside = contents.some((content) =>
    marked.near(content).some((draft) => overlaps(draft.span, content)),
  );
  for (const content of contents) {
    const wanted = beside ? SURE_BESIDE_QUOTE : SURE;
    if (content.confidence < wanted && (beside || content.confidence < best)) continue;
    if (
      content.until - content.first < 2 ||
      marksTheSaying(reading, frame.cue, content) ||
      isJudgement(reading, frame.cue, content) ||
      isLeftUnsaid(reading, frame.cue, content) ||
      describesSpeaker(reading, frame, content) ||
      known.near(content).some((draft) => overlaps(draft.span, content) && !nests(frame.cue, content, draft))
    )
      continue;
    const previous = drafts.at(-1);
    const inMarks = /["“”«»„]/u.test(reading.text.slice(content.start, content.end));
    drafts.push({
      span: { start: content.start, end: content.end },
      kind: inMarks ? frame.kind.value : 'indirect',
      cue: { start: frame.cue.start, end: frame.cue.end },
      ...(speaker && { speaker }),
      ...(previous && { continues: previous }),
      confidence: Math.min(frame.cueConfidence, content.confidence),
      rule: 'model',
      why: [`"${reading.text.slice(frame.cue.start, frame.cue.end)}" with what it reports, by the model`],
    });
  }
  return drafts;
}

/** Asked about the road, she said ...   /   With the vote lost, he said ...: when and how it was said stands before it. */
function marksTheSaying(reading: Reading, cue: TokenSpan, content: TokenSpan): boolean {
  if (content.until > cue.first) return false;
  // "If the road stays shut, she has warned, the mill will close": the condition is part of what she said.
  if (reading.forms[cue.until] === ',' && /^(?:if|unless|once|until)$/.test(reading.lower[content.first]!))
    return false;
  for (let i = content.first; i < content.until; i++) {
    const { head, deprel } = reading.words[i]!;
    if (head !== undefined && head >= content.first && head < content.until) continue;
    if (head === undefined || head < cue.first || head >= cue.until) return false;
    if (!/^(?:advcl|obl|advmod|mark|punct)/.test(deprel)) return false;
  }
  return true;
}

/** described the vote as illegal: what a thing is taken for, without a verb, is no clause that somebody says. */
function isJudgement(reading: Reading, cue: TokenSpan, { first, until }: TokenSpan): boolean {
  if (cue.until !== first || reportsClause(lemmaAt(reading, cue.until - 1), true)) return false;
  const words = reading.words.slice(first, until);
  const finite = words.some(({ upos, xpos }) => upos === 'AUX' || /^(?:VBD|VBZ|VBP|MD)$/.test(xpos));
  return !finite && reading.lower.slice(first, until).includes('as');
}

/** "said nothing about the dead", "how it will end, she did not say": nobody says it. */
function isLeftUnsaid(reading: Reading, cue: TokenSpan, { first, until }: TokenSpan): boolean {
  const opening = reading.lower[first]!;
  if (opening === 'nothing' && first === cue.until)
    return !reading.words.slice(first, until).some(({ xpos }) => FINITE_TAG.test(xpos));
  const asks = /^(?:whether|if|how|why|where|who|whom|what|which|when)$/.test(opening);
  const verb = cue.until - 1;
  return (
    asks && reading.children[verb]!.some((i) => i < verb && /^(?:not|n't|never)$/.test(reading.lower[i]!))
  );
}

/** "So said Ana Vega, | the mayor |": what she is, no speech. */
function describesSpeaker(reading: Reading, { speaker }: SpeechFrame, { first, until }: TokenSpan): boolean {
  const { deprel, head } = reading.words[first + Number(reading.words[first]!.deprel === 'det')]!;
  if (deprel !== 'appos' || head === undefined) return false;
  const finite = reading.words.slice(first, until).some(({ xpos }) => FINITE_TAG.test(xpos));
  return !finite && speaker.some((one) => head >= one.first && head < one.until);
}

/** A report within a report: one content holds the other together with its cue. */
function nests(cue: Span, content: Span, other: Draft): boolean {
  if (other.kind !== 'indirect' || !other.cue) return false;
  return (
    (covers(content, other.span) && covers(content, other.cue)) ||
    (covers(other.span, content) && covers(other.span, cue))
  );
}

/** Whose speech it is, by the model; not who is spoken to in the passive: "the crews were told that ...". */
function speakerOfFrame(reading: Reading, { cue, speaker }: SpeechFrame): TokenSpan | undefined {
  const sure = quotedAs(reading, cue.until - 1) ?? relativeOf(reading, cue, speaker);
  if (sure) return sure;
  const first = speaker.find((one) => !isDescription(reading, one) && !isDateline(reading, one));
  const named = first && plainTokens(first);
  if (named === undefined && speaker.length > 0)
    return speakerOf(reading, cue.until - 1, reading.starts[cue.sentence]!);
  if ((named && named.until > cue.first) || !isPassive(reading, cue.until - 1)) return named;
  return speakerOf(reading, cue.until - 1, reading.starts[cue.sentence]!);
}

/** "The elders met the governor, who told them": not the elders, between whom and "who" another verb stands. */
function relativeOf(reading: Reading, cue: TokenSpan, speaker: readonly TokenSpan[]): TokenSpan | undefined {
  const antecedent = antecedentOf(reading, cue.until - 1);
  const other =
    antecedent &&
    speaker.every(({ until }) =>
      reading.words.slice(until, antecedent.first).some(({ xpos }) => /^(?:VBD|VBZ|VBP)$/.test(xpos)),
    );
  return other ? antecedent : undefined;
}

/** "THE HAGUE — The ministry said": where the report was filed. */
function isDateline({ starts, text }: Reading, { first, start, end, sentence }: TokenSpan): boolean {
  if (first !== starts[sentence] || /\p{Ll}/u.test(text.slice(start, end))) return false;
  return /^(?:,[^.;—–]{1,30})?\s[—–-]{1,2}\s/u.test(text.slice(end, end + 40));
}

/** "in Zabid, western Yemen, an official said": half of a place's name says nothing. */
function isDescription({ words, text }: Reading, { first, until, start }: TokenSpan): boolean {
  return until - first === 1 && words[first]?.upos === 'ADJ' && /\p{Ll}/u.test(text[start]!);
}
