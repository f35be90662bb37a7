import { covers, overlaps } from '../../document/index.ts';
import { clauseWithAs } from './as-clause.ts';
import { clauseAccording } from './clause-according.ts';
import { contentOfCue } from './content-of-cue.ts';
import { isPassive, speakerOf } from './cue-before.ts';
import type { Draft } from './draft.ts';
import { indexDrafts } from './draft-index.ts';
import { clauseOfNoun } from './noun-clause.ts';
import { subjectOf } from './noun-phrase.ts';
import { isParsed } from './reading.ts';
import { holdsClause, lemmaAt } from './reporting-words.ts';
import { clauseOfState } from './state-clause.ts';
import { clauseBehindThat } from './that-clause.ts';
import type { TokenSpan } from '../../document/index.ts';
import type { Reading } from './reading.ts';

/**
 * Indirect speech by the tree, for cues of which the model says nothing: a clause under a reporting verb, a
 * reporting clause set beside or inside the sentence, "according to".
 */
export function reportedClauses(reading: Reading, taken: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const before = indexDrafts(taken);
  reading.tokens.forEach((_, i) => {
    if (!isParsed(reading, i)) return;
    const found =
      one(clauseOfNoun(reading, i)) ??
      clausesOf(reading, i) ??
      one(clauseAccording(reading, i)?.draft) ??
      one(clauseWithAs(reading, i)) ??
      one(clauseOfState(reading, i)) ??
      one(clauseBehindThat(reading, i));
    if (!found) return;
    const known = found.some(
      ({ cue, ...draft }) =>
        before.near(draft.span).some((other) => overlaps(other.span, draft.span) && !holds(draft, other)) ||
        (cue && before.cued(cue).some((other) => other.cue && overlaps(other.cue, cue))),
    );
    if (known) return;
    for (const draft of found) before.add(draft);
    drafts.push(...found);
  });
  return drafts;
}

const THINGS = /^(?:this|that|what|which|there)$/;

const one = (draft: Draft | undefined): Draft[] | undefined => draft && [draft];

/** What the tree gives to a reporting verb with a speaker, the pieces chained. */
function clausesOf(reading: Reading, verb: number): Draft[] | undefined {
  const content = contentOfCue(reading, verb);
  if (!content) return undefined;
  if (holdsClause(lemmaAt(reading, verb)) && !hasHolder(reading, verb)) return undefined;
  const found = speakerOf(reading, verb, reading.starts[reading.tokens[verb]!.sentence]!);
  // "It is now known that ...": an adverb is nobody.
  const speaker = found && isSomeone(reading, found) ? found : undefined;
  // "Nobody, officials admit, knows ...": a subject of one word may stand before the cue, no "Yesterday".
  const around = content.rule === 'reporting-clause' && content.pieces.length > 1;
  const isSubject = ({ first }: TokenSpan) => around && reading.words[first]!.deprel.startsWith('nsubj');
  const pieces = content.pieces.filter((piece) => piece.until - piece.first > 1 || isSubject(piece));
  if (!speaker && !isPassive(reading, verb)) return undefined;
  if (speaker && pieces.some((piece) => overlaps(speaker, piece))) return undefined;
  const { start, end } = reading.tokens[verb]!;
  const why = [`"${reading.forms[verb]!}" governs the clause`];
  const drafts: Draft[] = [];
  for (const piece of pieces) {
    const previous = drafts.at(-1);
    drafts.push({
      span: { start: piece.start, end: piece.end },
      kind: 'indirect',
      cue: { start, end },
      ...(speaker && { speaker }),
      ...(previous && { continues: previous }),
      confidence: 0.75,
      rule: content.rule,
      why,
    });
  }
  return drafts.length === 0 ? undefined : drafts;
}

/** Who assumes or shows is told by the tree alone. */
function hasHolder(reading: Reading, verb: number): boolean {
  const subject = subjectOf(reading, verb);
  return subject !== undefined && !THINGS.test(reading.lower[subject.first]!);
}

function isSomeone(reading: Reading, { first, until }: TokenSpan): boolean {
  return reading.words
    .slice(first, until)
    .some(({ upos }) => !/^(?:ADV|ADP|SCONJ|CCONJ|PART|AUX|PUNCT)$/.test(upos));
}

/** A report within a report: "The mayor said the road was shut, according to two councillors." */
function holds(outer: Pick<Draft, 'span'>, inner: Draft): boolean {
  return (
    inner.kind !== 'direct' &&
    inner.cue !== undefined &&
    covers(outer.span, inner.span) &&
    covers(outer.span, inner.cue)
  );
}
