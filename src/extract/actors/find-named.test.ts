import { expect, it } from 'vitest';
import { buildPlainDoc, spanOf, withLayers } from '../../../test/support/build-doc.ts';
import { findNamed } from './find-named.ts';
import { loadLexicon } from './index.ts';

const lexicon = loadLexicon(new URL('../../../data', import.meta.url).pathname);

it.each([
  ['India Accuses Canada', 'India', 'LOC', ['IND', 'CAN']],
  ['Jordan Expels Envoy', 'Jordan', 'LOC', ['JOR']],
  ['Jordan Peele Wins', 'Jordan Peele', 'PER', []],
  ['President of China Li Wei', 'China Li Wei', 'PER', ['CHN']],
] as const)('of "%s" the tagger tells whether %s is a person: %s', (title, name, label, countries) => {
  const plain = buildPlainDoc(title);
  const entities = [{ ...spanOf(plain, name), label, confidence: 1 }];
  const { lexicon: local } = findNamed(withLayers(plain, { entities, places: [] }), lexicon);
  const bare = title.split(' ').map((word) => local.countries.get(word.toLowerCase())?.entry.code);
  expect(bare.filter((code) => code !== undefined)).toEqual(countries);
});
