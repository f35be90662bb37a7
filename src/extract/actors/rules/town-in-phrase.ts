import type { CountryRule } from '../rule.ts';

/** Those who come from elsewhere than where they are: "the envoy to Kharkiv", "Moscow's allies". */
const ABROAD =
  /\b(?:ambassadors?|envoys?|embass(?:y|ies)|consul(?:ate)?s?|diplomats?|missions?|troops|peacekeepers|visitors?|tourists?|neighbou?rs?|allies|donors?)\b|\p{L}-(?:born|bound|trained|made)\b/iu;

/**
 * "police in Kharkiv", "Mosul residents", "the mayor" before "of Tuzla": the town's country.
 *            ^^^^^^^     ^^^^^                                        ^^^^^
 */
export const townInPhrase: CountryRule = ({ phrase, context }) => {
  const inside = [...new Set(context.towns ?? [])];
  const [country] = inside;
  if (country !== undefined) {
    if (inside.length > 1 || phrase.countries.length > 0 || ABROAD.test(phrase.text)) return undefined;
    return { country, basis: 'inferred', why: `town-in-phrase: "${phrase.text}" names a town of ${country}` };
  }
  if (context.townAfter === undefined || phrase.countries.length > 0) return undefined;
  return {
    country: context.townAfter,
    basis: 'inferred',
    why: `town-in-phrase: a town of ${context.townAfter} follows`,
  };
};
