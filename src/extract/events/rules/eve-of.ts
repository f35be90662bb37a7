import type { StatusRule } from '../rule.ts';
import { hasChild, textAt, wordAt } from '../syntax.ts';

/** So far below "eve" an act may stand: "the eve of a new round of talks". */
const STEPS = 4;

/**
 * "Rebels shelled the town on the eve of a new round of talks": they are yet to come.
 *                                 ^^^                   ^^^^^
 * Of an attack nobody knows the day before: "warned him on the eve of the attack" looks back.
 */
export const eveOf: StatusRule = ({ doc, root, frame }) => {
  if (frame.status.value !== 'actual') return undefined;
  const isThe = hasChild(doc, root, /^th(?:e|at|is)$/i);
  if (frame.type.value === 'ASSAULT' && isThe) return undefined;
  let at = root;
  for (let steps = 0; steps < STEPS; steps += 1) {
    const { head, deprel } = wordAt(doc, at);
    if (head === undefined || !/^(?:nmod|compound|conj)/.test(deprel)) return undefined;
    if (/^eve$/i.test(textAt(doc, head))) return { rule: 'eve-of', status: 'future', words: 'eve of' };
    at = head;
  }
  return undefined;
};
