import { expect, it } from 'vitest';
import { holderOfLand } from './held-land.ts';

const around = 'country-of-document: PSE 0.91';
const found = (text: string, sector: string, why = around, country = 'PSE') =>
  holderOfLand({ country, sector, why, texts: [text] });

it('takes settlers and soldiers on Palestinian land for Israelis', () => {
  expect(found('Settlers', 'CVL')).toBe('ISR');
  expect(found('two settlers in Hebron', 'CVL', 'country-in-complement: "in Hebron"')).toBe('ISR');
  expect(found('residents of the outpost', 'CVL')).toBe('ISR');
  expect(found('Soldiers', 'MIL')).toBe('ISR');
});

it('takes police and soldiers of Crimea for Russians since Russia holds it', () => {
  const crimea = (why: string, sector: string, date?: string) =>
    holderOfLand({ country: 'UKR', sector, why, texts: ['police'], date });
  expect(crimea('country-in-head: "Crimean" (demonym)', 'COP', '2019-04-02')).toBe('RUS');
  expect(crimea('country-in-complement: "in Crimea"', 'MIL', '2019-04-02')).toBe('RUS');
  expect(crimea('country-in-head: "Crimea" (place)', 'COP', '2012-04-02')).toBeUndefined();
  expect(crimea('country-in-head: "Crimean" (demonym)', 'CVL', '2019-04-02')).toBeUndefined();
  expect(crimea('country-in-head: "Ukrainian" (demonym)', 'MIL', '2019-04-02')).toBeUndefined();
});

it('leaves all others', () => {
  expect(found('the villagers', 'CVL')).toBeUndefined();
  expect(found('gunmen', 'UAF')).toBeUndefined();
  expect(found('Police', 'COP')).toBeUndefined();
  expect(found('Palestinian soldiers', 'MIL', 'country-in-head: "Palestinian" (demonym)')).toBeUndefined();
  expect(found('the army of Palestine', 'MIL', 'country-in-complement: "of Palestine"')).toBeUndefined();
  expect(found('settlers', 'CVL', around, 'KEN')).toBeUndefined();
});
