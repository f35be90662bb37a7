import { overlaps } from '../../document/index.ts';
import type { RoleSpan, SpeechFrame } from '../../document/index.ts';
import { behindThat, completePhrase } from './bounds.ts';
import { clauseAccording } from './clause-according.ts';
import { contentOfCue } from './content-of-cue.ts';
import type { Draft } from './draft.ts';
import { plainTokens } from './proposed-attribution.ts';
import type { Reading } from './reading.ts';

/** Below this the model's further pieces of one frame are mostly scraps. */
const SURE = 0.6;
const SURE_BESIDE_QUOTE = 0.7;

/** The speech that the model proposes and no quotation marks have given yet; pieces of one frame are chained. */
export function proposedSpeech(reading: Reading, taken: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const frames = [...reading.speech].sort(
    (a, b) => b.cueConfidence - a.cueConfidence || a.cue.start - b.cue.start,
  );
  for (const frame of frames) drafts.push(...draftsOf(reading, frame, taken, drafts));
  return drafts;
}

function draftsOf(
  reading: Reading,
  frame: SpeechFrame,
  taken: readonly Draft[],
  others: readonly Draft[],
): Draft[] {
  const drafts: Draft[] = [];
  const speaker = frame.speaker[0] && plainTokens(frame.speaker[0]);
  const contents = settleBounds(reading, frame, joinPieces(reading, frame));
  const best = Math.max(...contents.map(({ confidence }) => confidence));
  const beside = contents.some((content) => taken.some((draft) => overlaps(draft.span, content)));
  for (const content of contents) {
    const wanted = beside ? SURE_BESIDE_QUOTE : SURE;
    if (content.confidence < wanted && (beside || content.confidence < best)) continue;
    if (
      content.until - content.first < 2 ||
      [...taken, ...others].some((draft) => overlaps(draft.span, content))
    )
      continue;
    const previous = drafts.at(-1);
    const marked = /["“”«»„]/u.test(reading.text.slice(content.start, content.end));
    drafts.push({
      span: { start: content.start, end: content.end },
      kind: marked ? frame.kind.value : 'indirect',
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

/**
 * The model tends to stop short inside a phrase, and before a clause set beside the first; the tree sees these
 * but loses what stands apart. So the longer of the two, where they share an end.
 */
function settleBounds(reading: Reading, frame: SpeechFrame, pieces: readonly RoleSpan[]): RoleSpan[] {
  const according = clauseAccording(reading, frame.cue.first)?.content;
  const single = frame.cue.until - frame.cue.first === 1;
  const byTree = according
    ? { pieces: [according] }
    : single
      ? contentOfCue(reading, frame.cue.first)
      : undefined;
  const others = [frame.cue, ...frame.speaker];
  return pieces.map((piece) => {
    const clause = byTree?.pieces.find((other) => overlaps(other, piece));
    const shares = clause && (clause.start === piece.start || clause.end === piece.end);
    const longer = shares && clause.until - clause.first > piece.until - piece.first;
    const whole = completePhrase(reading, longer ? { ...piece, ...clause } : piece, others);
    const first = behindThat(reading, whole.first, whole.until);
    return first === whole.first ? whole : { ...whole, first, start: reading.tokens[first]!.start };
  });
}

/** The pieces of a frame's content, those with at most one token between them made one. */
export function joinPieces(reading: Reading, frame: SpeechFrame): RoleSpan[] {
  const joined: RoleSpan[] = [];
  for (const piece of [...frame.content].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const gap = last && piece.first - last.until;
    const blocked =
      last && [frame.cue, ...frame.speaker].some((role) => role.start >= last.end && role.end <= piece.start);
    if (!last || gap === undefined || gap > 1 || blocked || reading.forms[last.until] === ';')
      joined.push(piece);
    else {
      const confidence = Math.max(last.confidence, piece.confidence);
      joined[joined.length - 1] = { ...last, end: piece.end, until: piece.until, confidence };
    }
  }
  return joined;
}
