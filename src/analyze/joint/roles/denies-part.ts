import { basesOf, childrenOf, type Range, rootOf, type Sentence } from './sentence.ts';

const DENYING = ['deny', 'reject', 'disclaim', 'dispute'];
const PART = [
  'role',
  'part',
  'hand',
  'involvement',
  'participation',
  'complicity',
  'responsibility',
  'knowledge',
  'link',
  'connection',
];

/**
 * "The rebels denied any role in the killing": who denies a part in an act is not told to have done it.
 *  ^^^^^^^^^^ ^^^^^^     ^^^^
 */
export function deniesPart(sentence: Sentence, run: Range, trigger: Range): boolean {
  const { words } = sentence;
  const { head: part, deprel } = words[rootOf(sentence, trigger)]!;
  if (part === undefined || !/^(?:nmod|acl|obl)/.test(deprel)) return false;
  const verb = basesOf(sentence, part).some((form) => PART.includes(form)) ? words[part]!.head : part;
  if (verb === undefined || !basesOf(sentence, verb).some((form) => DENYING.includes(form))) return false;
  const hasPart = childrenOf(sentence, verb).some((i) =>
    basesOf(sentence, i).some((form) => PART.includes(form)),
  );
  return hasPart && words[rootOf(sentence, run)]!.head === verb;
}

/** What these take for their object is the act of somebody else. */
const KEEPING_OFF = [
  'foil',
  'thwart',
  'prevent',
  'avert',
  'forestall',
  'repel',
  'repulse',
  'survive',
  'escape',
];

/** "Police foiled an attack": who keeps an act off does not do it. */
export function keepsOff(sentence: Sentence, run: Range, trigger: Range): boolean {
  const { words } = sentence;
  const { head: verb, deprel } = words[rootOf(sentence, trigger)]!;
  if (verb === undefined || deprel !== 'obj') return false;
  const subject = words[rootOf(sentence, run)]!;
  const isOne = basesOf(sentence, verb).some((form) => KEEPING_OFF.includes(form));
  if (!isOne || subject.deprel !== 'nsubj') return false;
  // "Soldiers killed nine when they repelled a raid"
  const isByPronoun = childrenOf(sentence, verb).some(
    (i) => words[i]!.deprel === 'nsubj' && /^(?:they|it|he|she|we)$/i.test(sentence.forms[i]!),
  );
  const { head, deprel: link } = words[verb]!;
  return subject.head === verb || (isByPronoun && /^(?:advcl|ccomp)/.test(link) && head === subject.head);
}
