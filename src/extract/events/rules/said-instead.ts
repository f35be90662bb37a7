import { wordIsOne } from '../match-rule.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, textAt, wordAt } from '../syntax.ts';
import { negatedVerb } from './negated-verb.ts';
import { nobodyActed } from './nobody-acted.ts';

const SAYING = ['say', 'add', 'insist', 'explain', 'argue', 'note', 'maintain', 'claim'];
const AGAINST = ['deny', 'reject', 'dismiss', 'refute', 'dispute', 'refuse', 'decline'];

/**
 * "rejected that, saying that a guard had been posted": what is said against something is not what is turned down.
 *                 ^^^^^^                       ^^^^^^
 */
export const saidInstead: StatusRule = (input) => {
  const { doc, root, frame } = input;
  if (frame.status.value !== 'negated' || negatedVerb(input) || nobodyActed(input)) return undefined;
  const saying = governorOf(doc, root, ['ccomp', 'xcomp']);
  if (saying === undefined || !/ing$/i.test(textAt(doc, saying)) || !wordIsOne(doc, saying, SAYING))
    return undefined;
  const against = governorOf(doc, saying, ['advcl', 'conj', 'parataxis']);
  if (against === undefined || !wordIsOne(doc, against, AGAINST)) return undefined;
  const open = childrenOf(doc, root).some(
    (i) => wordAt(doc, i).deprel === 'aux' && /^w(?:ill|ould)|^could$/i.test(textAt(doc, i)),
  );
  return open ? undefined : { rule: 'said-instead', status: 'actual', words: textAt(doc, saying) };
};
