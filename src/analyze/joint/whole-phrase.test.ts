import { expect, it } from 'vitest';
import type { WordReading } from '../../model/index.ts';
import { wholePhrase } from './whole-phrase.ts';

const word = (deprel: string, head: number | undefined): WordReading => ({
  ...{ upos: 'X', xpos: 'X', lemma: 'x' },
  deprel,
  head,
});
// the Russian foreign ministry said 755 diplomats left
const words = [
  word('det', 3),
  word('amod', 3),
  word('amod', 3),
  word('nsubj', 4),
  word('root', undefined),
  word('nummod', 6),
  word('nsubj', 7),
  word('ccomp', 4),
];

it.each([
  [0, 3, 4],
  [0, 1, 4],
  [0, 4, 4],
  [1, 2, 2],
  [5, 6, 7],
  [5, 7, 7],
  [6, 7, 7],
])('words %i to %i go on to %i', (first, until, expected) => {
  expect(wholePhrase({ first, until, confidence: 1 }, words).until).toBe(expected);
});

it('does not leap over words of another phrase', () => {
  const broken = [word('det', 2), word('nsubj', 3), word('obj', 3), word('root', undefined)];
  expect(wholePhrase({ first: 0, until: 1, confidence: 1 }, broken).until).toBe(1);
});
