import { clausePieces, isFiniteClause, isQuestion } from './content-of-cue.ts';
import type { Draft } from './draft.ts';
import { subjectOf } from './noun-phrase.ts';
import { isParsed, spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

const MINDED = new Set(
  (
    'adamant afraid aghast alarmed amazed angry annoyed anxious apologetic ashamed astonished aware certain concerned confident ' +
    'conscious convinced delighted disappointed dismayed doubtful embarrassed emphatic enraged fearful frightened ' +
    'frustrated furious glad grateful happy hopeful indignant insistent mindful nervous optimistic outraged persuaded pessimistic ' +
    'pleased positive proud relieved resentful sad satisfied scared sceptical shocked skeptical sorry sure surprised suspicious ' +
    'terrified thankful thrilled unaware unconvinced upset wary worried'
  ).split(' '),
);

/** "It is certain that", "what is clear is that": nobody's mind. */
const THINGS = /^(?:it|this|that|what|which|there)$/;

/** The envoy was confident that the road would open.
 *  ---------      ---------      ------------------- */
export function clauseOfState(reading: Reading, adjective: number): Draft | undefined {
  if (!isParsed(reading, adjective)) return undefined;
  if (!MINDED.has(reading.lower[adjective]!) && !isMade(reading, adjective)) return undefined;
  const clause = clauseOf(reading, adjective);
  if (clause === undefined || !isFiniteClause(reading, clause) || isQuestion(reading, clause))
    return undefined;
  const content = clausePieces(reading, clause)[0];
  const speaker = subjectOf(reading, adjective);
  if (!content || content.until - content.first < 2 || !speaker || speaker.until > adjective)
    return undefined;
  if (THINGS.test(reading.lower[speaker.first]!)) return undefined;
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

/** made clear, made it known */
function isMade(reading: Reading, i: number): boolean {
  const { head, deprel } = reading.words[i]!;
  if (deprel !== 'xcomp' || head === undefined || !/^(?:made|makes?|making)$/.test(reading.lower[head]!))
    return false;
  return /^(?:clear|known|plain)$/.test(reading.lower[i]!);
}

/** The clause of the state itself, or of "made clear that". */
function clauseOf(reading: Reading, adjective: number): number | undefined {
  const above = isMade(reading, adjective) ? reading.children[reading.words[adjective]!.head!]! : [];
  return [...reading.children[adjective]!, ...above].find(
    (i) => i > adjective && reading.words[i]!.deprel === 'ccomp',
  );
}
