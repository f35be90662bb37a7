import type { Mention } from './mention.ts';
import type { Reading } from './reading.ts';

const DIES = /^(?:die|perish|drown|kill|murder|assassinate|shoot|hang|execute)$/;

/** "a grower died", "a grower, Luis Vega, was shot": the subject of dying or the object of killing. */
export function hasDied({ words }: Reading, { head }: Mention): boolean {
  const noun = words[head]!.deprel === 'appos' ? (words[head]!.head ?? head) : head;
  const { deprel, head: verb } = words[noun]!;
  if (verb === undefined || !DIES.test(words[verb]!.lemma)) return false;
  return (
    deprel === 'nsubj:pass' ||
    deprel === 'obj' ||
    (deprel === 'nsubj' && /^(?:die|perish|drown)$/.test(words[verb]!.lemma))
  );
}

/** "The men fled": no dead do so. "The men had fled", "were drivers" and "died" may be said of them. */
export function isAlive({ words, lower, children }: Reading, { head }: Mention): boolean {
  const { deprel, head: verb } = words[head]!;
  if (deprel !== 'nsubj' || verb === undefined || DIES.test(words[verb]!.lemma)) return false;
  return !children[verb]!.some((child) => lower[child] === 'had' || words[child]!.deprel === 'cop');
}
