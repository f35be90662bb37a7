import { overlaps } from '../../document/index.ts';
import type { TokenSpan } from '../../document/index.ts';
import { findAccordingTo } from './according-to.ts';
import { trimContent } from './bounds.ts';
import { contentOfCue } from './content-of-cue.ts';
import { speakerOf } from './cue-before.ts';
import type { Draft } from './draft.ts';
import { clauseOfNoun } from './noun-clause.ts';
import { isParsed, subtree } from './reading.ts';
import { clauseOfState } from './state-clause.ts';
import type { Reading } from './reading.ts';

/**
 * Indirect speech by the tree, for cues of which the model says nothing: a clause under a reporting verb, a
 * reporting clause set beside or inside the sentence, "according to".
 */
export function reportedClauses(reading: Reading, taken: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  reading.tokens.forEach((_, i) => {
    if (!isParsed(reading, i)) return;
    const found = clausesOf(reading, i) ?? one(clauseAccording(reading, i)) ?? one(clauseOfNoun(reading, i)) ?? one(clauseOfState(reading, i));
    if (!found) return;
    const known = found.some((draft) =>
      [...taken, ...drafts].some(
        (other) =>
          overlaps(other.span, draft.span) || (other.cue && draft.cue && overlaps(other.cue, draft.cue)),
      ),
    );
    if (!known) drafts.push(...found);
  });
  return drafts;
}

const one = (draft: Draft | undefined): Draft[] | undefined => draft && [draft];

/** What the tree gives to a reporting verb with a speaker, the pieces chained. */
function clausesOf(reading: Reading, verb: number): Draft[] | undefined {
  const content = contentOfCue(reading, verb);
  if (!content) return undefined;
  const speaker = speakerOf(reading, verb, reading.starts[reading.tokens[verb]!.sentence]!);
  const pieces = content.pieces.filter((piece) => piece.until - piece.first > 1);
  if (!speaker || pieces.some((piece) => overlaps(speaker, piece))) return undefined;
  const { start, end } = reading.tokens[verb]!;
  const why = [`"${reading.forms[verb]!}" governs the clause`];
  const drafts: Draft[] = [];
  for (const piece of pieces) {
    const previous = drafts.at(-1);
    drafts.push({
      span: { start: piece.start, end: piece.end },
      kind: 'indirect',
      cue: { start, end },
      speaker,
      ...(previous && { continues: previous }),
      confidence: 0.75,
      rule: content.rule,
      why,
    });
  }
  return drafts.length === 0 ? undefined : drafts;
}

/** Two people were shot dead, according to police. */
function clauseAccording(reading: Reading, i: number): Draft | undefined {
  if (reading.lower[i] !== 'according' || reading.lower[i + 1] !== 'to') return undefined;
  const until = reading.starts[reading.tokens[i]!.sentence + 1]!;
  const found = findAccordingTo(reading, { first: i, until });
  const noun = found?.speaker && headIn(reading, found.speaker);
  const verb = noun === undefined ? undefined : reading.words[noun]!.head;
  if (!found || noun === undefined || verb === undefined) return undefined;
  const [first, end] = subtree(reading, verb, (child) => child === noun);
  const content = trimContent(reading, first, end);
  if (!content) return undefined;
  const span = { start: content.start, end: content.end };
  return { ...found, span, kind: 'indirect', confidence: 0.75 };
}

function headIn(reading: Reading, span: TokenSpan): number | undefined {
  for (let i = span.first; i < span.until; i++) {
    const { head } = reading.words[i]!;
    if (head === undefined || head < span.first || head >= span.until) return i;
  }
  return undefined;
}
