import { expect, test } from 'vitest';
import { readPublished } from './read-published.ts';

test.each([undefined, null, '', '  '])('%j tells no date, and nothing is wrong', (value) => {
  expect(readPublished(value)).toEqual({ issues: [] });
});

test.each(['2024-02-29', '4 April 2024', 1_709_164_800])('%j is read', (value) => {
  const { published, issues } = readPublished(value);
  expect([published?.basis, issues]).toEqual(['metadata', []]);
});

test.each([
  ['not a date', '"not a date"'],
  ['2024-02-30', '"2024-02-30"'],
  ['4 Apr 24', '"4 Apr 24"'],
  ['03/04/2017', '"03/04/2017"'],
  [true, 'true'],
  [-1, '-1'],
  [{ $date: 'x'.repeat(90) }, `{"$date":"${'x'.repeat(50)}...`],
])('%j is an issue', (value, shown) => {
  const { published, issues } = readPublished(value);
  expect(published).toBeUndefined();
  expect(issues).toMatchObject([
    { code: 'bad-date', severity: 'warning', message: `The publication date ${shown} cannot be read` },
  ]);
});
