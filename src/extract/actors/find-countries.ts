import type { Span } from '../../document/index.ts';
import type { Lexicon } from './lexicon.ts';
import { readNames } from './phrase.ts';

/** A country that a text names, and where. */
export interface CountryMention extends Span {
  readonly country: string;
}

/** All countries that a text names, by name, nationality, seat or place, in text order. */
export function findCountries(text: string, lexicon: Lexicon): readonly CountryMention[] {
  const phrase = readNames(text, lexicon);
  const named = phrase.countries.map((found) => ({
    ...spanOf(phrase.words, found),
    country: found.entry.code,
  }));
  const bodies = phrase.organisations.flatMap((found) =>
    found.entry.country === undefined
      ? []
      : [{ ...spanOf(phrase.words, found), country: found.entry.country }],
  );
  return [...named, ...bodies].sort((a, b) => a.start - b.start);
}

function spanOf(
  words: readonly { readonly start: number; readonly end: number }[],
  found: { readonly first: number; readonly until: number },
): Span {
  return { start: words[found.first]!.start, end: words[found.until - 1]!.end };
}
