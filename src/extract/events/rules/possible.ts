import type { StatusRule } from '../rule.ts';
import { childrenOf, textAt, wordAt } from '../syntax.ts';

const MODALS = /^(?:could|might|may|would|should|can|must|ought)$/i;

/**
 * "could send troops", "might withdraw": a modal verb leaves the act open.
 *  ^^^^^                ^^^^^
 */
export const possible: StatusRule = ({ doc, root }) => {
  const modal = childrenOf(doc, root).find(
    (i) => wordAt(doc, i).deprel.startsWith('aux') && MODALS.test(textAt(doc, i)),
  );
  return modal === undefined
    ? undefined
    : { rule: 'possible', status: 'hypothetical', words: textAt(doc, modal) };
};
