import type { CountryEntry, Lexicon } from './lexicon.ts';
import type { Found, Names } from './phrase.ts';
import type { PhraseWord } from './words.ts';

/** Words that stand in capitals before a name without being part of it. */
const NO_NAME =
  /^(?:the|a|an|in|on|at|of|to|from|for|by|with|and|or|but|if|when|while|as|after|before|both|near|across|around|inside|outside|ethnic|mr|mrs|ms|north|south|east|west|northern|southern|eastern|western|central|new|old)$/;

/**
 * "Jordan Peele", "Chad Brown", a bare "Karen": names of people that are names of countries or peoples too.
 *  ^^^^^^          ^^^^              ^^^^^
 * `known` tells which words name an office or a group: "Jordan King Abdullah" is of Jordan.
 */
export function isPersonal(
  { text, words, countries, organisations }: Names,
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
  const goesOn = next?.mark === '' && !next.hyphen && !isBroken(text, word, next);
  if (!word.possessive && goesOn && joins(until)) return true;
  const before = words[first - 1];
  const follows = word.mark === '' && before?.possessive === false && !isBroken(text, before, word);
  if (follows && (joins(first - 1) || HONORIFIC.test(before.key))) return true;
  // "Sabah al-Ahmad", "al-Sabah".
  if (isParticle(next?.key ?? '') && !next?.capital && words[until + 1]?.capital === true) return true;
  if (before !== undefined && word.hyphen && isParticle(before.key)) return true;
  // "Sheikh Sabah" is no town, whereas "King Jordan" says little.
  if (entry.form === 'place' && before?.capital === true && word.mark === '' && known(first - 1)) return true;
  // "Karen said": a people's name alone is a woman's as often; "Karen rebels", "the Karen", "Karens" are not.
  if (entry.form !== 'demonym' || word.key !== 'karen') return false;
  return !(until < words.length && known(until)) && !/^(?:the|ethnic)$/.test(before?.key ?? '');
}

/** "Mr. Macron": says nothing of who he is. */
export const HONORIFIC = /^(?:mr|mrs|ms|madame|monsieur|sir|dr)$/;

/** What is written short before a name: "J. Jordan", "Gov. Jordan". */
export const SHORT = /^(?:\p{L}|mr|mrs|ms|dr|st|gen|lt|col|maj|capt|sgt|adm|sen|rep|gov|amb|rev|prof)$/u;

/** "He left on Friday. Chad stayed": a sentence ends between the two words, or a line. */
function isBroken(text: string, before: PhraseWord, word: PhraseWord): boolean {
  const between = text.slice(before.end, word.start);
  return between.includes('\n') || (/[.!?]/.test(between) && !SHORT.test(before.key));
}

/** Small words inside a name: "Bashar al-Assad", "Ursula von der Leyen". */
const PARTICLE = /^(?:al|el|ul|bin|ibn|ben|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ten|zu)$/;

/** True for a small word that stands inside names. */
export function isParticle(key: string): boolean {
  return PARTICLE.test(key);
}
