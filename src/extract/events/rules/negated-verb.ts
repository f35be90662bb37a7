import type { StatusRule } from '../rule.ts';
import { childrenOf, textAt } from '../syntax.ts';

const CUES = /^(?:not|n['’]t|never|neither|nor)$/i;

/**
 * "Police did not open fire", "never attacked": the act did not happen.
 *             ^^^             ^^^^^
 */
export const negatedVerb: StatusRule = ({ doc, root }) => {
  const cue = childrenOf(doc, root).find((i) => CUES.test(textAt(doc, i)));
  return cue === undefined ? undefined : { rule: 'negated-verb', status: 'negated', words: textAt(doc, cue) };
};
