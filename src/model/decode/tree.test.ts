import { expect, it } from 'vitest';
import { maximumTree } from './tree.ts';

/** All ways to give `words` words heads so that exactly one hangs on the root and all reach it. */
function allTrees(words: number): number[][] {
  const trees: number[][] = [];
  const heads = new Array<number>(words).fill(0);
  const reaches = (word: number): boolean => {
    let at = word;
    for (let steps = 0; steps <= words; steps++) {
      if (at === 0) return true;
      at = heads[at - 1]!;
    }
    return false;
  };
  const fill = (word: number): void => {
    if (word > words) {
      const rooted = heads.filter((head) => head === 0).length;
      if (rooted === 1 && heads.every((_, i) => reaches(i + 1))) trees.push([...heads]);
      return;
    }
    for (let head = 0; head <= words; head++) {
      if (head === word) continue;
      heads[word - 1] = head;
      fill(word + 1);
    }
  };
  fill(1);
  return trees;
}

/** A small generator of numbers in 0..1, the same on every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

it.each([1, 2, 3, 4, 5])('finds the best of all trees over %i words', (words) => {
  const trees = allTrees(words);
  for (let seed = 1; seed <= 60; seed++) {
    const next = chance(seed * 7919);
    const scores = Array.from({ length: words + 1 }, () =>
      Array.from({ length: words + 1 }, () => next() * 10 - 5),
    );
    const value = (heads: readonly number[]) =>
      heads.reduce((sum, head, i) => sum + scores[i + 1]![head]!, 0);
    const best = Math.max(...trees.map(value));
    const found = maximumTree(words, (word, head) => scores[word]![head]!);
    expect(trees).toContainEqual(found);
    expect(value(found)).toBeCloseTo(best, 9);
  }
});

it('answers no heads for no words', () => {
  expect(maximumTree(0, () => 0)).toEqual([]);
});
