import { wordIsOne } from '../match-rule.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, hasChild, textAt, wordAt } from '../syntax.ts';

const ARGUMENTS = new Set(['nsubj', 'nsubj:pass', 'obj']);

/**
 * "No one was arrested", "No shots were fired", "no talks": the argument or the noun itself is none.
 *  ^^                     ^^                     ^^
 */
export const nobodyActed: StatusRule = ({ doc, root }) => {
  const own = childrenOf(doc, root).find(
    (i) => /^no$/i.test(textAt(doc, i)) && !hasColon(doc, i, root) && !isSaid(doc, i, root),
  );
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

/** "said no to the plan": the word itself is what was said. */
function isSaid(doc: Parameters<StatusRule>[0]['doc'], no: number, root: number): boolean {
  return wordAt(doc, no).deprel === 'obj' && no > root && wordIsOne(doc, root, ['say', 'said']);
}

/** "No trains, no buses: Lyon on strike": what there is none of before a colon is not what stands behind it. */
function hasColon(doc: Parameters<StatusRule>[0]['doc'], no: number, root: number): boolean {
  return Array.from({ length: Math.max(0, root - no) }, (_, i) => no + i).some((i) => textAt(doc, i) === ':');
}

/**
 * "was recognised by nobody": however sure the model is.
 *                    ^^^^^^
 */
export const byNobody: StatusRule = ({ doc, root }) => {
  const agent = childrenOf(doc, root).find(
    (i) => wordAt(doc, i).deprel.startsWith('obl') && /^(?:nobody|none|no-one)$/i.test(textAt(doc, i)),
  );
  const isAgent = agent !== undefined && hasChild(doc, agent, /^by$/i);
  // "by none other than the president"
  const isSomebody = agent !== undefined && hasChild(doc, agent, /^other$/i);
  return isAgent && !isSomebody
    ? { rule: 'by-nobody', status: 'negated', words: `by ${textAt(doc, agent)}` }
    : undefined;
};
