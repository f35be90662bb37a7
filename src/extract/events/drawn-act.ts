import type { Doc, Frame, RoleSpan } from '../../document/index.ts';
import { overlaps } from '../../document/index.ts';
import { wordIsOne } from './match-rule.ts';
import { childrenOf, rootOf, textAt, wordAt } from './syntax.ts';

type Parsed = Doc<'tokens' | 'words'>;

/** Verbs whose subject has something done to it by others. */
const DRAWING = [
  'draw',
  'drew',
  'earn',
  'provoke',
  'prompt',
  'trigger',
  'spark',
  'elicit',
  'invite',
  'attract',
  'win',
];

/** "drew a rebuke from Croatia": the verb says what others do to its subject. */
export function isDrawn(doc: Parsed, part: Frame, whole: Frame): boolean {
  const [noun, verb] = [rootOf(doc, part.trigger), rootOf(doc, whole.trigger)];
  const { head, deprel, upos } = wordAt(doc, noun);
  return head === verb && deprel === 'obj' && upos === 'NOUN' && wordIsOne(doc, verb, DRAWING);
}

/**
 * "Serbia's words drew a rebuke from Croatia": who stands behind the verb acts, who stands before it is the one it is done to.
 *  ^^^^^^                            ^^^^^^^
 */
export function withDrawnRoles<One extends Frame>(doc: Parsed, noun: One, verb: Frame): One {
  const at = rootOf(doc, verb.trigger);
  const all = [...noun.source, ...noun.target, ...verb.source, ...verb.target].filter(
    (role, i, roles) => roles.findIndex((other) => overlaps(other, role)) === i,
  );
  const isActing = (role: RoleSpan) => role.first > at && !isAgainst(doc, rootOf(doc, role));
  const acting = all.filter(isActing);
  if (acting.length === 0) return noun;
  return { ...noun, source: acting, target: all.filter((role) => !isActing(role)) };
}

/** "drew a rebuke of the ministry": whom it is about. */
function isAgainst(doc: Parsed, actor: number): boolean {
  return childrenOf(doc, actor).some(
    (i) =>
      i < actor && wordAt(doc, i).deprel === 'case' && /^(?:of|against|on|over|for)$/i.test(textAt(doc, i)),
  );
}
