import type { CountryEntry, Lexicon } from './lexicon.ts';
import type { Found, Names } from './phrase.ts';

/** Words that stand in capitals before a name without being part of it. */
const NO_NAME =
  /^(?:the|a|an|in|on|at|of|to|from|for|by|with|and|or|but|if|when|while|as|after|before|both|near|across|around|inside|outside|ethnic|mr|mrs|ms|north|south|east|west|northern|southern|eastern|western|central|new|old)$/;

/**
 * "Jordan Peele", "Chad Brown", a bare "Karen": names of people that are names of countries or peoples too.
 *  ^^^^^^          ^^^^              ^^^^^
 * `known` tells which words name an office or a group: "Jordan King Abdullah" is of Jordan.
 */
export function isPersonal(
  { words, countries, organisations }: Names,
  found: Found<CountryEntry>,
  lexicon: Lexicon,
  known: (word: number) => boolean,
): boolean {
  const { first, until, entry } = found;
  const word = words[first]!;
  if (until - first !== 1 || !lexicon.personal.has(word.key)) return false;
  const named = (i: number): boolean =>
    [...countries, ...organisations].some((one) => one.first <= i && i < one.until);
  const joins = (i: number): boolean =>
    words[i]?.capital === true && !NO_NAME.test(words[i].key) && !known(i) && !named(i);
  const next = words[until];
  if (!word.possessive && next?.mark === '' && !next.hyphen && joins(until)) return true;
  const before = words[first - 1];
  if (word.mark === '' && before?.possessive === false && joins(first - 1)) return true;
  // "Karen said": a people's name alone is a woman's as often; "Karen rebels", "the Karen", "Karens" are not.
  if (entry.form !== 'demonym' || word.key !== 'karen') return false;
  return !(until < words.length && known(until)) && !/^(?:the|ethnic)$/.test(before?.key ?? '');
}
