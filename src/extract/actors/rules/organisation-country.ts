import type { Sector } from '../../../document/index.ts';
import { countryOfBody } from '../country-of-body.ts';
import type { CountryEntry } from '../lexicon.ts';
import type { CountryRule } from '../rule.ts';
import { within } from '../phrase.ts';

const OF_STATES: ReadonlySet<Sector> = new Set<Sector>(['MIL', 'COP', 'GOV', 'LEG', 'JUD', 'SPY']);

const isNation = (form: CountryEntry['form']): boolean => form === 'name' || form === 'demonym';

/**
 * "a Hamas spokesman", "the Duma": a body or group that belongs to one country.
 *    ^^^^^                  ^^^^
 */
export const organisationCountry: CountryRule = ({ phrase, head, context }) => {
  const found = within(phrase.organisations, head).find((one) => one.entry.country !== undefined);
  if (found === undefined) return undefined;
  // "Spain's opposition Conservatives": parties of many countries bear one name.
  const other = within(phrase.countries, head).find((one) => one.until <= found.first);
  // "Mexico's National Guard", "the Mexican National Guard": so are bodies of the state.
  if (OF_STATES.has(found.entry.sector) && other !== undefined && isNation(other.entry.form))
    return undefined;
  if (found.entry.sector === 'PTY' && other !== undefined && other.entry.form !== 'place') return undefined;
  const own = countryOfBody(found.text, found.entry, context);
  return own && { ...own, why: `organisation-country: "${found.text}"` };
};
