import { expect, test } from 'vitest';
import { clusterByAverage } from './cluster.ts';

const near = (a: number, b: number, cosine: number) => ({ a, b, cosine });
const PAIRS = [near(0, 1, 0.9), near(1, 2, 0.8), near(0, 2, 0.7), near(3, 4, 0.9)];

test('joins the nearest until none is near enough', () => {
  expect(clusterByAverage(5, PAIRS, 0.5)).toEqual([
    [0, 1, 2],
    [3, 4],
  ]);
});

test('what belongs together is one, however far', () => {
  expect(clusterByAverage(5, PAIRS, 0.5, { together: [[0, 4]], apart: [] })).toEqual([[0, 4], [1, 2], [3]]);
});

test('what is apart is never one, however near', () => {
  expect(clusterByAverage(5, PAIRS, 0.5, { together: [], apart: [[0, 1]] })).toEqual([[0], [1, 2], [3, 4]]);
});

test('a group that belongs together takes in what is near it, but not what is apart from one of it', () => {
  const bonds = { together: [[1, 3]], apart: [[0, 3]] } as const;
  expect(clusterByAverage(5, PAIRS, 0.4, bonds)).toEqual([
    [0, 2],
    [1, 3, 4],
  ]);
});

test('groups that bar each other are never one, whoever is in them', () => {
  const barred = (as: readonly number[], bs: readonly number[]) =>
    (as.includes(0) && bs.includes(2)) || (as.includes(2) && bs.includes(0));
  expect(clusterByAverage(5, PAIRS, 0.5, { together: [], apart: [] }, barred)).toEqual([[0, 1], [2], [3, 4]]);
});
