import { expect, it } from 'vitest';
import { describeConfusion, ErrorCounts, kindsOf } from './confusion.ts';

const outcomes = [
  { gold: 'AID', answer: 'AID' },
  { gold: 'AID', answer: 'AGREE' },
  { gold: 'AID', answer: 'AGREE' },
  { gold: 'AGREE', answer: 'none' },
];

it('counts wrong answers by kind, the commonest first', () => {
  expect(kindsOf(outcomes).map(({ kind, count }) => [kind, count])).toEqual([
    ['AID as AGREE', 2],
    ['AGREE as none', 1],
  ]);
});

it('keeps three examples of a kind, each once', () => {
  const counts = new ErrorCounts();
  for (const id of ['a', 'a', 'b', 'c', 'd']) counts.add('missed', id);
  expect(counts.kinds()).toEqual([{ kind: 'missed', count: 5, examples: ['a', 'b', 'c'] }]);
});

it('is a table with gold down and answers across', () => {
  const text = describeConfusion({ set: 'X', outcomes, kinds: kindsOf(outcomes) });
  expect(text).toMatch(/AGREE +AID +none/);
  expect(text).toMatch(/\n {2}AID +2 +1 +\./);
});
