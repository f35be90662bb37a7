import { describe, expect, it } from 'vitest';
import { basicParts, caseClass, WordPieces } from './word-pieces.ts';

const pieces = new WordPieces(['[UNK]', '[CLS]', '[SEP]', 'ex', '##pel', '##led', '.', 'u', 'sao']);

describe('word pieces', () => {
  it.each([
    ['Expelled', [3, 4, 5]],
    ['U.', [7, 6]],
    ['São', [8]],
    ['xyz', [0]],
    ['\ud83d', [0]],
    ['\u200b', [0]],
  ])('of %j are %j', (word, ids) => {
    expect(pieces.of(word)).toEqual(ids);
  });

  it('cuts a word of very many pieces', () => {
    expect(pieces.of('.'.repeat(500)).length).toBe(40);
  });

  it('refuses a vocabulary without its special pieces', () => {
    expect(() => new WordPieces(['a'])).toThrow('[CLS]');
  });
});

it.each([
  ['Çavuşoğlu’s', ['cavusoglu', '’', 's']],
  ['AT&T', ['at', '&', 't']],
  ['习近平', ['习', '近', '平']],
])('%s has the parts %j', (word, parts) => {
  expect(basicParts(word)).toEqual(parts);
});

it.each([
  ['police', 1],
  ['Police', 2],
  ['NATO', 3],
  ['McCain', 4],
  ['A', 5],
  ['F-16', 6],
  ['--', 7],
])('%s has case class %i', (word, expected) => {
  expect(caseClass(word)).toBe(expected);
});
