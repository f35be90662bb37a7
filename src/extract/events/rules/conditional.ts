import type { StatusRule } from '../rule.ts';
import { childrenOf, textAt, wordAt } from '../syntax.ts';

/**
 * "if rebels attack", "unless it withdraws", "whether to join": the act is a condition.
 *  ^^                  ^^^^^^                 ^^^^^^^
 */
export const conditional: StatusRule = ({ doc, root }) => {
  const mark = childrenOf(doc, root).find(
    (i) => wordAt(doc, i).deprel === 'mark' && /^(?:if|unless|whether|should|lest)$/i.test(textAt(doc, i)),
  );
  return mark === undefined
    ? undefined
    : { rule: 'conditional', status: 'hypothetical', words: textAt(doc, mark) };
};
