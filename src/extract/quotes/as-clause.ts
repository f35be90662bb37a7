import { trimContent } from './bounds.ts';
import { speakerOf } from './cue-before.ts';
import type { Draft } from './draft.ts';
import { members, runAround } from './reading.ts';
import type { Reading } from './reading.ts';
import { lemmaAt, reportsClause } from './reporting-words.ts';

/** As the Tribune reported, the bridge was closed.   /   The bridge, as reported by the Tribune, was closed.
 *     ----------- --------  ---------------------- */
export function clauseWithAs(reading: Reading, verb: number): Draft | undefined {
  const { head, deprel, upos } = reading.words[verb]!;
  if (upos !== 'VERB' || !deprel.startsWith('advcl') || head === undefined) return undefined;
  if (!reportsClause(lemmaAt(reading, verb), false)) return undefined;
  const as = reading.children[verb]!.find((i) => i < verb && reading.lower[i] === 'as');
  if (
    as === undefined ||
    reading.children[verb]!.some((i) => /^(?:ccomp|obj|xcomp)$/.test(reading.words[i]!.deprel))
  )
    return undefined;
  const speaker = speakerOf(reading, verb, as + 1);
  if (!speaker || speaker.first <= as) return undefined;
  const inside = members(reading, head, (child) => child === verb);
  const content = trimContent(reading, ...runAround(inside, head));
  if (!content || content.until - content.first < 3 || !isSetOff(reading, verb, as)) return undefined;
  const { start, end } = reading.tokens[verb]!;
  return {
    span: { start: content.start, end: content.end },
    kind: 'indirect',
    cue: { start, end },
    speaker,
    confidence: 0.75,
    rule: 'as-clause',
    why: [`"as ... ${reading.forms[verb]!}" stands beside the clause`],
  };
}

/** At the head of the sentence or behind a comma: "acted as the law says" reports nothing. */
function isSetOff(reading: Reading, verb: number, as: number): boolean {
  return (
    as === reading.starts[reading.tokens[verb]!.sentence] || /^(?:[,(—–]|--)$/.test(reading.forms[as - 1]!)
  );
}
