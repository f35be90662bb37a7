import type { StatusRule } from '../rule.ts';
import { textAt } from '../syntax.ts';

/**
 * "The walkout is the first since 2011, when miners stayed home": the year is that of another one.
 *      ^^^^^^^ ^^ ^^^^^^^^^ ^^^^^
 */
export const firstSince: StatusRule = ({ doc, frame }) => {
  if (frame.status.value !== 'historical') return undefined;
  const { tokens } = doc.layers;
  const is = frame.trigger.until;
  if (tokens[is]?.sentence !== frame.sentence || !/^(?:is|was)$/i.test(textAt(doc, is))) return undefined;
  for (let i = is + 1; tokens[i]?.sentence === frame.sentence && i < is + 12; i += 1) {
    if (textAt(doc, i) === ',') return undefined;
    if (/^since$/i.test(textAt(doc, i)))
      return { rule: 'first-since', status: 'actual', words: `${textAt(doc, is)} … ${textAt(doc, i)}` };
  }
  return undefined;
};
