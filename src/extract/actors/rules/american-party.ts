import type { ActorContext, CountryRule } from '../rule.ts';

/** "Republican", "Democratic" with a capital before a noun; not "Christian Democratic", "the Republican Guard". */
const PARTISAN =
  /^(?!.*\p{Lu}\p{Ll}+[ -](?:Republican|Democratic))(?:.*\s)?(?:Republican|Democratic)(?:-led|-controlled|-run)? (?:\p{Lu}\p{Ll}+ )?(?:aides?|donors?|strategists?|pollsters?|senators?|lawmakers?|law-makers|members?|leaders?|leadership|governors?|legislators?|candidates?|nominees?|presidents?|officials?|voters?|operatives?|consultants?|representatives?|Senate|House|primar(?:y|ies)|rivals?|lawyers?|staffers?|majority|minority|contenders?)\b/u;

/** True of a text that is from and about other lands: "a Democratic Party lawmaker" of Mongolia. */
function isElsewhere({ datelineCountry, documentCountries = new Map() }: ActorContext): boolean {
  const [most = 0] = documentCountries.values();
  if (datelineCountry === 'USA' || (datelineCountry === undefined && most < 3)) return false;
  return most > 0 && (documentCountries.get('USA') ?? 0) * 2 <= most;
}

/**
 * "one Republican aide", "the Democratic-led Senate": the two parties that news calls so without their country.
 *      ^^^^^^^^^^              ^^^^^^^^^^
 */
export const americanParty: CountryRule = ({ phrase, context }) =>
  phrase.countries.length === 0 &&
  /Republican|Democratic/.test(phrase.text) &&
  PARTISAN.test(phrase.text) &&
  !isElsewhere(context)
    ? { country: 'USA', basis: 'inferred', why: `american-party: "${phrase.text}"` }
    : undefined;
