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

it('leaves all others', () => {
  expect(found('the villagers', 'CVL')).toBeUndefined();
  expect(found('gunmen', 'UAF')).toBeUndefined();
  expect(found('Police', 'COP')).toBeUndefined();
  expect(found('Palestinian soldiers', 'MIL', 'country-in-head: "Palestinian" (demonym)')).toBeUndefined();
  expect(found('the army of Palestine', 'MIL', 'country-in-complement: "of Palestine"')).toBeUndefined();
  expect(found('settlers', 'CVL', around, 'KEN')).toBeUndefined();
});
