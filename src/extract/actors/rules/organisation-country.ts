import type { Sector } from '../../../document/index.ts';
import type { CountryEntry } from '../lexicon.ts';
import type { ActorContext, CountryRule } from '../rule.ts';
import { isCommonName } from '../common-name.ts';
import { within } from '../phrase.ts';

const OF_STATES: ReadonlySet<Sector> = new Set<Sector>(['MIL', 'COP', 'GOV', 'LEG', 'JUD', 'SPY']);

const isNation = (form: CountryEntry['form']): boolean => form === 'name' || form === 'demonym';

/**
 * "a Hamas spokesman", "the Duma": a body or group that belongs to one country.
 *    ^^^^^                  ^^^^
 */
export const organisationCountry: CountryRule = ({ phrase, head, context }) => {
  const found = within(phrase.organisations, head).find((one) => one.entry.country !== undefined);
  if (found?.entry.country === undefined) return undefined;
  // "Spain's opposition Conservatives": parties of many countries bear one name.
  const other = within(phrase.countries, head).find((one) => one.until <= found.first);
  // "Mexico's National Guard", "the Mexican National Guard": so are bodies of the state.
  if (OF_STATES.has(found.entry.sector) && other !== undefined && isNation(other.entry.form))
    return undefined;
  if (found.entry.sector === 'PTY' && other !== undefined && other.entry.form !== 'place') return undefined;
  if (found.entry.sector === 'PTY' && isElsewhere(found.text, found.entry.country, context)) return undefined;
  return { country: found.entry.country, basis: 'stated', why: `organisation-country: "${found.text}"` };
};

/** "the Civic Alliance" of a text about Mozambique is not the one of Bosnia: a common name needs its country beside it. */
function isElsewhere(name: string, country: string, { documentCountries }: ActorContext): boolean {
  if (documentCountries === undefined || documentCountries.size === 0 || documentCountries.has(country))
    return false;
  return isCommonName(name);
}
