import type { CountryRule } from '../rule.ts';

/** "Putin": the country whose office the person held. */
export const personCountry: CountryRule = ({ person }) =>
  person === undefined || person.spell.country === ''
    ? undefined
    : { country: person.spell.country, basis: 'inferred', why: `person-country: ${person.name}` };
