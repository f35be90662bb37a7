import { expect, test } from 'vitest';
import { anchorFinder } from './anchors.ts';

const event = (id: string, document: string, start: number, end: number) => ({
  id,
  document,
  trigger: { start, end },
});
const find = anchorFinder([
  event('e1', 'd', 0, 5),
  event('e2', 'd', 0, 5),
  event('e3', 'd', 10, 15),
  event('e4', 'x', 0, 5),
]);

test.each([
  ['the very event', { document: 'd', event: 'e2', trigger: { start: 0, end: 5 } }, 'e2'],
  ['another on the same words', { document: 'd', event: 'old', trigger: { start: 10, end: 15 } }, 'e3'],
  ['one on words that overlap', { document: 'd', event: 'old', trigger: { start: 12, end: 20 } }, 'e3'],
  ['none of another document', { document: 'y', event: 'e1', trigger: { start: 0, end: 5 } }, undefined],
  ['none elsewhere', { document: 'd', event: 'old', trigger: { start: 20, end: 25 } }, undefined],
])('an anchor finds %s', (_, anchor, expected) => {
  expect(find(anchor)?.id).toBe(expected);
});
