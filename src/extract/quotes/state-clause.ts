import { clausePieces, isFiniteClause } from './content-of-cue.ts';
import type { Draft } from './draft.ts';
import { subjectOf } from './noun-phrase.ts';
import { isParsed, spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

const MINDED = new Set(
  'adamant aware certain confident convinced glad hopeful optimistic persuaded positive shocked upset worried'.split(
    ' ',
  ),
);

/** The envoy was confident that the road would open.
 *  ---------      ---------      ------------------- */
export function clauseOfState(reading: Reading, adjective: number): Draft | undefined {
  if (!isParsed(reading, adjective) || !MINDED.has(reading.lower[adjective]!)) return undefined;
  const clause = reading.children[adjective]!.find(
    (i) => i > adjective && reading.words[i]!.deprel === 'ccomp',
  );
  if (clause === undefined || !isFiniteClause(reading, clause)) return undefined;
  const content = clausePieces(reading, clause)[0];
  const speaker = subjectOf(reading, adjective);
  if (!content || content.until - content.first < 2 || !speaker || speaker.until > adjective)
    return undefined;
  const cue = spanOfTokens(reading, adjective, adjective + 1);
  return {
    span: { start: content.start, end: content.end },
    kind: 'indirect',
    cue: { start: cue.start, end: cue.end },
    speaker,
    confidence: 0.7,
    rule: 'state-clause',
    why: [`"${reading.forms[adjective]!}" tells what somebody thinks`],
  };
}
