import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, lemmaAt, textAt, wordAt } from '../syntax.ts';

const VERBS = new Set([
  ...[
    'weigh',
    'consider',
    'mull',
    'contemplate',
    'ponder',
    'discuss',
    'debate',
    'study',
    'urge',
    'call',
    'demand',
  ],
  ...['ask', 'want', 'hope', 'fear', 'warn', 'propose', 'suggest', 'recommend', 'seek', 'threaten', 'appeal'],
  ...['request', 'advise', 'oppose', 'wish', 'need', 'risk', 'dread'],
]);

/**
 * "is weighing sanctions", "called for a ceasefire", "fears an attack": thought of, wanted or feared.
 *     ^^^^^^^^               ^^^^^^                   ^^^^^
 */
export const weighed: StatusRule = ({ doc, root }) => {
  const verb = governorOf(doc, root, ['xcomp', 'ccomp', 'obj', 'obl']);
  if (verb === undefined || !VERBS.has(lemmaAt(doc, verb)) || isNamed(doc, verb, root)) return undefined;
  return { rule: 'weighed', status: 'hypothetical', words: textAt(doc, verb) };
};

/** "called the strike illegal": what is given a name is there. */
function isNamed(doc: Parameters<StatusRule>[0]['doc'], verb: number, root: number): boolean {
  return (
    lemmaAt(doc, verb) === 'call' &&
    wordAt(doc, root).deprel === 'obj' &&
    childrenOf(doc, verb).some((i) => i > root && wordAt(doc, i).deprel === 'xcomp')
  );
}
