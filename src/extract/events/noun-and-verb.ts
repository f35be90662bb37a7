import type { Doc, Frame, RoleSpan } from '../../document/index.ts';
import { overlaps } from '../../document/index.ts';
import { wordIsOne } from './match-rule.ts';
import { childrenOf, hasChild, rootOf, textAt, wordAt } from './syntax.ts';

type Parsed = Doc<'tokens' | 'words'>;

/** Verbs that answer the act of another: "accepted the apology", "overrode the veto". */
const ANSWERING = ['accept', 'override', 'overrule', 'answer', 'return', 'take', 'refuse', 'reject', 'lift'];

/** Verbs that only say that an act goes on: "unrest flared again". */
const HAPPENING = [
  'flare',
  'erupt',
  'break',
  'rage',
  'spread',
  'continue',
  'resume',
  'begin',
  'start',
  'go',
  'occur',
];
/** "received rice sent by Chad": the other side of one gift. */
const RECEIVING = ['receive', 'get', 'obtain'];

/**
 * "The embargo was slapped on by Chad", "curfews ordered by Chad": a noun and the verb it belongs to, which speak of one kind of
 *      ^^^^^^^         ^^^^^^^
 * act in one way, and of nobody that the other does not name, are one act. "Killed in the bombing" are two.
 */
export function isOneByRoles(doc: Parsed, part: Frame, whole: Frame): boolean {
  if (part.status.value !== whole.status.value) return false;
  if (!agree(part.source, whole.source) || !agree(part.target, whole.target)) return false;
  const [below, above] = [rootOf(doc, part.trigger), rootOf(doc, whole.trigger)];
  if (wordAt(doc, below).head !== above || isAnother(doc, below) || isAnother(doc, above)) return false;
  const [lower, upper] = [wordAt(doc, below), wordAt(doc, above)];
  if (part.mode.value !== whole.mode.value)
    return lower.upos === 'NOUN' && lower.deprel === 'nsubj' && wordIsOne(doc, above, HAPPENING);
  if (lower.upos === 'VERB' && upper.upos === 'NOUN') return lower.deprel.startsWith('acl');
  if (lower.upos === 'VERB' && upper.upos === 'VERB')
    return (
      lower.deprel === 'xcomp' ||
      (/^(?:advcl|acl)/.test(lower.deprel) && wordIsOne(doc, above, RECEIVING) && whole.source.length === 0)
    );
  if (lower.upos !== 'NOUN') return false;
  if (upper.upos === 'NOUN') return lower.deprel === 'nmod' && /^of$/i.test(prepositionOf(doc, below) ?? '');
  if (upper.upos !== 'VERB') return false;
  if (isSubject(doc, below, above)) return true;
  return lower.deprel === 'obj' && share(part.source, whole.source) && !wordIsOne(doc, above, ANSWERING);
}

/** The tree may take the subject of a passive for an object; what stands before the verb is none. */
function isSubject(doc: Parsed, noun: number, verb: number): boolean {
  const { deprel } = wordAt(doc, noun);
  return deprel.startsWith('nsubj') || (deprel === 'obj' && noun < verb);
}

/** "the second such attack", "another raid": one besides that which is told. */
function isAnother(doc: Parsed, noun: number): boolean {
  return hasChild(doc, noun, /^(?:such|another|similar|further)$/i);
}

function prepositionOf(doc: Parsed, noun: number): string | undefined {
  const preposition = childrenOf(doc, noun).find((i) => /^(?:case|mark)$/.test(wordAt(doc, i).deprel));
  return preposition === undefined ? undefined : textAt(doc, preposition);
}

function share(some: readonly RoleSpan[], others: readonly RoleSpan[]): boolean {
  return some.some((one) => others.some((other) => overlaps(one, other)));
}

function agree(some: readonly RoleSpan[], others: readonly RoleSpan[]): boolean {
  return some.length === 0 || others.length === 0 || share(some, others);
}
