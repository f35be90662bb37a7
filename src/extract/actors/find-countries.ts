import type { Span } from '../../document/index.ts';
import { wholeBodies } from './body-names.ts';
import { isCommonName, statesWith } from './common-name.ts';
import type { CountryForm, Lexicon } from './lexicon.ts';
import type { PhraseWord } from './words.ts';
import type { Names } from './phrase.ts';
import { readNames } from './phrase.ts';

/** A country that a text names, and where. */
export interface CountryMention extends Span {
  readonly country: string;
  readonly form: CountryForm | 'body';
  /** Key of the word before it, "the" passed over; empty where there is none. */
  readonly before: string;
  /** True where it owns what follows: "Chad's". */
  readonly owner: boolean;
}

/** All countries that a text names, by name, nationality, seat or place, in text order. */
export function findCountries(text: string, lexicon: Lexicon): readonly CountryMention[] {
  return countriesOf(readNames(text, lexicon));
}

/** The same for a text that was read already. */
export function countriesOf(names: Names): readonly CountryMention[] {
  const { words, countries } = names;
  const mention = (
    { first, until }: { readonly first: number; readonly until: number },
    country: string,
    form: CountryMention['form'],
  ): CountryMention => ({
    start: words[first]!.start,
    end: words[until - 1]!.end,
    country,
    form,
    before: wordBefore(words, first),
    owner: words[until - 1]!.possessive,
  });
  const named = countries.map((found) => mention(found, found.entry.code, found.entry.form));
  const bodies = wholeBodies(names).flatMap((found) => {
    const { country, sector } = found.entry;
    const shared = (sector === 'PTY' && isCommonName(found.text)) || statesWith(found.text).length > 0;
    if (country === undefined || shared) return [];
    return [mention(found, country, 'body')];
  });
  return [...named, ...bodies].sort((a, b) => a.start - b.start);
}

function wordBefore(words: readonly PhraseWord[], first: number): string {
  const word = words[first - 1];
  if (word === undefined) return '';
  return word.key === 'the' ? (words[first - 2]?.key ?? '') : word.key;
}
