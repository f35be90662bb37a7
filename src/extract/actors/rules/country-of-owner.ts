import type { Sector } from '../../../document/index.ts';
import type { CountryFinding, RuleInput } from '../rule.ts';

/** What each state has one of: with several countries about, the sentence's first is meant two times in three. */
const ORGANS: ReadonlySet<Sector> = new Set<Sector>(['COP', 'LEG', 'OPP']);

/**
 * "Lesotho's king told its army chief ...": the sentence's first country owns what "its" stands before.
 *  ^^^^^^^                ^^^
 */
export function countryOfOwner(
  { phrase, context }: RuleInput,
  sectors: readonly Sector[],
): CountryFinding | undefined {
  const [first] = context.sentenceCountries ?? [];
  const owned = /^(?:its|his|her|their)\b/i.test(phrase.text);
  if (first === undefined || !(owned || sectors.some((sector) => ORGANS.has(sector)))) return undefined;
  return {
    country: first,
    basis: 'inferred',
    why: `country-of-owner: ${first} is the sentence's first country`,
  };
}
