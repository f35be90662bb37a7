import { expect, test } from 'vitest';
import type { Decision } from '../../document/index.ts';
import { relateArticles } from '../relate-articles.ts';
import { RelationState } from '../relation.ts';
import { decide, makeChance, write } from '../test-articles.ts';
import { reduce } from './reduced.ts';
import { doLot, SharedRelating } from './shared-relating.ts';

test.each([
  [1, 60, 30, 7],
  [2, 60, 3, 16],
  [3, 200, 40, 1],
  [4, 200, 200, 64],
  [5, 1, 5, 10],
])('lots done by others come to what one finds: chance %i, %i articles', async (seed, count, days, size) => {
  const chance = makeChance(seed);
  const articles = Array.from({ length: count }, (_, i) => write(`d${i}`, chance, days));
  const decisions = Array.from({ length: Math.min(6, count) }, (_, i): Decision =>
    decide(i, articles, chance),
  );
  const about = new Set(
    decisions.flatMap(({ kind, anchors }) => (kind === 'event' ? anchors : [])).map((a) => a.document),
  );
  const state = new RelationState();
  const codings = articles.map(({ document }) => ({ document: document.id, key: '1' }));
  state.begin({ codings, decisions });
  const shared = new SharedRelating(state);
  for (const article of articles)
    if (about.has(article.document.id)) shared.takeDecided(article, '1');
    else shared.take([reduce(article, '1')]);
  for (const kind of ['like', 'meet'] as const)
    for (let number = shared.plan(kind, size) - 1; number >= 0; number--)
      shared.tell(number, doLot(kind, shared.lot(kind, number)));
  const change = shared.end('latest-official');

  const whole = await relateArticles(articles, { decisions });
  expect(change.events).toEqual(whole.events);
  expect(change.issues).toEqual(whole.issues);
  expect(JSON.stringify(state.stories())).toBe(JSON.stringify(whole.stories));
  expect(JSON.stringify(state.incidents())).toBe(JSON.stringify(whole.incidents));

  // What comes later is laid beside it as if all had come at once.
  const later = [...articles, write('late', chance, days)];
  state.begin({ codings: [...codings, { document: 'late', key: '1' }], decisions });
  state.take(later.at(-1)!, '1');
  state.end('latest-official');
  const all = await relateArticles(later, { decisions });
  expect(JSON.stringify(state.incidents())).toBe(JSON.stringify(all.incidents));
});
