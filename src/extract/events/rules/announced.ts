import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, lemmaAt, textAt, wordAt } from '../syntax.ts';

const PLANS = new Set([
  ...[
    'plan',
    'intend',
    'vow',
    'promise',
    'pledge',
    'prepare',
    'schedule',
    'expect',
    'due',
    'set',
    'agree',
    'decide',
  ],
  ...['ready', 'about', 'go', 'slate', 'aim', 'mean', 'bind', 'announce'],
]);

/**
 * "will withdraw", "plans to visit", "is due to meet": announced, and yet to come.
 *  ^^^^             ^^^^^               ^^^
 */
export const announced: StatusRule = ({ doc, root }) => {
  const children = childrenOf(doc, root);
  const will = children.find(
    (i) => wordAt(doc, i).deprel.startsWith('aux') && /^(?:will|shall|['’]ll|wo)$/i.test(textAt(doc, i)),
  );
  if (will !== undefined) return { rule: 'announced', status: 'future', words: textAt(doc, will) };
  const to = children.find((i) => wordAt(doc, i).deprel === 'mark' && /^to$/i.test(textAt(doc, i)));
  const plan = governorOf(doc, root, ['xcomp', 'ccomp', 'acl', 'advcl']);
  if (to === undefined || plan === undefined || !PLANS.has(lemmaAt(doc, plan))) return undefined;
  return { rule: 'announced', status: 'future', words: `${textAt(doc, plan)} to` };
};
