import { covers, overlaps } from '../../document/index.ts';
import type { Span } from '../../document/index.ts';
import type { Draft } from './draft.ts';
import { completePhrase, withoutPunctuation } from './bounds.ts';
import { clauseAccording } from './clause-according.ts';
import { contentOfCue } from './content-of-cue.ts';
import { beforeReport } from './said-until.ts';
import { isSureEnd, joinPieces } from './settle-bounds.ts';
import { behindHearer, startBehindSemicolon } from './said-from.ts';
import { isParsed, sentenceAt, spanOfTokens, tokenAfter, tokensIn } from './reading.ts';
import type { Reading } from './reading.ts';
import { framesAround, framesCued } from './speech-near.ts';
import { reportsClause, sayingLemma } from './reporting-words.ts';
import { wordedClause } from './worded-clause.ts';

/**
 * She said the vote was "a farce" from beginning to end.
 *          ----------------------------------------------
 * A piece in quotation marks inside a reported clause: the clause is what was said, as the model, the tree or
 * else the words bound it. Under verbs that govern no clause ("called it "a farce"") the piece stands for itself.
 */
export function widenToClause(reading: Reading, draft: Draft): Draft {
  if (!governsClause(reading, draft)) return withOwnThat(reading, draft);
  // Each of the three errs by stopping short, save the model where it is sure.
  const proposed = proposedClause(reading, draft);
  const limit = proposed?.sure === true ? proposed.end : Infinity;
  let widest = draft.span;
  for (const clause of [proposed, parsedClause(reading, draft), wordedClause(reading, draft)]) {
    if (!clause || !covers(clause, draft.span)) continue;
    const bound = { start: startOf(reading, draft, clause, proposed), end: Math.min(clause.end, limit) };
    if (lengthOf(bound) > lengthOf(widest)) widest = bound;
  }
  return { ...draft, span: withoutFurtherReport(reading, widest, draft) };
}

/** threatened | that there would be "war" if he stayed: a "that" shows the clause under a verb that mostly governs none. */
function withOwnThat(reading: Reading, draft: Draft): Draft {
  const clause = draft.cue && proposedClause(reading, draft);
  if (!clause || !covers(clause, draft.span) || clause.start < draft.cue.end) return draft;
  const first = tokenAfter(reading, clause.start);
  if (reading.lower[first - 1] !== 'that') return draft;
  return { ...draft, span: { start: clause.start, end: clause.end } };
}

/** Where the clause begins behind who is told, and behind a semicolon that parts it from what another says. */
function startOf(
  reading: Reading,
  { cue, span }: Draft,
  { start }: Span,
  proposed: Proposed | undefined,
): number {
  if (!cue) return start;
  const [verb, until] = tokensIn(reading, cue);
  if (verb >= until) return start;
  const from = startBehindSemicolon(reading, verb, start, span.start);
  if (!proposed || proposed.own <= from) return from;
  const byModel = tokenAfter(reading, proposed.own);
  const first = behindHearer(reading, spanOfTokens(reading, verb, until), tokenAfter(reading, from), byModel);
  return reading.tokens[first]!.start;
}

/** said it was "a farce" | and accused the mayor of neglect: what is reported further on is another piece. */
function withoutFurtherReport(reading: Reading, span: Span, { span: piece, speaker }: Draft): Span {
  const [first, until] = tokensIn(reading, span);
  const from = tokenAfter(reading, piece.end);
  const found = beforeReport(reading, Math.max(first, from - 4), until, speaker ? [speaker] : []);
  if (found === until) return span;
  // `that mess," in an interview`: the border stands at the comma or the mark before `from`.
  const end = Math.max(found, from);
  const kept = withoutPunctuation(reading, first, end);
  return kept && covers(kept, piece) ? { start: kept.start, end: kept.end } : span;
}

const lengthOf = ({ start, end }: Span): number => end - start;

function governsClause(reading: Reading, { cue }: Draft): boolean {
  if (!cue) return true;
  const form = reading.lower[tokenAfter(reading, cue.start)] ?? '';
  const lemma = form === 'according' ? form : sayingLemma(form);
  return lemma === 'according' || (lemma !== undefined && reportsClause(lemma, true));
}

/** What the model takes for the clause; `own` is where the model starts it. */
interface Proposed extends Span {
  readonly own: number;
  readonly sure: boolean;
}

function proposedClause(reading: Reading, draft: Draft): Proposed | undefined {
  const frames = draft.cue ? framesCued(reading.speech, draft.cue) : framesAround(reading.speech, draft.span);
  for (const frame of frames) {
    if (draft.cue && !overlaps(frame.cue, draft.cue)) continue;
    const roles = [frame.cue, ...frame.speaker];
    const content = joinPieces(reading, frame)
      .map((piece) => {
        const sure = isSureEnd(reading, piece);
        const whole = completePhrase(reading, piece, roles);
        // "warned of a "grim winter"": the preposition is the verb's.
        const { start } = reading.words[whole.first]!.upos === 'ADP' ? piece : whole;
        return { start, own: piece.start, end: sure ? piece.end : whole.end, sure };
      })
      .find((span) => covers(span, draft.span) || leadsIn(reading, span, draft.span));
    if (content && (content.start < draft.span.start || content.end > draft.span.end))
      return { ...content, end: Math.max(content.end, draft.span.end) };
  }
  return undefined;
}

/** said the raid "was a mistake. It will not happen again.": the piece goes on over sentences that the model reads one by one. */
const leadsIn = (reading: Reading, content: Span, piece: Span): boolean =>
  content.start < piece.start &&
  content.end > piece.start &&
  sentenceAt(reading, piece.start) < sentenceAt(reading, piece.end - 1);

function parsedClause(reading: Reading, draft: Draft): Span | undefined {
  if (!draft.cue) return undefined;
  const verb = tokenAfter(reading, draft.cue.start);
  if (!isParsed(reading, verb)) return undefined;
  const according = clauseAccording(reading, verb)?.content;
  if (according) return covers(according, draft.span) ? according : undefined;
  return contentOfCue(reading, verb)?.pieces.find((piece) => covers(piece, draft.span));
}
