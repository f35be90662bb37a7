import type { CountryRule } from '../rule.ts';
import { within } from '../phrase.ts';

/**
 * "a Hamas spokesman", "the Duma": a body or group that belongs to one country.
 *    ^^^^^                  ^^^^
 */
export const organisationCountry: CountryRule = ({ phrase, head }) => {
  const found = within(phrase.organisations, head).find((one) => one.entry.country !== undefined);
  if (found?.entry.country === undefined) return undefined;
  return { country: found.entry.country, basis: 'stated', why: `organisation-country: "${found.text}"` };
};
