import { expect, it } from 'vitest';
import { buildPlainDoc, spanOf, withLayers } from '../../../test/support/build-doc.ts';
import { loadLexicon } from './index.ts';
import { namesakesIn } from './namesakes.ts';

const lexicon = loadLexicon(new URL('../../../data', import.meta.url).pathname);

it.each([
  [['Usman Khan'], ['khan']],
  [['Usman Khan', 'Imran Khan'], []],
  [['I. Khan'], []],
  [['Khan'], []],
  [['Prime Minister Khan'], []],
  [['Mr Khan'], []],
  [['Recep Erdogan'], []],
  [['Selim Erdogan'], ['erdogan']],
  [['Peter Zulu'], []],
])('of %j a bare family name is no leader: %j', (people, namesakes) => {
  const plain = buildPlainDoc(...people.map((name) => `${name} spoke .`));
  const entities = people.map((name) => ({
    ...spanOf(plain, name),
    label: 'PER' as const,
    confidence: 1,
  }));
  expect([...namesakesIn(withLayers(plain, { entities }), lexicon)]).toEqual(namesakes);
});
