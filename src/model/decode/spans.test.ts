import { expect, it } from 'vitest';
import { decodeSpans, mergeTouching } from './spans.ts';

/** Scores that favour the tags given (0 is O, 1 and 2 are B and I of label 0, 3 and 4 of label 1). */
function favour(tags: readonly number[]) {
  return (word: number, tag: number) => (tags[word] === tag ? 3 : 0);
}

const cases: { name: string; tags: number[]; kinds: number; runs: [number, number, number][] }[] = [
  { name: 'nothing', tags: [0, 0], kinds: 1, runs: [] },
  { name: 'one word', tags: [0, 1, 0], kinds: 1, runs: [[1, 2, 0]] },
  { name: 'to the end', tags: [0, 1, 2, 2], kinds: 1, runs: [[1, 4, 0]] },
  {
    name: 'two side by side',
    tags: [1, 1, 2, 0],
    kinds: 1,
    runs: [
      [0, 1, 0],
      [1, 3, 0],
    ],
  },
  {
    name: 'two labels side by side',
    tags: [1, 2, 3, 4],
    kinds: 2,
    runs: [
      [0, 2, 0],
      [2, 4, 1],
    ],
  },
];

it.each(cases)('reads $name', ({ tags, kinds, runs }) => {
  const found = decodeSpans(tags.length, kinds, favour(tags));
  expect(found.map(({ first, until, kind }) => [first, until, kind])).toEqual(runs);
});

it('never lets an inside tag stand without its beginning', () => {
  const scores = [
    [0, -1, 9],
    [0, -1, 5],
  ];
  const found = decodeSpans(2, 1, (word, tag) => scores[word]![tag]!);
  expect(found.map(({ first, until }) => [first, until])).toEqual([[0, 2]]);
});

it('gives the mean probability of the tags as confidence', () => {
  const [run] = decodeSpans(1, 1, (_, tag) => (tag === 1 ? Math.log(8) : 0));
  expect(run?.confidence).toBeCloseTo(0.8, 9);
});

it('joins runs that touch and no others', () => {
  const run = (first: number, until: number, confidence: number) => ({ first, until, kind: 0, confidence });
  const merged = mergeTouching([run(0, 1, 0.9), run(1, 4, 0.5), run(5, 6, 0.7)]);
  expect(merged.map(({ first, until }) => [first, until])).toEqual([
    [0, 4],
    [5, 6],
  ]);
  expect(merged[0]?.confidence).toBeCloseTo(0.6, 9);
});
