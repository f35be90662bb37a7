import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, lemmaAt, textAt } from '../syntax.ts';

const DENIALS = new Set([
  'deny',
  'disclaim',
  'refute',
  'avert',
  'avoid',
  'prevent',
  'foil',
  'fail',
  'denial',
]);

/**
 * "Kigali denied sending troops", "denied that it had shelled", "foiled an attack".
 *         ^^^^^^                   ^^^^^^                       ^^^^^^
 */
export const denied: StatusRule = ({ doc, root }) => {
  const verb = governorOf(doc, root, ['xcomp', 'ccomp', 'obj', 'acl', 'advcl']);
  if (verb === undefined || !DENIALS.has(lemmaAt(doc, verb))) return undefined;
  // "did not deny": two negations.
  if (childrenOf(doc, verb).some((i) => /^(?:not|n['’]t|never)$/i.test(textAt(doc, i)))) return undefined;
  return { rule: 'denied', status: 'negated', words: textAt(doc, verb) };
};
