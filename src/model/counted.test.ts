import { describe, expect, it, test } from 'vitest';
import { countedAt, mayCount } from './counted.ts';

describe('a word that may end a number', () => {
  it.each(['12', '1,200', 'dozens', 'Several', '2.5m'])('%s', (word) => {
    expect(mayCount(word, 'NOUN')).toBe(true);
  });

  it('is one that the model calls so', () => {
    expect(mayCount('eleven', 'NUM')).toBe(true);
    expect(mayCount('soldiers', 'NOUN')).toBe(false);
  });
});

test('a number counts what its state speaks for most', () => {
  const head = {
    kinds: ['killed', 'none'] as const,
    bias: [0, 1],
    weights: [
      [2, 0],
      [0, 1],
    ],
  };
  const hidden = Float32Array.of(9, 9, 2, 1);
  const { value, confidence } = countedAt(head, hidden, 2);
  expect(value).toBe('killed');
  expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-2)));
  expect(countedAt(head, Float32Array.of(0, 0), 0).value).toBe('none');
});
