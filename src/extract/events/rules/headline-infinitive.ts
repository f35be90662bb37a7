import type { StatusRule } from '../rule.ts';
import { childrenOf, textAt, wordAt } from '../syntax.ts';

/**
 * "Chad to expel envoy": in a title, "to" and a bare verb at the root announce.
 *       ^^
 */
export const headlineInfinitive: StatusRule = ({ doc, frame, root }) => {
  if (doc.layers.sentences[frame.sentence]?.part !== 'title' || wordAt(doc, root).head !== undefined)
    return undefined;
  const to = childrenOf(doc, root).find(
    (i) => wordAt(doc, i).deprel === 'mark' && /^to$/i.test(textAt(doc, i)),
  );
  return to === undefined
    ? undefined
    : { rule: 'headline-infinitive', status: 'future', words: textAt(doc, to) };
};
