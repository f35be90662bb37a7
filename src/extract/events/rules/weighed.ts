import type { StatusRule } from '../rule.ts';
import { governorOf, lemmaAt, textAt } from '../syntax.ts';

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
  ...['request', 'advise', 'oppose', 'wish', 'need', 'risk'],
]);

/**
 * "is weighing sanctions", "called for a ceasefire", "fears an attack": thought of, wanted or feared.
 *     ^^^^^^^^               ^^^^^^                   ^^^^^
 */
export const weighed: StatusRule = ({ doc, root }) => {
  const verb = governorOf(doc, root, ['xcomp', 'ccomp', 'obj', 'obl']);
  if (verb === undefined || !VERBS.has(lemmaAt(doc, verb))) return undefined;
  return { rule: 'weighed', status: 'hypothetical', words: textAt(doc, verb) };
};
