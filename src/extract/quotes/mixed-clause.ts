import { covers, overlaps } from '../../document/index.ts';
import type { Span } from '../../document/index.ts';
import type { Draft } from './draft.ts';
import { clauseBeside, clauseUnder } from './reported-clause.ts';
import { joinPieces } from './proposed-speech.ts';
import { isParsed, tokenAfter } from './reading.ts';
import type { Reading } from './reading.ts';

/**
 * She said the vote was "a farce" from beginning to end.
 *          ----------------------------------------------
 * A piece in quotation marks inside a reported clause: the clause is what was said, as the model or else the
 * tree bounds it. Under other verbs ("called it "a farce"") the piece stands for itself.
 */
export function widenToClause(reading: Reading, draft: Draft): Draft {
  const clause = proposedClause(reading, draft) ?? parsedClause(reading, draft);
  if (!clause || !covers(clause, draft.span)) return draft;
  return { ...draft, span: { start: clause.start, end: clause.end } };
}

function proposedClause(reading: Reading, draft: Draft): Span | undefined {
  for (const frame of reading.speech) {
    if (draft.cue && !overlaps(frame.cue, draft.cue)) continue;
    const content = joinPieces(reading, frame).find((span) => covers(span, draft.span));
    if (content) return content;
  }
  return undefined;
}

function parsedClause(reading: Reading, draft: Draft): Span | undefined {
  if (!draft.cue || reading.speech.some((frame) => overlaps(frame.cue, draft.cue!))) return undefined;
  const verb = tokenAfter(reading, draft.cue.start);
  if (!isParsed(reading, verb)) return undefined;
  return (clauseUnder(reading, verb) ?? clauseBeside(reading, verb))?.span;
}
