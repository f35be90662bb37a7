import { isNegated } from '../denial.ts';
import { wordIsOne } from '../match-rule.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, textAt, wordAt } from '../syntax.ts';

const SHELVING = ['put', 'place', 'keep'];

/**
 * "Chad put the deployment on hold": what waits has not been done.
 *       ^^^                 ^^^^
 */
export const putOnHold: StatusRule = ({ doc, root, frame }) => {
  if (frame.status.value === 'historical' || wordAt(doc, root).upos !== 'NOUN') return undefined;
  const verb = governorOf(doc, root, ['obj', 'nsubj:pass']);
  if (verb === undefined || !wordIsOne(doc, verb, SHELVING) || isNegated(doc, verb)) return undefined;
  const isOnHold = [root, verb].some((above) =>
    childrenOf(doc, above).some((i) => i > root && /^(?:hold|ice)$/i.test(textAt(doc, i))),
  );
  return isOnHold ? { rule: 'put-on-hold', status: 'negated', words: textAt(doc, verb) } : undefined;
};
