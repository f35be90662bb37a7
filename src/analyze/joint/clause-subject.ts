import type { WordReading } from '../../model/index.ts';

const FINITE = /^(?:VBD|VBP|VBZ)$/;
const BETWEEN = /^(?:ADV|AUX|PART)$/;

/**
 * "Rebels killed farmers and herders fled": the noun before a verb that has no subject is its subject, though the tree joins it to
 *                            ^^^^^^^
 * the object of the verb before.
 */
export function withClauseSubjects(words: readonly WordReading[]): readonly WordReading[] {
  const verbs = new Map<number, number>();
  words.forEach((_, verb) => {
    const noun = nounBefore(words, verb);
    if (noun !== undefined) verbs.set(noun, verb);
  });
  if (verbs.size === 0) return words;
  return words.map((word, i) => {
    const verb = verbs.get(i);
    if (verb !== undefined) return { ...word, head: verb, deprel: 'nsubj' };
    // The "and" now joins the verbs.
    const joined = word.deprel === 'cc' && word.head !== undefined ? verbs.get(word.head) : undefined;
    return joined === undefined ? word : { ...word, head: joined };
  });
}

/** The noun joined to an object, right before a finite verb that is joined to the verb of that object. */
function nounBefore(words: readonly WordReading[], verb: number): number | undefined {
  const { upos, deprel, head: above } = words[verb]!;
  if (upos !== 'VERB' || deprel !== 'conj' || above === undefined || above > verb) return undefined;
  let at = verb - 1;
  let finite = FINITE.test(words[verb]!.xpos);
  while (at > above && BETWEEN.test(words[at]!.upos)) {
    finite ||= FINITE.test(words[at]!.xpos) || words[at]!.xpos === 'MD';
    at -= 1;
  }
  const noun = words[at];
  if (!finite || noun?.deprel !== 'conj' || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return undefined;
  const object = noun.head;
  if (object === undefined || words[object]!.head !== above || words[object]!.deprel !== 'obj')
    return undefined;
  const own = words.filter((word) => word.head === verb).some((word) => /^nsubj|^expl/.test(word.deprel));
  const joins = words.some((word, i) => word.head === verb && word.deprel === 'cc' && i > at);
  return own || joins ? undefined : at;
}
