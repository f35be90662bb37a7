import { isActorNoun } from '../../english/actor-nouns.ts';
import { mendSpan } from './mend-span.ts';
import { childrenOf, dependents, isBelow, type Range, type Sentence } from './sentence.ts';

/** What belongs to a noun phrase by the guide: no clause, apposition or further conjunct. */
const INSIDE = /^(?:det|det:predet|amod|compound|flat|nummod|nmod|nmod:poss|nmod:desc|advmod|case|fixed)$/;
const PRONOUN = /^(?:i|we|you|he|she|they|him|her|them|us|me)$/i;

/** True where the noun, name or pronoun is somebody who may act: a name, a word for people, a personal pronoun. */
export function isActor({ words, forms }: Sentence, head: number): boolean {
  const { upos, deprel } = words[head]!;
  if (deprel === 'expl') return false;
  if (upos === 'PROPN')
    return !/day$|^(?:January|February|March|April|May|June|July|August)$|(?:ber)$/.test(forms[head]!);
  return upos === 'NOUN' ? isActorNoun(forms[head]!) : upos === 'PRON' && PRONOUN.test(forms[head]!);
}

/** True of a country's or a place's name. */
export function isPlace({ places }: Sentence, head: number): boolean {
  return places.some(({ first, until }) => head >= first && head < until);
}

/** The noun phrase of a head and of those joined to it by "and", each by itself. */
export function actorsOf(sentence: Sentence, head: number): readonly Range[] {
  return [head, ...dependents(sentence, head, ['conj'])]
    .filter((one) => isActor(sentence, one))
    .map((one) => phraseOf(sentence, one));
}

/** A noun with what belongs to it. */
export function phraseOf(sentence: Sentence, head: number): Range {
  const { words } = sentence;
  const inside = childrenOf(sentence, head).filter(
    (child) =>
      INSIDE.test(words[child]!.deprel) &&
      (child < head || /^(?:flat|compound|nmod)/.test(words[child]!.deprel)),
  );
  const belongs = (word: number) => word === head || inside.some((child) => isBelow(sentence, word, child));
  let [first, until] = [head, head + 1];
  while (first > 0 && belongs(first - 1)) first -= 1;
  while (until < words.length && belongs(until)) until += 1;
  while (first < head && /^(?:ADP|SCONJ)$/.test(words[first]!.upos)) first += 1;
  return mendSpan({ first, until }, sentence);
}
