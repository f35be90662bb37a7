import type { Basis } from '../../document/index.ts';
import { isCommonName, statesWith } from './common-name.ts';
import type { OrganisationEntry } from './lexicon.ts';
import type { ActorContext } from './rule.ts';

/** The country of a body, and whether its name alone tells it. */
export interface CountryOfBody {
  readonly country: string;
  readonly basis: Basis;
}

/** Whose a named body is; undefined for one of many states, and for a party whose name fits those of other countries. */
export function countryOfBody(
  name: string,
  { country, sector }: OrganisationEntry,
  context: ActorContext,
): CountryOfBody | undefined {
  if (country === undefined || (sector === 'PTY' && isElsewhere(name, country, context))) return undefined;
  const state = stateOf(name, country, context);
  return { country: state, basis: state === country ? 'stated' : 'inferred' };
}

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
