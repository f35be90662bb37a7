import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { relateStore } from '../../src/work/relate-store.ts';
import { codeText, OLD } from '../support/coded.ts';
import { type Answer, AT, post, start, type Started } from './support/start.ts';

let server: Started;
let event: string;

const ADMIN = { authorization: 'Bearer the-token-of-the-administrator' };
const keys: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  server = await start({ tokens: ['the-token-of-the-administrator'], anonymous: [] });
  for (const name of ['ada', 'ben']) {
    const made = await server.json('/tokens', post({ name, scopes: ['review'] }, ADMIN));
    keys[name] = { authorization: `Bearer ${made.secret as string}` };
  }
  const coded = await codeText('Police arrested nine people in Washington.', '2018-02-02', 'Doubtful');
  await server.store.write(
    [{ ...coded, events: coded.events.map((one) => ({ ...one, confidence: 0.4 })) }],
    OLD,
  );
  event = (await as('ada', '/events?outlet=Doubtful')).items[0].event.id;
});
afterAll(() => server.end());

const as = (name: string, path: string): Promise<Answer> =>
  server.json(path, { headers: keys[name] ?? ADMIN });
const decide = (name: string, body: object) => server.get('/decisions', post(body, keys[name] ?? ADMIN));
const queue = async (name: string) =>
  ((await as(name, `/review?limit=500&blind=true&by=${name}`)).items as Answer[])
    .filter((item) => item.event !== undefined)
    .map((item) => ({ id: item.event.event.id, decisions: item.decisions, type: item.event.event.type }));

describe('two reviewers who judge blind', () => {
  test('see the same queue, and nothing of each other, wherever they look', async () => {
    const [first, second] = [await queue('ada'), await queue('ben')];
    expect(first).toEqual(second);
    expect(first.map(({ id }) => id)).toContain(event);
    const correct = { action: 'correct', subjects: [event], change: { status: 'negated' }, blind: true };
    const made = (await (await decide('ada', correct)).json()) as Answer;
    expect(made).toMatchObject({ by: 'ada', sealed: true });
    await relateStore(server.store, { at: AT });
    expect((await queue('ada')).map(({ id }) => id)).not.toContain(event);
    expect(await queue('ben')).toEqual(second);
    expect(await as('ben', `/events/${event}`)).toMatchObject({ decisions: [], event: { status: 'actual' } });
    const lists = [
      '/decisions',
      '/decisions?by=ada',
      '/decisions?sealed=true',
      '/decisions?by=ada&sealed=true',
    ];
    for (const path of lists) expect((await as('ben', path)).items).toEqual([]);
    expect((await as('ada', '/decisions?by=ada&sealed=true')).items).toEqual([made]);
    // Nor may one look through the eyes of the other.
    expect(await as('ben', '/review?blind=true&by=ada')).toMatchObject({ code: 'forbidden' });
    expect(await as('ben', '/review?blind=true')).toMatchObject({ code: 'bad-parameter' });
  });

  test('cannot set what cannot be', async () => {
    for (const change of [
      { date: { from: '2024-04-31' } },
      { place: { name: 'Nowhereville', country: 'XXX' } },
      { figures: [{ kind: 'killed', best: 5, low: 9, high: 2 }] },
    ]) {
      const answer = await decide('ada', { action: 'correct', subjects: [event], change });
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'bad-body' }]);
    }
  });

  test('take back their own, and that says nothing to the other either', async () => {
    const reject = await decide('ada', { action: 'reject', subjects: [event], blind: true });
    const { id } = (await reject.json()) as Answer;
    expect((await decide('ada', { action: 'restore', subjects: [id], blind: true })).status).toBe(201);
    expect((await as('ben', '/decisions')).items).toEqual([]);
    expect((await as('ada', '/decisions?by=ada&sealed=true&action=reject')).items).toHaveLength(1);
  });

  test('agree as far as both say, before anybody has opened anything', async () => {
    await decide('ben', { action: 'accept', subjects: [event], blind: true });
    const { sealed, records, fields } = await as('ben', '/agreement');
    expect([sealed, records]).toEqual([2, 1]);
    const equal = Object.fromEntries((fields as Answer[]).map((one) => [one.field, one.observed]));
    expect(equal).toMatchObject({ stands: 1, type: 1, status: 0 });
  });

  test('are opened by an administrator alone; then the decisions take effect and show', async () => {
    const closed = await as('admin', '/decisions?sealed=true');
    const subjects = (closed.items as Answer[])
      .filter(({ action }) => action !== 'restore')
      .map(({ id }) => id);
    expect((await decide('ben', { action: 'open', subjects })).status).toBe(403);
    expect((await decide('admin', { action: 'open', subjects: [event] })).status).toBe(400);
    // The one that was taken back is none any more.
    expect((await decide('admin', { action: 'open', subjects })).status).toBe(400);
    const standing = (closed.items as Answer[]).filter(
      ({ action }) => action !== 'restore' && action !== 'reject',
    );
    const opened = await decide('admin', { action: 'open', subjects: standing.map(({ id }) => id) });
    expect(opened.status).toBe(201);
    await relateStore(server.store, { at: AT });
    expect((await as('ben', '/agreement')).sealed).toBe(0);
    const detail = await as('ben', `/events/${event}`);
    expect((detail.decisions as Answer[]).map(({ by }) => by)).toEqual(['ada', 'ben']);
    expect((await as('ben', '/decisions?by=ada')).items).toHaveLength(1);
    // Whoever comes later and blind is not shown what is settled.
    expect((await queue('admin')).map(({ id }) => id)).not.toContain(event);
  });
});

test('a server may keep every decision sealed', async () => {
  const own = await start({ blind: true });
  try {
    expect(await own.json('/me')).toMatchObject({ blind: true });
    const { items } = await own.json('/events?limit=1');
    const accept = post({ action: 'accept', subjects: [items[0].event.id], by: 'ada' });
    expect(await own.json('/decisions', accept)).toMatchObject({ sealed: true });
    expect((await own.json('/decisions')).items).toEqual([]);
  } finally {
    await own.end();
  }
});

test('the queue asks for the rest of a sentence that somebody has begun', async () => {
  const own = await start();
  try {
    const text = 'Russia ordered envoys out, and police arrested two men.';
    await own.store.write([await codeText(text, '2018-02-02', 'Begun')], OLD);
    const { items } = await own.json('/events?outlet=Begun');
    const [one, two] = (items as Answer[]).map(({ event: { id } }) => id as string);
    const begun = async () =>
      ((await own.json('/review?reason=begun-sentence&by=ada')).items as Answer[]).map(
        (item) => item.event.event.id,
      );
    expect(await begun()).toEqual([]);
    await own.json('/decisions', post({ action: 'accept', subjects: [one], by: 'ada' }));
    expect(await begun()).toEqual([two]);
    await own.json('/decisions', post({ action: 'accept', subjects: [two], by: 'ada' }));
    expect(await begun()).toEqual([]);
  } finally {
    await own.end();
  }
});
