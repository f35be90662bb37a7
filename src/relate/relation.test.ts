import { describe, expect, test } from 'vitest';
import type { Decision } from '../document/index.ts';
import type { CodedArticle } from './incidents/report.ts';
import { relateArticles } from './relate-articles.ts';
import { type CodingKey, RelationState } from './relation.ts';
import { decide, makeChance, write } from './test-articles.ts';

/** What changes have told so far, by id. */
class Mirror {
  readonly stories = new Map<string, unknown>();
  readonly incidents = new Map<string, unknown>();

  follow({ stories, incidents, gone }: ReturnType<RelationState['end']>): void {
    for (const id of gone.stories) this.stories.delete(id);
    for (const id of gone.incidents) this.incidents.delete(id);
    for (const story of stories) this.stories.set(story.id, story);
    for (const incident of incidents) this.incidents.set(incident.id, incident);
  }
}

const byId = (records: Iterable<unknown>) => [...records].map((record) => JSON.stringify(record)).sort();

/** Lets articles and decisions come and go some at a time, and compares with relating what is there from nothing. */
async function live(seed: number, count: number, steps: number, days: number): Promise<void> {
  const chance = makeChance(seed);
  const state = new RelationState();
  const mirror = new Mirror();
  const there = new Map<string, { article: CodedArticle; key: string }>();
  let decisions: Decision[] = [];
  for (let step = 0; step < steps; step++) {
    const come = step === 0 ? count : 1 + chance.below(6);
    for (let i = 0; i < come; i++) {
      const id = `d${chance.below(step === 0 ? 1e9 : count)}`;
      // The same id again is the document coded anew, perhaps with other words.
      there.set(id, { article: write(id, chance, days, step), key: `k${step}` });
    }
    const ids = [...there.keys()];
    for (let i = chance.below(5); i > 0 && step > 0; i--) there.delete(chance.of(ids));
    const now = [...there.values()];
    for (let i = now.length === 0 ? 0 : chance.below(4); i > 0; i--)
      decisions.push(
        decide(
          decisions.length + 100 * step,
          now.map(({ article }) => article),
          chance,
        ),
      );
    if (chance.below(5) === 0) decisions = decisions.filter(() => chance.below(4) > 0);
    const figures = step % 7 === 6 ? 'median' : 'latest-official';
    const codings = [...there].map(([document, { key }]): CodingKey => ({ document, key }));
    const shuffled = codings.map((one) => ({ one, at: chance.next() })).sort((a, b) => a.at - b.at);
    const wanted = state.begin({ codings: shuffled.map(({ one }) => one), decisions });
    for (const { document } of wanted) {
      const { article, key } = there.get(document)!;
      state.take(article, key);
    }
    const change = state.end(figures);
    mirror.follow(change);
    const whole = await relateArticles(
      now.map(({ article }) => article),
      { decisions, figures },
    );
    const found = {
      stories: state.stories(),
      incidents: state.incidents(),
      events: change.events,
      issues: change.issues,
    };
    expect(JSON.stringify(found)).toBe(JSON.stringify(whole));
    expect(byId(mirror.stories.values())).toEqual(byId(whole.stories));
    expect(byId(mirror.incidents.values())).toEqual(byId(whole.incidents));
  }
}

describe('what has come and gone some at a time is related as all at once', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('chance %i', (seed) => live(seed, 40, 12, 30));

  test('from nothing, one after the other', () => live(20, 1, 40, 6));

  test('with more documents than weigh the words of a season', () => live(30, 1060, 2, 4000), 120_000);
});

test('only what is new, coded anew or decided about is read again', () => {
  const chance = makeChance(5);
  const articles = ['a', 'b', 'c'].map((id) => write(id, chance, 3));
  const codings = articles.map(({ document }) => ({ document: document.id, key: '1' }));
  const state = new RelationState();
  expect(state.begin({ codings, decisions: [] })).toHaveLength(3);
  for (const article of articles) state.take(article, '1');
  state.end('latest');
  expect(state.begin({ codings, decisions: [] })).toEqual([]);
  expect(state.end('latest')).toMatchObject({ stories: [], incidents: [] });
  const anew = codings.map((coding) => (coding.document === 'b' ? { ...coding, key: '2' } : coding));
  expect(state.begin({ codings: anew, decisions: [] })).toEqual([{ document: 'b', key: '2' }]);
});
