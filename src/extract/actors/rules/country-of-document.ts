import type { Sector } from '../../../document/index.ts';
import { candidatesOf, chooseCountry } from '../country-choice.ts';
import type { CountryFinding, RuleInput } from '../rule.ts';

/**
 * "police said", in a report that names Kenya: of the countries that the sentence, the document and the dateline name,
 * the likeliest one, where one is likelier than none.
 */
export function countryOfDocument(input: RuleInput, sectors: readonly Sector[]): CountryFinding | undefined {
  const choice = chooseCountry(candidatesOf(input, sectors), input.lexicon.countryWeights);
  if (choice === undefined) return undefined;
  const { country, share } = choice;
  return { country, basis: 'inferred', why: `country-of-document: ${country} ${share.toFixed(2)}` };
}
