import { covers, overlaps } from '../../document/index.ts';
import type { Span } from '../../document/index.ts';
import type { Draft } from './draft.ts';
import { completePhrase } from './bounds.ts';
import { clauseAccording } from './clause-according.ts';
import { contentOfCue } from './content-of-cue.ts';
import { isSureEnd, joinPieces } from './settle-bounds.ts';
import { isParsed, sentenceAt, tokenAfter } from './reading.ts';
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
  if (!governsClause(reading, draft)) return draft;
  // Each of the three errs by stopping short, save the model where it is sure.
  const proposed = proposedClause(reading, draft);
  const limit = proposed?.sure === true ? proposed.end : Infinity;
  let widest = draft.span;
  for (const clause of [proposed, parsedClause(reading, draft), wordedClause(reading, draft)]) {
    if (!clause || !covers(clause, draft.span)) continue;
    const bound = { start: clause.start, end: Math.min(clause.end, limit) };
    if (lengthOf(bound) > lengthOf(widest)) widest = bound;
  }
  return { ...draft, span: widest };
}

const lengthOf = ({ start, end }: Span): number => end - start;

function governsClause(reading: Reading, { cue }: Draft): boolean {
  if (!cue) return true;
  const form = reading.lower[tokenAfter(reading, cue.start)] ?? '';
  const lemma = form === 'according' ? form : sayingLemma(form);
  return lemma === 'according' || (lemma !== undefined && reportsClause(lemma, true));
}

function proposedClause(reading: Reading, draft: Draft): (Span & { readonly sure: boolean }) | undefined {
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
        return { start, end: sure ? piece.end : whole.end, sure };
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
