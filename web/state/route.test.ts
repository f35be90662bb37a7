import { describe, expect, it } from 'vitest';
import { hrefOf, readRoute, type Route } from './route.ts';

const ROUTES: readonly Route[] = [
  { view: 'today' },
  { view: 'today', since: '2025-05-13' },
  { view: 'search', as: 'timeline', of: 'events', query: {} },
  {
    ...{ view: 'search', as: 'map', of: 'incidents' },
    query: {
      ...{ text: 'a & "b c"', from: '2025-05-01', to: '2025-06', actor: 'RUS', disagree: true },
      ...{ type: ['ASSAULT', 'AID'], country: ['MOZ'], outlet: ['Über/Post?'], status: ['actual'] },
    },
  },
  { view: 'incident', id: 'i1/2' },
  { view: 'story', id: 's1' },
  { view: 'reader', id: 'd%1', mark: 'e#3' },
  { view: 'actor', id: 'Q159' },
  { view: 'dyad', a: 'RUS', b: 'USA' },
  { view: 'review', reason: 'disagreement', by: 'Ana' },
  { view: 'missing', path: '/nowhere' },
];

describe('addresses', () => {
  it.each(ROUTES.map((route) => [hrefOf(route), route]))('%s leads back to its view', (href, route) => {
    const url = new URL(href, 'http://localhost');
    expect(readRoute(url.pathname, url.searchParams)).toEqual(route);
  });

  it.each([
    ['/search?from=yesterday&as=pie&type=', { view: 'search', as: 'timeline', of: 'events', query: {} }],
    ['/incident/', { view: 'missing', path: '/incident/' }],
    ['/document/%E0%A4%A', { view: 'reader', id: '%E0%A4%A' }],
  ])('%s is read as far as it makes sense', (href, route) => {
    const url = new URL(href, 'http://localhost');
    expect(readRoute(url.pathname, url.searchParams)).toEqual(route);
  });
});
