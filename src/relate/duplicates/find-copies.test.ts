import { expect, test } from 'vitest';
import type { Article } from '../article.ts';
import { findCopies } from './find-copies.ts';

const DISPATCH =
  'The harbour board of Tema voted on Tuesday to reopen the northern quay after a strike of eleven days. ' +
  'Dock workers had asked for two months of unpaid wages. The chairman said that the first ships would be unloaded before the ' +
  'weekend, and that nobody would be dismissed for taking part. A union leader called the vote a victory for the families of the men.';
const OTHER =
  'Dock workers of Tema go back to their cranes: the board gave in to them on Tuesday, eleven days into a strike over wages that ' +
  'had not been paid since spring. Ships wait in the roads, among them three with rice, and traders hope for lower prices soon.';

function article(id: string, text: string, published: string, title?: string): Article {
  return {
    id,
    text: title === undefined ? text : `${title}\n\n${text}`,
    ...(title !== undefined && { title }),
    published: { value: published, precision: 'day', basis: 'metadata' },
  };
}

test('a copy under another title is folded into the earlier text', () => {
  const copies = findCopies([
    article('b', DISPATCH, '2024-05-03', 'Quay to reopen'),
    article('a', DISPATCH, '2024-05-02', 'Tema board ends strike'),
  ]);
  expect(copies).toEqual([{ document: 'b', of: 'a', share: 1 }]);
});

test('a cut and edited reprint is a copy', () => {
  const cut = DISPATCH.slice(0, 260).replace('on Tuesday', 'this week') + ' More follows.';
  const [copy] = findCopies([article('a', DISPATCH, '2024-05-02'), article('b', cut, '2024-05-02')]);
  expect(copy).toMatchObject({ document: 'b', of: 'a' });
  expect(copy!.share).toBeGreaterThan(0.6);
});

test('another report of the same happening is no copy', () => {
  expect(findCopies([article('a', DISPATCH, '2024-05-02'), article('b', OTHER, '2024-05-02')])).toEqual([]);
});

test('a shared last line makes no copy', () => {
  const tail =
    ' This newspaper keeps its reporting free for all readers thanks to those who give what they can each month.';
  expect(
    findCopies([article('a', DISPATCH + tail, '2024-05-02'), article('b', OTHER + tail, '2024-05-03')]),
  ).toEqual([]);
});

test('the order of arrival does not show, and a copy of a copy is one of the first', () => {
  const three = [
    article('a', DISPATCH, '2024-05-01'),
    article('b', `${DISPATCH} ${OTHER.slice(0, 60)}`, '2024-05-02'),
    article('c', DISPATCH.slice(0, 300), '2024-05-03'),
  ];
  const forward = findCopies(three);
  expect(forward.map(({ document, of }) => [document, of])).toEqual([
    ['b', 'a'],
    ['c', 'a'],
  ]);
  expect(findCopies([...three].reverse())).toEqual(forward);
});
