import { isNegated } from '../denial.ts';
import { wordIsOne } from '../match-rule.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, textAt, wordAt } from '../syntax.ts';

const OUT = /^(?:out|off)$/i;

/**
 * "rules out giving back the islands", "ruled out a strike": what is excluded is not done.
 *  ^^^^^ ^^^
 */
export const ruledOut: StatusRule = ({ doc, root, frame }) => {
  if (frame.status.value === 'negated' || frame.type.value === 'REJECT') return undefined;
  const verb = governorOf(doc, root, ['xcomp', 'ccomp', 'obj', 'advcl']);
  if (verb === undefined || !wordIsOne(doc, verb, ['rule', 'swear', 'forswear']) || isNegated(doc, verb))
    return undefined;
  // "ruled the strike illegal"; "ruled out talks after arresting them".
  const particle = childrenOf(doc, verb).find((i) => OUT.test(textAt(doc, i)));
  const isLinked = childrenOf(doc, root).some((i) => /^(?:mark|case)$/.test(wordAt(doc, i).deprel));
  if (particle === undefined || (wordAt(doc, root).deprel === 'advcl' && isLinked)) return undefined;
  return { rule: 'ruled-out', status: 'negated', words: `${textAt(doc, verb)} ${textAt(doc, particle)}` };
};
