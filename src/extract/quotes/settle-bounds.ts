import { covers, overlaps } from '../../document/index.ts';
import type { RoleSpan, SpeechFrame, TokenSpan } from '../../document/index.ts';
import { behindThat, completePhrase, withoutPunctuation } from './bounds.ts';
import { clauseAccording } from './clause-according.ts';
import { contentOfCue, isOfPast } from './content-of-cue.ts';
import { contentOfNoun } from './noun-clause.ts';
import type { Reading } from './reading.ts';
import { quotingLemma } from './reporting-words.ts';
import { behindConnective, behindHearer, behindSemicolon } from './said-from.ts';
import { beforeReport } from './said-until.ts';
import { framesCued } from './speech-near.ts';

/** What a piece counts that only the tree gives to a frame of the model. */
const BY_TREE = 0.75;

/** From here on the model is believed where it stops between two parts of a sentence. */
const CERTAIN = 0.9;
const JOINT = /^(?:[,–—-]|--|but|after|despite|though|although|while)$/u;
const ONWARD = /^(?:and|or|including|such|especially|leading|causing|killing)$/;

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)$/;

interface TreeContent {
  readonly pieces: readonly TokenSpan[];
  readonly rule: 'reported-clause' | 'reporting-clause' | 'according-to' | 'noun-clause';
}

/**
 * The content of a frame, bounded by model and tree together. The model tends to stop short inside a phrase and to
 * leave out the second of two that-clauses; the tree sees these but loses what stands apart from its head.
 */
export function settleBounds(reading: Reading, frame: SpeechFrame): RoleSpan[] {
  const tree = treeContent(reading, frame);
  const others = [frame.cue, ...frame.speaker];
  const settled = joinPieces(reading, frame).flatMap((piece): RoleSpan[] => {
    const inside = tree?.pieces.filter((other) => covers(piece, other)) ?? [];
    if (tree?.rule === 'reported-clause' && inside.length > 1 && inside[0]!.start === piece.start)
      return inside.map((clause) => ({ ...piece, ...clause }));
    const clause = tree?.pieces.find((other) => overlaps(other, piece));
    if (clause && tree?.rule === 'noun-clause' && clause.start === piece.start)
      return [{ ...piece, ...clause }];
    const shares = clause && (clause.start === piece.start || clause.end === piece.end);
    const longer = shares && clause.until - clause.first > piece.until - piece.first;
    const kept = isSureEnd(reading, piece);
    const wide = !longer ? piece : !kept ? { ...piece, ...clause } : upTo(reading, clause, piece);
    const whole = kept ? wide : completePhrase(reading, wide, others);
    const told = behindHearer(reading, frame.cue, whole.first, piece.first);
    const joined = behindConnective(reading, frame.cue, told);
    const own = behindSemicolon(reading, frame.cue.first, joined, whole.until);
    const first = behindThat(reading, behindDay(reading, frame, own), whole.until);
    const until = beforeReport(reading, first, whole.until, frame.speaker);
    const trimmed = withoutPunctuation(reading, first, until);
    return trimmed ? [{ ...whole, ...trimmed }] : [];
  });
  return [...settled, ...furtherClauses(tree, settled)].sort((a, b) => a.start - b.start);
}

/** She said | on Friday | it would close: the day right behind the cue is that of the saying. */
function behindDay(reading: Reading, { cue }: SpeechFrame, first: number): number {
  if (first !== cue.until) return first;
  const day = reading.lower[first] === 'on' ? first + 1 : first;
  const owns = /^(?:['’]s?|,)$/.test(reading.forms[day + 1] ?? ',');
  return DAY.test(reading.lower[day] ?? '') && !owns ? day + 1 : first;
}

function treeContent(reading: Reading, { cue }: SpeechFrame): TreeContent | undefined {
  const according = clauseAccording(reading, cue.first)?.content;
  if (according) return { pieces: [according], rule: 'according-to' };
  if (cue.until - cue.first > 1) return undefined;
  const noun = contentOfNoun(reading, cue.first);
  return noun ? { pieces: [noun], rule: 'noun-clause' } : contentOfCue(reading, cue.first);
}

/** The that-clauses beside one on which both agree. */
function furtherClauses(tree: TreeContent | undefined, settled: readonly RoleSpan[]): RoleSpan[] {
  if (tree?.rule !== 'reported-clause' || tree.pieces.length < 2) return [];
  const agreed = tree.pieces.some((clause) =>
    settled.some((piece) => piece.start === clause.start && piece.end === clause.end),
  );
  return !agreed
    ? []
    : tree.pieces
        .filter((clause) => !settled.some((piece) => overlaps(piece, clause)))
        .map((clause) => ({ ...clause, confidence: BY_TREE }));
}

/** She said he | knew that | the road was shut: the words between two pieces report what follows, and are hers. */
function isReport(reading: Reading, from: number, until: number): boolean {
  if (until - from > 4) return false;
  const gap = reading.forms.slice(from, until);
  const span = { start: reading.tokens[from]!.start, end: reading.tokens[until - 1]!.end };
  return (
    gap.every((form) => /\p{L}/u.test(form)) &&
    framesCued(reading.speech, span).some(({ cue }) => covers(span, cue))
  );
}

/** The pieces of a frame's content, those with at most one token between them made one. */
export function joinPieces(reading: Reading, frame: SpeechFrame): RoleSpan[] {
  const joined: RoleSpan[] = [];
  for (const piece of [...frame.content].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const gap = last && piece.first - last.until;
    const blocked =
      last && [frame.cue, ...frame.speaker].some((role) => role.start >= last.end && role.end <= piece.start);
    const near = gap !== undefined && (gap <= 1 || isReport(reading, last!.until, piece.first));
    if (!last || !near || blocked || reading.forms[last.until] === ';') joined.push(piece);
    else {
      const confidence = Math.max(last.confidence, piece.confidence);
      joined[joined.length - 1] = { ...last, end: piece.end, until: piece.until, confidence };
    }
  }
  return joined;
}

/** True where the model is sure of a piece that stops before a comma, a dash or a conjunction. */
export function isSureEnd(reading: Reading, { confidence, until }: RoleSpan): boolean {
  if (confidence < CERTAIN) return false;
  if (reading.lower[until] === 'and') return isReporting(reading, until + 1) && !isOfPast(reading, until + 1);
  return JOINT.test(reading.lower[until] ?? '') && !ONWARD.test(reading.lower[until + 1] ?? '');
}

/** "said the road was shut | and demanded ...": a finite verb that tells of what somebody says or how he judges. */
function isReporting({ forms, lower, words, children }: Reading, i: number): boolean {
  const word = words[i];
  if (!word || !/^(?:VBD|VBZ|VBP)$/.test(word.xpos) || quotingLemma(lower[i]!) === undefined) return false;
  // "said he had met the envoys and warned them": it may stand under "had" too, save behind a closing mark.
  const perfect = word.head !== undefined && children[word.head]!.some((k) => lower[k] === 'had');
  return !perfect || /^(?:["”]|'')$/.test(forms[i - 2] ?? '');
}

/** The words of the clause up to the end of the piece. */
function upTo(reading: Reading, clause: TokenSpan, piece: RoleSpan): RoleSpan {
  const first = Math.min(clause.first, piece.first);
  return { ...piece, first, start: reading.tokens[first]!.start };
}
