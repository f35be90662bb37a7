import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, spanOf, withLayers, type WordRow } from '../../../../test/support/build-doc.ts';
import type { Status, Time } from '../../../document/index.ts';
import { eveOf } from './eve-of.ts';
import { recentDay } from './recent-day.ts';
import { yearsBack } from './years-back.ts';

const published = { value: '2017-07-31', precision: 'day', basis: 'metadata' } as const;
const ASSAULT = { value: 'ASSAULT', confidence: 0.9 } as const;

function input(
  rows: readonly WordRow[],
  trigger: string,
  words: string,
  status: Status,
  time: Partial<Time>,
) {
  const doc = buildDoc(rows);
  const span = spanOf(doc, words);
  const one: Time = {
    ...span,
    type: 'DATE',
    value: '',
    precision: 'day',
    basis: 'resolved',
    rule: 'test',
    ...time,
  };
  const frame = frameOf(doc, trigger, {
    type: ASSAULT,
    time: [{ ...span, confidence: 0.8 }],
    status: { value: status, confidence: 0.9 },
  });
  const read = withLayers({ ...doc, document: { ...doc.document, published } }, { times: [one] });
  return { doc: read, frame, root: frame.trigger.first };
}

const raided: readonly WordRow[] = [
  ['Gangs', 'NOUN', 2, 'nsubj'],
  ['raided', 'VERB', 0, 'root', 'raid'],
  ['Adre', 'PROPN', 2, 'obj'],
  ['on', 'ADP', 5, 'case'],
  ['Easter', 'PROPN', 2, 'obl'],
];

describe('the day told', () => {
  it.each([
    ['2017-07-10', 'historical', 'actual'],
    ['2017-04-16', 'historical', undefined],
    ['2017-08-02', 'historical', undefined],
    ['2017-07-10', 'negated', undefined],
  ] as const)('makes news of what was weeks ago: %s, %s', (day, status, found) => {
    expect(recentDay(input(raided, 'raided', 'Easter', status, { from: day, to: day }))?.status).toBe(found);
  });

  it.each([
    ['ago-day', 'historical'],
    ['weekday', undefined],
  ])('makes an anniversary of what was years back: %s', (rule, found) => {
    expect(yearsBack(input(raided, 'raided', 'Easter', 'actual', { rule }))?.status).toBe(found);
  });

  it.each([
    ['eve', 'future'],
    ['day', undefined],
  ])('is before what it is the eve of: %s', (word, found) => {
    const rows: readonly WordRow[] = [
      ['Gangs', 'NOUN', 2, 'nsubj'],
      ['fled', 'VERB', 0, 'root', 'flee'],
      ['on', 'ADP', 5, 'case'],
      ['the', 'DET', 5, 'det'],
      [word, 'NOUN', 2, 'obl'],
      ['of', 'ADP', 7, 'case'],
      ['talks', 'NOUN', 5, 'nmod'],
    ];
    expect(eveOf(input(rows, 'talks', word, 'actual', {}))?.status).toBe(found);
    expect(eveOf(input(rows, 'fled', word, 'actual', {}))).toBeUndefined();
  });

  it('looks back at the attack that nobody knew of the day before', () => {
    const rows = (article: string): readonly WordRow[] => [
      ['Warned', 'VERB', 0, 'root', 'warn'],
      ['on', 'ADP', 4, 'case'],
      ['the', 'DET', 4, 'det'],
      ['eve', 'NOUN', 1, 'obl'],
      ['of', 'ADP', 7, 'case'],
      [article, 'DET', 7, 'det'],
      ['attack', 'NOUN', 4, 'nmod'],
    ];
    expect(eveOf(input(rows('the'), 'attack', 'eve', 'actual', {}))).toBeUndefined();
    expect(eveOf(input(rows('an'), 'attack', 'eve', 'actual', {}))?.status).toBe('future');
  });
});
