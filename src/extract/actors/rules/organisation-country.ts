import type { Sector } from '../../../document/index.ts';
import type { CountryEntry } from '../lexicon.ts';
import type { ActorContext, CountryRule } from '../rule.ts';
import { isCommonName, statesWith } from '../common-name.ts';
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
  const country = stateOf(found.text, found.entry.country, context);
  const basis = country === found.entry.country ? 'stated' : 'inferred';
  return { country, basis, why: `organisation-country: "${found.text}"` };
};

/** "the House of Commons" of a report from Ottawa, or one that tells of Canada most, is Canada's. */
function stateOf(name: string, usual: string, { datelineCountry, documentCountries }: ActorContext): string {
  const states = statesWith(name);
  if (datelineCountry !== undefined && states.includes(datelineCountry)) return datelineCountry;
  const [top] = documentCountries?.keys() ?? [];
  return top !== undefined && states.includes(top) ? top : usual;
}

/**
 * "the Civic Alliance" of a text about Mozambique is not the one of Bosnia: a common name needs its country beside it, or
 * as much of it as of the country that the text is from or about.
 */
function isElsewhere(name: string, country: string, context: ActorContext): boolean {
  const { datelineCountry, documentCountries: named } = context;
  if (named === undefined || named.size === 0 || !isCommonName(name) || datelineCountry === country)
    return false;
  const [most = 0] = named.values();
  return (named.get(country) ?? 0) * 2 <= most;
}
