import { rootIn } from '../../../document/root-of.ts';
import type { WordReading } from '../../../model/index.ts';
import { baseForms } from '../../../util/base-forms.ts';

/** One sentence as the model reads it: its words and, at the same index, their forms. */
export interface Sentence {
  readonly words: readonly WordReading[];
  readonly forms: readonly string[];
  /** Its countries and places. */
  readonly places: readonly Range[];
}

/** Words `first` to `until` (exclusive). */
export interface Range {
  readonly first: number;
  readonly until: number;
}

/** True where a word is one of a run. */
export function holds({ first, until }: Range, word: number): boolean {
  return first <= word && word < until;
}

/** The base of a word, by its lemma, and those that its form may have, for lemmas may be wrong. */
export function basesOf({ words, forms }: Sentence, word: number): readonly string[] {
  return [words[word]!.lemma, ...baseForms(forms[word]!.toLowerCase())];
}

/** The words that depend on a word directly, in order. */
export function childrenOf({ words }: Sentence, head: number): readonly number[] {
  return words.flatMap((word, i) => (word.head === head ? [i] : []));
}

/** The children in one of these relations; a relation stands for its subtypes too ("nsubj" for "nsubj:pass"). */
export function dependents(
  sentence: Sentence,
  head: number,
  relations: readonly string[],
): readonly number[] {
  return childrenOf(sentence, head).filter((child) => {
    const { deprel } = sentence.words[child]!;
    return relations.includes(deprel) || relations.includes(deprel.split(':')[0]!);
  });
}

/** The word of a range whose head lies outside it; the first where the tree is broken. */
export function rootOf({ words }: Sentence, range: Range): number {
  return rootIn(words, range);
}

/** True where a word is another, or hangs below it. */
export function isBelow({ words }: Sentence, word: number, top: number): boolean {
  let at: number | undefined = word;
  for (let steps = 0; at !== undefined && steps < words.length; steps += 1) {
    if (at === top) return true;
    at = words[at]?.head;
  }
  return false;
}

/** Where the words below a word begin and end, as far as they go on without a gap from it. */
export function reachOf(sentence: Sentence, top: number): Range {
  let [first, until] = [top, top + 1];
  while (first > 0 && isBelow(sentence, first - 1, top)) first -= 1;
  while (until < sentence.words.length && isBelow(sentence, until, top)) until += 1;
  return { first, until };
}

/** True of a noun behind one of these prepositions, which the tree may mark like a conjunction. */
export function hasCase(sentence: Sentence, noun: number, ...prepositions: readonly string[]): boolean {
  const { words, forms } = sentence;
  return childrenOf(sentence, noun).some(
    (i) =>
      i < noun && /^(?:case|mark)$/.test(words[i]!.deprel) && prepositions.includes(forms[i]!.toLowerCase()),
  );
}

/** True where two runs share a word. */
export function overlap(a: Range, b: Range): boolean {
  return a.first < b.until && b.first < a.until;
}
