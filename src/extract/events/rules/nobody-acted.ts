import type { StatusRule } from '../rule.ts';
import { childrenOf, textAt, wordAt } from '../syntax.ts';

const ARGUMENTS = new Set(['nsubj', 'nsubj:pass', 'obj']);

/**
 * "No one was arrested", "No shots were fired", "no talks": the argument or the noun itself is none.
 *  ^^                     ^^                     ^^
 */
export const nobodyActed: StatusRule = ({ doc, root }) => {
  const own = childrenOf(doc, root).find((i) => /^no$/i.test(textAt(doc, i)));
  if (own !== undefined) return { rule: 'nobody-acted', status: 'negated', words: textAt(doc, own) };
  for (const argument of childrenOf(doc, root)) {
    if (!ARGUMENTS.has(wordAt(doc, argument).deprel)) continue;
    const none = /^(?:nobody|none|nothing)$/i.test(textAt(doc, argument))
      ? argument
      : childrenOf(doc, argument).find((i) => /^(?:no|neither)$/i.test(textAt(doc, i)));
    if (none !== undefined) return { rule: 'nobody-acted', status: 'negated', words: textAt(doc, none) };
  }
  return undefined;
};
