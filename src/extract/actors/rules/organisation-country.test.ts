import { expect, it } from 'vitest';
import { classifyActor, loadLexicon } from '../index.ts';

const lexicon = loadLexicon(new URL('../../../../data', import.meta.url).pathname);

it.each([
  ['the House of Commons', undefined, [], 'GBR'],
  ['the House of Commons', undefined, ['CAN', 'CAN', 'GBR'], 'CAN'],
  ['the House of Commons', 'GBR', ['CAN'], 'GBR'],
  ['the National Guard', undefined, ['KAZ'], 'KAZ'],
  ['the KGB', undefined, ['BLR', 'BLR', 'RUS'], 'BLR'],
  ['the KGB', undefined, ['LTU'], 'RUS'],
  ['Jamaat-e-Islami', undefined, ['PAK', 'BGD'], 'PAK'],
  ['the CGTP', undefined, ['PRT'], 'PRT'],
  ['Podemos deputies', 'MOZ', ['MOZ'], 'MOZ'],
  ['Podemos deputies', undefined, ['ESP'], 'ESP'],
  ['the Independent Electoral Commission', 'BWA', ['BWA'], 'BWA'],
  ['the Electoral Commission', 'GBR', ['GBR'], 'GBR'],
  ['a Democratic Party lawmaker', 'MNG', ['MNG', 'MNG'], undefined],
  ['a Democratic Party lawmaker', 'USA', ['MNG', 'MNG'], 'USA'],
  ['Republican senators', 'IRQ', ['IRQ', 'USA'], 'USA'],
  // A state without such a house.
  ['the House of Commons', undefined, ['UKR'], 'GBR'],
  ["Canada's House of Commons", 'GBR', ['GBR'], 'CAN'],
  ['the Democratic Party', 'KOR', ['KOR', 'KOR', 'USA'], undefined],
  ['the Democratic Party', 'USA', ['ISR', 'ISR', 'USA'], 'USA'],
  ['the Democratic Party', undefined, ['USA'], 'USA'],
  ['12 members of the Democratic Party', 'KOR', ['KOR', 'KOR', 'USA'], undefined],
  ['12 members of the Democratic Party', undefined, ['USA'], 'USA'],
])('%s in a report from %s that names %j is of %s', (phrase, datelineCountry, named, country) => {
  const documentCountries = new Map<string, number>();
  for (const one of named) documentCountries.set(one, (documentCountries.get(one) ?? 0) + 1);
  const context = { documentCountries, ...(datelineCountry !== undefined && { datelineCountry }) };
  expect(classifyActor(phrase, lexicon, context).country).toBe(country);
});
