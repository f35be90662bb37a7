import { expect, it } from 'vitest';
import { belongingAt, BelongingHead } from './belonging.ts';

const head = {
  actor: {
    bias: [1, 0],
    weights: [
      [1, 0],
      [0, 2],
    ],
  },
  country: { bias: [0.5], weights: [[1, 1]] },
};
const hidden = Float32Array.of(9, 9, 3, 4);

it('reads the state that begins where it is told to', () => {
  expect(belongingAt(head, 'soldiers', 'NOUN', hidden, 2)).toEqual({ actor: [4, 8] });
});

it('takes a word with a capital for the name of a country too', () => {
  expect(belongingAt(head, 'Malian', 'ADJ', hidden, 2)).toEqual({ actor: [4, 8], country: [7.5] });
});

it('asks nothing of words that head no actor', () => {
  expect(belongingAt(head, 'said', 'VERB', hidden, 2)).toBeUndefined();
});

it('wants a bias for each row', () => {
  expect(BelongingHead.safeParse(head).success).toBe(true);
  expect(BelongingHead.safeParse({ ...head, country: { bias: [], weights: [[1]] } }).success).toBe(false);
});
