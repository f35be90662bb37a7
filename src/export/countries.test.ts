import { expect, test } from 'vitest';
import { cameoCountry, countryFacts, countryName } from './countries.ts';
import { COUNTRIES } from './facts/countries.ts';
import { usState } from './facts/us-states.ts';

test.each([
  ['USA', 'United States', 'US', 840, 'US', 2, 'USA'],
  ['RUS', 'Russia', 'RU', 643, 'RS', 365, 'RUS'],
  ['SRB', 'Serbia', 'RS', 688, 'RI', 345, 'SRB'],
  ['KOS', 'Kosovo', 'XK', undefined, 'KV', 347, 'KSV'],
  ['TLS', 'East Timor', 'TL', 626, 'TT', 860, 'TMP'],
  ['SSD', 'South Sudan', 'SS', 728, 'OD', 626, 'SSD'],
  ['PSE', 'Palestine', 'PS', 275, undefined, undefined, 'PSE'],
  ['SAU', 'Saudi Arabia', 'SA', 682, 'SA', 670, 'SAU'],
] as const)('%s in other lists', (code, name, iso2, numeric, fips, cow, cameo) => {
  const facts = countryFacts(code);
  expect([countryName(code), facts?.iso2, facts?.numeric, facts?.fips, facts?.cow]).toEqual([
    name,
    iso2,
    numeric,
    fips,
    cow,
  ]);
  expect(cameoCountry(code)).toBe(cameo);
});

test.each(['fips', 'iso2', 'numeric', 'cow'] as const)('no two countries share a code of %s', (list) => {
  const codes = Object.values(COUNTRIES).flatMap((facts) => facts[list] ?? []);
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

test('a code that nobody knows stays as it is', () => {
  expect([countryName('XYZ'), countryName(undefined), cameoCountry('XYZ')]).toEqual([
    'XYZ',
    undefined,
    'XYZ',
  ]);
});

test.each(['Texas', 'texas', 'TX', 'US-TX'])('%s is a state', (word) => {
  expect(usState(word)).toEqual({ code: 'TX', name: 'Texas' });
});
