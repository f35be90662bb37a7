import { expect, it } from 'vitest';
import { findQuantities } from './index.ts';

it('does what its example says', () => {
  const found = findQuantities('The blast left three dead and at least 12 injured.');
  expect(found.map(({ text, kind, low, high }) => ({ text, kind, low, high }))).toEqual([
    { text: 'three', kind: 'killed', low: 3, high: 3 },
    { text: 'at least 12', kind: 'wounded', low: 12, high: undefined },
  ]);
});

it('counts sentences over lines, and leaves out numbers that count nothing unless asked', () => {
  const text = 'Toll rises\n\nIn 2014 two men died. They were 30 years old.';
  expect(findQuantities(text).map((one) => [one.text, one.sentence])).toEqual([['two', 1]]);
  expect(findQuantities(text, { all: true }).map(({ type }) => type)).toEqual(['date', 'count', 'age']);
});
