import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entity, EntityLabel } from '../../document/index.ts';
import {
  type BuiltDoc,
  buildDoc,
  spanOf,
  withLayers,
  type WordRow,
} from '../../../test/support/build-doc.ts';
import { openDemonyms, openGazetteer } from '../../gazetteer/index.ts';
import { findMentions } from './find-mentions.ts';

const DATA = resolve(import.meta.dirname, '../../../data');
const means = { gazetteer: openGazetteer(DATA), countryOfDemonym: openDemonyms(DATA) };

function docOf(sentence: string, ...entities: readonly (readonly [string, EntityLabel])[]): BuiltDoc {
  const rows = sentence
    .split(' ')
    .map((word): WordRow => [word, /^\p{Lu}/u.test(word) ? 'PROPN' : 'X', 0, 'dep']);
  const doc = buildDoc(rows);
  const found = entities.map(([phrase, label]): Entity => ({
    ...spanOf(doc, phrase),
    label,
    confidence: 0.9,
  }));
  return withLayers(doc, { entities: found });
}

function mentionsOf(doc: BuiltDoc): (readonly [string, string])[] {
  return findMentions(doc, means).map(({ start, end, source }) => [
    doc.document.text.slice(start, end),
    source,
  ]);
}

describe('findMentions', () => {
  it('takes what the model calls a place, without "the"', () => {
    expect(mentionsOf(docOf('They met in the Sahel yesterday', ['the Sahel', 'LOC']))).toEqual([
      ['Sahel', 'place'],
    ]);
  });

  it('grows a name that was cut', () => {
    const doc = docOf('He lives in Putnam County today', ['Putnam', 'LOC']);
    expect(mentionsOf(doc)).toEqual([['Putnam County', 'place']]);
  });

  it('parts a facility from the town in its name', () => {
    const doc = docOf('Planes left Vancouver International Airport late', [
      'Vancouver International Airport',
      'LOC',
    ]);
    expect(mentionsOf(doc)).toEqual([
      ['Vancouver International Airport', 'facility'],
      ['Vancouver', 'place'],
    ]);
  });

  it('finds a country inside the name of a body, but no town in that of a paper', () => {
    expect(mentionsOf(docOf('The Bank of Ghana said so', ['Bank of Ghana', 'ORG']))).toEqual([
      ['Ghana', 'inside-name'],
    ]);
    expect(mentionsOf(docOf('The Chicago Tribune said so', ['Chicago Tribune', 'ORG']))).toEqual([]);
  });

  it('keeps peoples apart from places', () => {
    expect(mentionsOf(docOf('The Syrian army left', ['Syrian', 'GRP']))).toEqual([['Syrian', 'people']]);
  });

  it('takes no border between two peoples for a place', () => {
    const doc = docOf('Guards fired on the Kyrgyz-Tajik border', ['Kyrgyz-Tajik', 'LOC']);
    expect(mentionsOf(doc).map(([name]) => name)).not.toContain('Kyrgyz-Tajik');
  });

  it('leaves a person alone who bears the name of a town', () => {
    expect(mentionsOf(docOf('Mrs Lansing spoke again', ['Lansing', 'PER']))).toEqual([]);
  });

  it('takes a large town that the model misses, and no small one', () => {
    expect(mentionsOf(docOf('He drove to Khartoum at night'))).toEqual([['Khartoum', 'gazetteer']]);
    expect(mentionsOf(docOf('He met Walker at night'))).toEqual([]);
  });

  it.each([
    [
      'Aid worth US $ 10 reached Chad',
      [
        ['US', 'LOC'],
        ['Chad', 'LOC'],
      ],
      [['Chad', 'place']],
    ],
    ['A case of West Nile virus', [['Nile', 'LOC']], []],
    ['The EU fined a bank', [['EU', 'LOC']], [['EU', 'people']]],
    ['Rules apply across the EU now', [['EU', 'LOC']], [['EU', 'place']]],
    ['They arrived in New Zealand', [['New Zealand', 'LOC']], [['New Zealand', 'place']]],
    ['He died in East Java province', [['East Java province', 'LOC']], [['East Java', 'place']]],
    ['He farms in West Prince', [['West Prince', 'LOC']], [['West Prince', 'place']]],
    ['A camp near Tyler was shut', [['Tyler', 'PER']], [['Tyler', 'gazetteer']]],
    ['A Hammond resident spoke', [['Hammond', 'PER']], [['Hammond', 'gazetteer']]],
    ['Tyler spoke', [['Tyler', 'PER']], []],
    [
      'Rose Tyler spoke near Tyler',
      [
        ['Rose Tyler', 'PER'],
        ['near Tyler', 'PER'],
      ],
      [],
    ],
    ['They drove down Monterey Highway', [['Monterey Highway', 'LOC']], [['Monterey Highway', 'place']]],
    ['The US Army left', [['US Army', 'ORG']], [['US', 'inside-name']]],
  ] as const)('%s', (sentence, entities, mentions) => {
    expect(mentionsOf(docOf(sentence, ...entities))).toEqual(mentions);
  });
});
