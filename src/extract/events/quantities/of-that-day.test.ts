import { expect, test } from 'vitest';
import { buildPlainDoc, spanOf } from '../../../../test/support/build-doc.ts';
import type { Event, QuantityMention, Time } from '../../../document/index.ts';
import { isOfOlderClause, isOfSeason, isOfThatDay } from './of-that-day.ts';

test.each([
  ['a day', '2024-05-03', '2024-05-03', false],
  ['a month', '2024-05-01', '2024-05-31', false],
  ['since a year', '2017-01-01', '2024-05-03', true],
])('an act of %s', (_, from, to, expected) => {
  const day = { from, to, precision: 'day', basis: 'resolved' } as Event['date'][number];
  expect(isOfSeason({ date: [day] } as unknown as Event)).toBe(expected);
});

test('an act without a day is of no season', () => {
  expect(isOfSeason({ date: [] } as unknown as Event)).toBe(false);
});

test.each([
  ['In May the clinic took 52 in .', false],
  ['The clinic took 52 in and ran out of blood , as it did in May .', true],
  ['The clinic took 52 in , fewer than in May .', true],
  ['The clinic took 52 in , and others in May .', false],
  ['The clinic took 52 in , down from 3,100 in May .', true],
  ['Our list , drawn up like the one of May , has 52 .', true],
  ['Our list of those who died in May has 52 .', false],
])('%s', (sentence, expected) => {
  const plain = buildPlainDoc(sentence);
  const { start, end } = spanOf(plain, 'May');
  const may = { type: 'DATE', start, end, from: '2024-05-01', to: '2024-05-31', value: '2024-05' } as Time;
  const doc = { ...plain, layers: { ...plain.layers, times: [may] } };
  const mention = { ...spanOf(plain, '52'), sentence: 0 } as unknown as QuantityMention;
  const july = { date: [{ from: '2024-07-03', to: '2024-07-03', basis: 'resolved' }] } as unknown as Event;
  expect(isOfThatDay(doc, mention, july)).toBe(expected);
});

test.each([
  ['Shells hit Pelham , where 52 died in May .', true],
  ['Shells hit Pelham , where 52 died on Friday .', false],
  ['Shells hit Pelham in May , where 52 died .', false],
  ['Shells hit Pelham and 52 died in May .', false],
  ['Shells hit Pelham , where nine died in May, leaving 52 dead .', false],
])('%s', (sentence, expected) => {
  const plain = buildPlainDoc(sentence);
  const words = sentence.includes('May') ? 'May' : 'Friday';
  const from = words === 'May' ? '2024-05-01' : '2024-07-03';
  const to = words === 'May' ? '2024-05-31' : '2024-07-03';
  const time = { type: 'DATE', ...spanOf(plain, words), from, to, value: from } as unknown as Time;
  const doc = { ...plain, layers: { ...plain.layers, times: [time] } };
  const mention = { ...spanOf(plain, '52'), sentence: 0 } as unknown as QuantityMention;
  const date = [{ from: '2024-07-03', to: '2024-07-03', basis: 'resolved' }];
  const act = { date, sentence: { index: 0 }, trigger: spanOf(plain, 'hit') } as unknown as Event;
  expect(isOfOlderClause(doc, mention, act)).toBe(expected);
});
