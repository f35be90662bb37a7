import { wordIsOne } from '../match-rule.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, subtreeOf, textAt, wordAt } from '../syntax.ts';

const ENDING = ['call', 'end', 'suspend', 'halt', 'stop', 'lift'];
/** "their three-week strike", "a nationwide strike": it has run. */
const OWN = /^(?:their|its|his|her)$/i;
const LASTING = /(?:-|^)(?:long|old)$|-(?:week|month|year)$/i;
/** "a strike planned for Monday": it has not. */
const TO_COME =
  /^(?:plan\w*|schedul\w*|due|threat\w*|intend\w*|propos\w*|set|upcoming|looming|tomorrow|next|coming|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$/i;

/**
 * "Nurses called off their three-week strike": what is ended has been.
 *         ^^^^^^^^^^             ^^^^
 */
export const ranAlready: StatusRule = ({ doc, root, frame }) => {
  if (frame.type.value !== 'PROTEST' || !/^(?:negated|hypothetical)$/.test(frame.status.value))
    return undefined;
  const isBare = !childrenOf(doc, root).some((i) => wordAt(doc, i).deprel === 'case');
  const verb = governorOf(doc, root, isBare ? ['obj', 'nsubj:pass', 'obl'] : []);
  if (verb === undefined || !wordIsOne(doc, verb, ENDING)) return undefined;
  const isTold = childrenOf(doc, root).some((i) => wordAt(doc, i).deprel.startsWith('acl'));
  const below = subtreeOf(doc, root).map((i) => textAt(doc, i));
  if (isTold || below.some((word) => TO_COME.test(word))) return undefined;
  const lasted = below.find((word) => LASTING.test(word));
  const own = childrenOf(doc, root).find(
    (i) => /^(?:det|nmod)/.test(wordAt(doc, i).deprel) && OWN.test(textAt(doc, i)),
  );
  const words = lasted ?? (own === undefined ? undefined : textAt(doc, own));
  return words === undefined ? undefined : { rule: 'ran-already', status: 'actual', words };
};
