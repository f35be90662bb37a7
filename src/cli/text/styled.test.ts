import { describe, expect, test } from 'vitest';
import { layRow } from './grid.ts';
import { paint, styled, wrap } from './styled.ts';
import { widthOf } from './width.ts';

const lines = (text: string, width: number): string[] =>
  wrap([{ text }], width).map((line) => paint(line, false));

describe('wrap', () => {
  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['one\ntwo', 20, ['one', 'two']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['ab abcdefgh', 4, ['ab', 'abcd', 'efgh']],
    ['  spaces   fold ', 20, ['spaces fold']],
    ['日本語日本語', 4, ['日本', '語日', '本語']],
    ['', 5, ['']],
  ])('%j to %i columns', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('does not part pieces that no space parts', () => {
    const pieces = [{ text: 'see ' }, styled('Russia', 'actor'), { text: ', now' }];
    expect(wrap(pieces, 8).map((line) => paint(line, false))).toEqual(['see', 'Russia,', 'now']);
  });
});

describe('paint', () => {
  test('colours runs and turns steering characters into marks', () => {
    const pieces = [styled('a\u001b[31m b', 'bold'), { text: ' c\u202e\r' }];
    expect(paint(pieces, true)).toBe('\u001b[1ma\ufffd[31m b\u001b[0m c\ufffd\ufffd');
    expect(paint(pieces, false)).toBe('a\ufffd[31m b c\ufffd\ufffd');
  });
});

test.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['日本', 4],
  ['😀', 2],
  ['“x”', 3],
])('%j takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('layRow keeps columns in line and leaves no space at line ends', () => {
  const row = layRow([[{ text: '1' }], [{ text: 'one two' }], [{ text: 'x' }]], [2, 4, 5], false);
  expect(row).toBe('1   one   x\n    two\n');
});
