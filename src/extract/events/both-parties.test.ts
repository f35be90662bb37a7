import { expect, it } from 'vitest';
import { buildDoc, spanOf, type WordRow } from '../../../test/support/build-doc.ts';
import { textOf } from '../../document/index.ts';
import { bothParties } from './both-parties.ts';

const joined: readonly WordRow[] = [
  ['Mali', 'PROPN', 6, 'nsubj'],
  ['and', 'CCONJ', 5, 'cc'],
  ['South', 'PROPN', 5, 'compound'],
  ['of', 'ADP', 5, 'dep'],
  ['Sudan', 'PROPN', 1, 'conj'],
  ['traded', 'VERB', 0, 'root'],
];
const later = (determiner: string, noun: string): readonly WordRow[] => [
  [determiner, 'DET', 2, 'det'],
  [noun, 'NOUN', 3, 'nsubj'],
  ['signed', 'VERB', 0, 'root'],
];

it.each([
  ['Both', 'countries', ['Mali', 'South of Sudan']],
  ['Both', 'reports', []],
  ['The', 'countries', []],
])('%s %s are %j', (determiner, noun, expected) => {
  const doc = buildDoc(joined, later(determiner, noun));
  const found = bothParties(doc, spanOf(doc, `${determiner} ${noun}`));
  expect(found.map((span) => textOf(doc.document.text, span))).toEqual(expected);
});

it('are nobody where three are joined', () => {
  const three: readonly WordRow[] = [
    ['Mali', 'PROPN', 4, 'nsubj'],
    ['Niger', 'PROPN', 1, 'conj'],
    ['Chad', 'PROPN', 1, 'conj'],
    ['met', 'VERB', 0, 'root'],
  ];
  const doc = buildDoc(three, later('Both', 'countries'));
  expect(bothParties(doc, spanOf(doc, 'Both countries'))).toEqual([]);
});
