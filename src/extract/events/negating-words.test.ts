import { describe, expect, it } from 'vitest';
import { buildDoc, spanOf } from '../../../test/support/build-doc.ts';
import { mayNegate } from './negating-words.ts';

const negates = (words: string, trigger: string) => {
  const doc = buildDoc(words.split(' ').map((word) => [word, 'X', 0, 'dep'] as const));
  return mayNegate(doc, spanOf(doc, trigger));
};

describe('mayNegate', () => {
  it.each([
    ['No trains : Lyon on strike', 'strike', false],
    ['Army : no strike on Lyon', 'strike', true],
    ['Chad moves troops , though not against anyone', 'moves', false],
    ['Chad moves troops , though not , it says , against anyone', 'moves', false],
    ['Chad did not move troops', 'move', true],
    ['The court acquitted him', 'acquitted', true],
  ])('asks the words that speak of the act: %s', (words, trigger, expected) => {
    expect(negates(words, trigger)).toBe(expected);
  });
});
