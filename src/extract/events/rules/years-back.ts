import { textOf } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { holderOf } from '../dates/holder-of.ts';
import type { StatusRule } from '../rule.ts';

/**
 * "Ten years ago next Friday, a bomb killed nine": an anniversary.
 *  ^^^^^^^^^^^^^^^^^^^^^^^^^           ^^^^^^
 */
export const yearsBack: StatusRule = ({ doc, root, frame }) => {
  if (frame.status.value !== 'actual') return undefined;
  const sentence = doc.layers.sentences[frame.sentence]!;
  const time = near(doc.layers.times, sentence).find(
    (one) => one.rule === 'ago-day' && one.start >= sentence.start && holderOf(doc, one) === root,
  );
  return time && { rule: 'years-back', status: 'historical', words: textOf(doc.document.text, time) };
};
