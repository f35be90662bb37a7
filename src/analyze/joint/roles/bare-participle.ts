import { baseForms } from '../../../util/base-forms.ts';
import { beginsObject } from './relative-clause.ts';
import { childrenOf, dependents, isBelow, type Range, rootOf, type Sentence } from './sentence.ts';

/** Who does these does them to somebody: without an object the subject is whom they were done to. */
const DONE_TO_SOMEBODY = new Set(
  (
    'accuse kill injure wound arrest detain jail imprison kidnap abduct assassinate behead execute expel deport oust evict ' +
    'convict indict suspect acquit sentence reinstate poison hospitalise hospitalize'
  ).split(' '),
);
/** These say what somebody is held to have done. */
const HELD_TO_HAVE_DONE = new Set('accuse suspect convict indict acquit'.split(' '));

/**
 * "Mayor accused of theft", "gunman killed": the subject of a passive, also of one without its "was", or the noun that the
 *  ^^^^^                     ^^^^^^
 * participle tells of. It is whom the act is done to.
 */
export function suffererOf(sentence: Sentence, verb: number): number | undefined {
  if (!isOne(sentence, verb, DONE_TO_SOMEBODY)) return undefined;
  const isFull = dependents(sentence, verb, ['aux']).some((i) => sentence.words[i]!.deprel === 'aux:pass');
  return isFull || isBare(sentence, verb) ? subjectOf(sentence, verb) : undefined;
}

/**
 * "Kenya police accused of torture": of whom a charge is told, where an act below it is what he is charged with.
 *  ^^^^^^^^^^^^
 */
export function accusedOf(trigger: Range, sentence: Sentence): readonly number[] {
  const root = rootOf(sentence, trigger);
  return sentence.words.flatMap((_, verb) => {
    if (verb === root || !isOne(sentence, verb, HELD_TO_HAVE_DONE) || !isBelow(sentence, root, verb))
      return [];
    const passive = dependents(sentence, verb, ['nsubj']).find(
      (i) => sentence.words[i]!.deprel === 'nsubj:pass',
    );
    return passive ?? suffererOf(sentence, verb) ?? [];
  });
}

function isOne({ forms, words }: Sentence, verb: number, list: ReadonlySet<string>): boolean {
  const { lemma } = words[verb]!;
  return [lemma, ...baseForms(forms[verb]!.toLowerCase())].some((form) => list.has(form));
}

/** A past form that nothing makes active: no auxiliary, no object, not even one that the tree does not know for one. */
function isBare(sentence: Sentence, verb: number): boolean {
  const { forms, words } = sentence;
  if (words[verb]!.upos !== 'VERB' || !/ed$/i.test(forms[verb]!)) return false;
  // "Chad accused Libyan troops of ...", whatever the tree makes of the troops.
  const next = verb + 1;
  if (/^(?:DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(words[next]?.upos ?? '') && !isTime(forms[next]!))
    return false;
  // "police arrested sacked minister Ana Diaz"
  if (beginsObject(sentence, next)) return false;
  return !childrenOf(sentence, verb).some(
    (i) => /^(?:aux|i?obj|ccomp|expl)/.test(words[i]!.deprel) || isObject(sentence, i, verb),
  );
}

/** "kidnapped and killed two judges", "detained two men": a noun behind the verb that no preposition ties to it. */
function isObject(sentence: Sentence, child: number, verb: number): boolean {
  const { words, forms } = sentence;
  if (child < verb) return false;
  if (words[child]!.upos === 'VERB')
    return words[child]!.deprel === 'conj' && dependents(sentence, child, ['nsubj']).length === 0;
  return (
    /^(?:NOUN|PROPN|PRON|NUM)$/.test(words[child]!.upos) &&
    !isTime(forms[child]!) &&
    dependents(sentence, child, ['case', 'mark']).length === 0
  );
}

function isTime(form: string): boolean {
  return /day$|^(?:tonight|overnight|last|this)$/i.test(form);
}

function subjectOf(sentence: Sentence, verb: number): number | undefined {
  const { words, forms } = sentence;
  const { deprel, head } = words[verb]!;
  const told = deprel.startsWith('acl') && head !== undefined && head < verb;
  const [subject] = dependents(sentence, verb, ['nsubj']);
  if (subject === undefined) return told && words[verb]!.xpos === 'VBN' ? head : undefined;
  // "the man whom police accused": the object stands before.
  return told || subject > verb || /^(?:who|which|that|whom)$/i.test(forms[subject]!) ? undefined : subject;
}
