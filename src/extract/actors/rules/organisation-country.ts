import { countryOfBody } from '../country-of-body.ts';
import type { CountryEntry, OrganisationEntry } from '../lexicon.ts';
import { OF_STATES } from '../of-states.ts';
import type { Found, Part, Phrase } from '../phrase.ts';
import type { CountryRule } from '../rule.ts';
import { within } from '../phrase.ts';

/** "the Democratic Party of Albania" tells its country itself. */
function isSaidBehind({ words, countries }: Phrase, { entry, until }: Found<OrganisationEntry>): boolean {
  return (
    entry.sector === 'PTY' && words[until]?.key === 'of' && countries.some((one) => one.first === until + 1)
  );
}

const isNation = (form: CountryEntry['form']): boolean => form === 'name' || form === 'demonym';

/** "Shell workers" are of the land where they work. */
function isStaffAbroad(phrase: Phrase, head: Part, { entry, until }: Found<OrganisationEntry>): boolean {
  if (entry.sector !== 'MNC') return false;
  const noun = within(phrase.roles, head).find((role) => role.first >= until);
  return noun !== undefined && STAFF.test(noun.text);
}

const STAFF =
  /^(?:workers?|employees?|staff|staffers?|miners?|drivers?|contractors?|labourers?|laborers?|unions?|strikers?)$/i;

/**
 * "a Hamas spokesman", "the Duma": a body or group that belongs to one country.
 *    ^^^^^                  ^^^^
 */
export const organisationCountry: CountryRule = ({ phrase, head, context }) => {
  const found = within(phrase.organisations, head).find((one) => one.entry.country !== undefined);
  if (found === undefined || isSaidBehind(phrase, found)) return undefined;
  // "Spain's opposition Conservatives": parties of many countries bear one name.
  const other = within(phrase.countries, head).find((one) => one.until <= found.first);
  // "Mexico's National Guard", "the Mexican National Guard": so are bodies of the state.
  if (OF_STATES.has(found.entry.sector) && other !== undefined && isNation(other.entry.form))
    return undefined;
  if (found.entry.sector === 'PTY' && other !== undefined && other.entry.form !== 'place') return undefined;
  if (isStaffAbroad(phrase, head, found)) return undefined;
  const own = countryOfBody(found.text, found.entry, context);
  return own && { ...own, why: `organisation-country: "${found.text}"` };
};
