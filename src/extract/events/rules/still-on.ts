import { isNegated } from '../denial.ts';
import { wordIsOne } from '../match-rule.ts';
import type { StatusRule } from '../rule.ts';
import { governorOf, hasChild, textAt, wordAt } from '../syntax.ts';

type Parsed = Parameters<StatusRule>[0]['doc'];

const STOPPING = ['call', 'cancel', 'end', 'suspend', 'halt', 'stop', 'lift', 'abandon', 'scrap', 'break'];
const OWNING = ['confirm', 'acknowledge', 'admit', 'own'];

/**
 * "ruled out calling off the strike", "has never confirmed the expulsion": what is not ended goes on, what is not owned up to was
 *  ^^^^^ ^^^ ^^^^^^^                       ^^^^^ ^^^^^^^^^
 * done all the same.
 */
export const stillOn: StatusRule = ({ doc, root, frame }) => {
  if (frame.status.value !== 'negated' || wordAt(doc, root).upos !== 'NOUN') return undefined;
  const verb = governorOf(doc, root, ['obj', 'nsubj:pass']);
  const isTheOne = hasChild(doc, root, /^(?:the|this|its|their)$/i);
  if (verb === undefined || !isTheOne) return undefined;
  const isOn =
    (wordIsOne(doc, verb, STOPPING) && isExcluded(doc, verb)) ||
    (wordIsOne(doc, verb, OWNING) && hasChild(doc, verb, /^never$/i));
  return isOn ? { rule: 'still-on', status: 'actual', words: textAt(doc, verb) } : undefined;
};

/** "ruled out calling off": not as in "did not rule out calling off". */
function isExcluded(doc: Parsed, verb: number): boolean {
  const above = governorOf(doc, verb, ['xcomp', 'ccomp', 'advcl', 'obj']);
  return (
    above !== undefined &&
    wordIsOne(doc, above, ['rule']) &&
    !isNegated(doc, above) &&
    hasChild(doc, above, /^out$/i)
  );
}
