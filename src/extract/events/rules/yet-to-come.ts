import type { EventType } from '../../../document/index.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, textAt, wordAt } from '../syntax.ts';

/** To say that one will is to have done these: "We will not talk to them", "They will pay for this". */
const DONE_BY_SAYING: ReadonlySet<EventType> = new Set<EventType>(['REJECT', 'THREATEN']);
const WILL = /^(?:will|shall|['’]ll)$/i;
const NEVER = /^(?:not|never|no|longer)$/i;
const IF = /^(?:if|unless)$/i;

/**
 * "An equal number of its staff will go home": no act that has been done, however sure the model is of that; "if ..., will"
 *                              ^^^^
 * hangs on what others do.
 */
export const yetToCome: StatusRule = ({ doc, root, frame }) => {
  if (frame.status.value !== 'actual' || DONE_BY_SAYING.has(frame.type.value)) return undefined;
  const children = childrenOf(doc, root);
  const will = children.find(
    (i) => i < root && wordAt(doc, i).deprel.startsWith('aux') && WILL.test(textAt(doc, i)),
  );
  if (will === undefined || children.some((i) => NEVER.test(textAt(doc, i)))) return undefined;
  const depends = children.some(
    (i) =>
      wordAt(doc, i).deprel.startsWith('advcl') && childrenOf(doc, i).some((j) => IF.test(textAt(doc, j))),
  );
  return {
    rule: 'yet-to-come',
    status: depends ? 'hypothetical' : 'future',
    words: textAt(doc, will),
  };
};
