import type { CountryRule } from '../rule.ts';
import { within } from '../phrase.ts';

/**
 * "a Hamas spokesman", "the Duma": a body or group that belongs to one country.
 *    ^^^^^                  ^^^^
 */
export const organisationCountry: CountryRule = ({ phrase, head }) => {
  const found = within(phrase.organisations, head).find((one) => one.entry.country !== undefined);
  if (found?.entry.country === undefined) return undefined;
  // "Spain's opposition Conservatives": parties of many countries bear one name.
  const other = within(phrase.countries, head).find((one) => one.until <= found.first);
  if (found.entry.sector === 'PTY' && other !== undefined && other.entry.form !== 'place') return undefined;
  return { country: found.entry.country, basis: 'stated', why: `organisation-country: "${found.text}"` };
};
