import { expect, test } from 'vitest';
import type { Event } from '../../../document/index.ts';
import { isOfSeason } from './of-that-day.ts';

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
