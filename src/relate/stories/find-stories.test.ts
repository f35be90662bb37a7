import { expect, test } from 'vitest';
import type { Article } from '../article.ts';
import { findStories, indexStories } from './find-stories.ts';

const DAY_OF = (day: number) => ({
  value: `2024-05-${String(day).padStart(2, '0')}`,
  precision: 'day' as const,
  basis: 'metadata' as const,
});
const ARTICLES: Article[] = [
  {
    id: 'quay-1',
    outlet: 'Gulf Wire',
    published: DAY_OF(2),
    text: 'Dock workers in Tema ended a strike over unpaid wages after the harbour board of Tema reopened the quay.',
  },
  {
    id: 'quay-2',
    outlet: 'Coast Post',
    published: DAY_OF(3),
    text: 'The harbour board in Tema reopened its quay and promised wages; dock workers called off their strike.',
  },
  {
    id: 'bomb-1',
    outlet: 'Gulf Wire',
    published: DAY_OF(3),
    text: 'A bomb killed six traders at a market in Damkoli, the governor of Borno said.',
  },
  {
    id: 'bomb-2',
    outlet: 'Sahel Dispatch',
    published: DAY_OF(4),
    text: 'Governor of Borno visits Damkoli market where a bomb killed traders.',
  },
  {
    id: 'bomb-old',
    outlet: 'Sahel Dispatch',
    published: DAY_OF(28),
    text: 'A bomb killed two traders at a market in Damkoli, the governor of Borno said.',
  },
  {
    id: 'vote',
    published: DAY_OF(4),
    text: 'Lawmakers in Lima rejected a pension bill by a narrow margin late in the evening.',
  },
];
const groups = (articles: readonly Article[]) => findStories(articles).map(({ documents }) => documents);

test('documents about the same happenings are one story, a later look-alike another', () => {
  expect(groups(ARTICLES)).toEqual([['quay-1', 'quay-2'], ['bomb-1', 'bomb-2'], ['vote'], ['bomb-old']]);
});

test('the order of arrival does not show', () => {
  const shuffled = [3, 5, 0, 4, 2, 1].map((i) => ARTICLES[i]!);
  expect(findStories(shuffled)).toEqual(findStories(ARTICLES));
});

test('a story tells its span, its outlets and how many texts are left without copies', () => {
  const copy = { ...ARTICLES[0]!, id: 'quay-copy', outlet: 'Reprint Daily', published: DAY_OF(5) };
  const [story] = findStories([...ARTICLES, copy]);
  expect(story).toMatchObject({
    documents: ['quay-1', 'quay-2', 'quay-copy'],
    first: '2024-05-02',
    last: '2024-05-05',
    outlets: ['Coast Post', 'Gulf Wire', 'Reprint Daily'],
    independent: 2,
    copies: [{ document: 'quay-copy', of: 'quay-1', share: 1 }],
  });
});

test('a circle holds what is somewhat alike beside its stories, and no more', () => {
  const aside: Article = {
    id: 'quay-3',
    outlet: 'Lake Mail',
    published: DAY_OF(5),
    text: 'Ministers met late to weigh higher prices for bread and sugar while trains stood still, and heard that Tema is calm.',
  };
  const index = indexStories([...ARTICLES, aside]);
  const circles = new Map(index.ordered.map((text) => [text.id, index.circleOf(text).id]));
  expect(findStories([...ARTICLES, aside]).map(({ documents }) => documents)).toContainEqual(['quay-3']);
  expect(circles.get('quay-3')).toBe('quay-1');
  expect(circles.get('quay-2')).toBe('quay-1');
  expect(circles.get('bomb-2')).toBe('bomb-1');
  expect(circles.get('vote')).toBe('vote');
});
