import { WOMEN } from '../../util/first-names.ts';
import type { Lexicon } from './lexicon.ts';
import { isParticle, SHORT } from './personal-name.ts';
import type { Found, Phrase } from './phrase.ts';

const WOMENS_NAMES: ReadonlySet<string> = new Set(WOMEN.split(' '));

/**
 * A phrase that names a person, without the bodies, places and offices that its name seems to hold: "Kim Yong-hyun" is no
 *                                                                                                     ^^^
 * ruling house, "Sheikh Sabah" and "Bishop Auckland" are no places, "Marine Le Pen" no soldier.
 */
export function withoutWordsOfName(phrase: Phrase, lexicon: Lexicon): Phrase {
  const { words, organisations, countries, roles } = phrase;
  const known = (i: number): boolean =>
    SHORT.test(words[i]!.key) ||
    [...roles, ...countries, ...organisations].some((one) => one.first <= i && i < one.until);
  const isNameWord = (i: number): boolean => words[i]?.capital === true && !known(i);
  const goesOn = (at: number): boolean =>
    words[at]?.mark === '' &&
    !words[at - 1]!.possessive &&
    (isNameWord(at) || (isParticle(words[at].key) && words[at + 1]?.capital === true));
  const begins = (at: number): boolean =>
    at > 0 && words[at]!.mark === '' && !words[at - 1]!.possessive && isNameWord(at - 1);
  const afterParticle = (at: number): boolean =>
    at > 0 && words[at]!.hyphen && isParticle(words[at - 1]!.key);
  const isOneOf = ({ first, until }: Found<unknown>): boolean =>
    until - first === 1 && (goesOn(until) || begins(first) || afterParticle(first));
  const endsTitled = ({ first, until }: Found<unknown>): boolean =>
    until === words.length && words[first]!.mark === '' && roles.some((role) => role.until === first);
  const isBody = (one: Found<unknown>): boolean => {
    const word = words[one.first]!;
    // "Pope Francis": an office that stands among the bodies.
    return word.caps || lexicon.small.has(word.key) || !isOneOf(one);
  };
  // "Marine Gen. Ruiz", "Marine Sergeant Ruiz" hold a rank.
  const isFirstName = (one: Found<unknown>): boolean =>
    one.first === 0 &&
    one.until === 1 &&
    WOMENS_NAMES.has(words[0]!.key) &&
    goesOn(1) &&
    !words.some(({ key }, i) => i > 0 && (SHORT.test(key) || roles.some(({ first }) => first === i)));
  return {
    ...phrase,
    organisations: organisations.filter(isBody),
    countries: countries.filter((one) => one.entry.form !== 'place' || !(isOneOf(one) || endsTitled(one))),
    roles: roles.filter((one) => !isFirstName(one)),
  };
}
