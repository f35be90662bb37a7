import { isNegated } from '../denial.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, hasChild, lemmaAt, textAt, wordAt } from '../syntax.ts';

type Parsed = Parameters<StatusRule>[0]['doc'];

/**
 * "did not rule out asking for troops": not done, but open.
 *      ^^^ ^^^^ ^^^
 */
export const notRuledOut: StatusRule = ({ doc, root, frame }) => {
  if (!/^(?:actual|negated)$/.test(frame.status.value)) return undefined;
  const verb = governorOf(doc, root, ['xcomp', 'ccomp', 'advcl', 'obj']);
  if (verb === undefined || lemmaAt(doc, verb) !== 'rule' || !isNegated(doc, verb)) return undefined;
  if (wordAt(doc, root).deprel === 'advcl' && !isBareForm(doc, root)) return undefined;
  if (!hasChild(doc, verb, /^out$/i)) return undefined;
  return { rule: 'not-ruled-out', status: 'hypothetical', words: `${textAt(doc, verb)} out` };
};

/** "asking", not "because they asked" nor "by asking". */
function isBareForm(doc: Parsed, verb: number): boolean {
  const isLinked = childrenOf(doc, verb).some((i) => /^(?:mark|case)$/.test(wordAt(doc, i).deprel));
  return /ing$/i.test(textAt(doc, verb)) && !isLinked;
}
