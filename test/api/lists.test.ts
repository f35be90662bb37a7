import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FilterQuery } from '../../src/api/contract/index.ts';
import { addExport } from '../../src/cli/commands/export.ts';
import { addLists } from '../../src/cli/commands/lists.ts';
import { addPanel } from '../../src/cli/commands/panel.ts';
import type { CliIo } from '../../src/cli/io.ts';
import { CONDITIONS, openClient } from '../../src/client/index.ts';
import { codeText, OLD } from '../support/coded.ts';
import { post, start, type Started } from './support/start.ts';

let server: Started;

beforeAll(async () => {
  server = await start();
});
afterAll(() => server.end());

test.each([
  ['?foo=1', 'unknown-parameter', 'foo'],
  ['?kind=direct', 'unknown-parameter', 'kind'],
  ['?from=2025-02-30', 'bad-parameter', 'from'],
  ['?limit=1&limit=2', 'bad-parameter', 'limit'],
  ['?actor=a%00b', 'bad-parameter', 'actor'],
  ['?limit=x', 'bad-parameter', 'limit'],
])('the problem of %s is %s, and its errors name %s', async (search, code, field) => {
  const problem = await server.json(`/events${search}`);
  expect(problem).toMatchObject({ code, errors: [{ field, message: expect.any(String) as string }] });
});

test('lists of words are not turned round, and a name is of one saved search', async () => {
  for (const list of ['quotes', 'documents']) {
    for (const sort of ['newest', 'oldest']) {
      const refused = await server.json(`/${list}?text=envoys&sort=${sort}`);
      expect(refused).toMatchObject({ code: 'bad-parameter', errors: [{ field: 'sort' }] });
    }
  }
  expect((await server.get('/events?text=envoys&sort=oldest')).status).toBe(200);
  const search = post({ name: 'once', of: 'documents', filter: {} });
  const { id } = await server.json('/searches', search);
  expect((await server.get('/searches', search)).status).toBe(409);
  await server.get(`/searches/${id as string}`, { method: 'DELETE' });
});

/** A value that each condition takes; others take words. */
const GOOD: Readonly<Record<string, string>> = {
  ...{ from: '2017', to: '2017', country: 'RUS', dyad: 'RUS,USA', type: 'ASSAULT', status: 'actual' },
  ...{ sector: 'GOV', kind: 'direct', independent: '1', disagree: 'false' },
  ...{ rejected: 'true', superseded: 'true' },
};

const LISTS = ['events', 'documents', 'quotes', 'actors', 'incidents', 'stories'] as const;

describe('pages', () => {
  test.each(LISTS)('of %s, one item each, are the whole list once', async (list) => {
    for (const sort of ['newest', 'oldest']) {
      const whole = await server.json(`/${list}?limit=500&total=true&sort=${sort}`);
      expect(whole.next).toBeUndefined();
      expect(whole.total).toBe(whole.items.length);
      expect(whole.items.length).toBeGreaterThan(0);
      const found: unknown[] = [];
      let cursor: string | undefined;
      do {
        const page = await server.json(
          `/${list}?limit=1&sort=${sort}${cursor === undefined ? '' : `&cursor=${cursor}`}`,
        );
        expect(page.items.length).toBe(1);
        found.push(...page.items);
        cursor = page.next;
      } while (cursor !== undefined && found.length < 100);
      expect(found).toEqual(whole.items);
    }
  });

  test('sort turns lists by day round', async () => {
    const [newest, oldest] = await Promise.all([server.json('/events'), server.json('/events?sort=oldest')]);
    expect(newest.items).toEqual([...oldest.items].reverse());
  });

  test('are not shifted by what is written between them', async () => {
    const own = await start();
    try {
      const first = await own.json('/events?limit=2');
      const rest = await own.json(`/events?limit=500&cursor=${first.next}`);
      await own.store.write(
        [
          await codeText('Russia ordered a new thing.', '2018-01-01', 'Wire'),
          await codeText('Russia ordered an old thing.', '2016-01-01', 'Wire'),
        ],
        OLD,
      );
      const later = await own.json(`/events?limit=500&cursor=${first.next}`);
      expect(later.items.slice(0, rest.items.length)).toEqual(rest.items);
      expect(later.items.length).toBe(Number(rest.items.length) + 1);
    } finally {
      await own.end();
    }
  });

  test('of words that are sought come best first, and go on where they ended', async () => {
    const whole = await server.json('/documents?text=harbour');
    expect(whole.items.length).toBeGreaterThan(1);
    const first = await server.json('/documents?text=harbour&limit=1');
    const second = await server.json(`/documents?text=harbour&limit=1&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 2));
  });
});

describe('cursors', () => {
  const refused = async (path: string) => ((await server.json(path)) as { code: string }).code;

  test('that were tampered with, or belong to another list or filter, are refused', async () => {
    const { next } = await server.json('/events?limit=1');
    expect(await refused(`/quotes?limit=1&cursor=${next}`)).toBe('bad-cursor');
    expect(await refused(`/events?limit=1&country=RUS&cursor=${next}`)).toBe('bad-cursor');
    expect(await refused(`/events?limit=1&sort=oldest&cursor=${next}`)).toBe('bad-cursor');
    const other = Buffer.from(next as string, 'base64url');
    other[other.length - 2]! ^= 1;
    expect(await refused(`/events?cursor=${other.toString('base64url')}`)).toBe('bad-cursor');
    for (const bad of ['x', 'AAAA', '%00', 'null', encodeURIComponent('{"a":1}'), 'A'.repeat(900)])
      expect(['bad-cursor', 'bad-parameter']).toContain(await refused(`/events?cursor=${bad}`));
    expect(await refused(`/events?cursor=${'A'.repeat(1001)}`)).toBe('bad-parameter');
  });
});

describe('filters', () => {
  const idsOf = async (query: string) =>
    ((await server.json(`/events?${query}`)) as { items: { event: { id: string } }[] }).items.map(
      (one) => one.event.id,
    );

  test.each([
    ...LISTS.map((list) => [list, list, `/${list}`] as const),
    ['panel', 'panels', '/panels?unit=dyad-year&'] as const,
    ['export', 'events', '/exports/csv?'] as const,
  ])('of %s on the command line are those of its route', async (command, conditions, path) => {
    const program = new Command();
    const io = {} as CliIo;
    const done = (): void => undefined;
    for (const add of [addLists, addPanel, addExport]) add(program, io, done);
    const options = program.commands.find((one) => one.name() === command)!.options;
    const given = options.map((option) => option.long!.slice(2)).filter((name) => name in FilterQuery.shape);
    const known: readonly string[] = CONDITIONS[conditions];
    expect(given.filter((name) => !known.includes(name))).toEqual([]);
    expect(given.length).toBeGreaterThan(5);
    for (const name of given) {
      const answer = await server.get(
        `${path}${path.includes('?') ? '' : '?'}${name}=${GOOD[name] ?? 'harbour'}`,
      );
      expect([name, answer.status]).toEqual([name, 200]);
    }
  });

  test('are those of the command line', async () => {
    const all = await idsOf('');
    expect((await idsOf('outlet=Courier')).length).toBe(1);
    expect((await idsOf(`outlet=${encodeURIComponent('Wire & "Sons", Inc.')}`)).length).toBeGreaterThan(0);
    expect((await idsOf('from=2017-08&to=2017-08')).length).toBeLessThan(all.length);
    expect(await idsOf('text=%22in%20the%20old%20harbour%22')).toHaveLength(1);
    expect(await idsOf('text=harbour%20nowhere')).toEqual([]);
    expect((await idsOf('actor=russia')).length).toBeGreaterThan(0);
    expect(await idsOf('dyad=ABC:DEF')).toEqual([]);
  });

  test.each([
    ['limit=0', 'bad-parameter'],
    ['limit=501', 'bad-parameter'],
    ['limit=99999999999999999999', 'bad-parameter'],
    ['limit=1e2', 'bad-parameter'],
    ['limit=5&limit=6', 'bad-parameter'],
    ['from=2017-02-30', 'bad-parameter'],
    ['from=yesterday', 'bad-parameter'],
    ['type=NOTHING', 'bad-parameter'],
    ['country=RU', 'bad-parameter'],
    ['superseded=perhaps', 'bad-parameter'],
    ['actor=%00', 'bad-parameter'],
    ['text=%22%22', 'bad-search'],
    ['text=...', 'bad-search'],
    ['constructor=1', 'unknown-parameter'],
    ['__proto__=1', 'unknown-parameter'],
    ['Limit=5', 'unknown-parameter'],
  ])('%s is refused as %s', async (query, code) => {
    const answer = await server.get(`/events?${query}`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, code]);
  });

  test.each([
    "actor='; DROP TABLE all_events; --",
    "text=' OR 1=1 --",
    'outlet=$1',
    'document=%27%29%20OR%20TRUE',
    'actor=🚢 ‮ ﷽ İ ß',
    'text=日本語',
    'mode=x;y',
    'incident=../../etc/passwd',
    "place=%') OR TRUE --",
  ])('what looks like code is only text: %s', async (query) => {
    const before = (await server.json('/summary')).events;
    const name = query.slice(0, query.indexOf('='));
    for (const list of LISTS.filter((one) => (CONDITIONS[one] as readonly string[]).includes(name))) {
      const answer = await server.get(`/${list}?${query.replaceAll(' ', '%20')}`);
      expect([list, answer.status]).toEqual([list, 200]);
    }
    expect((await server.json('/summary')).events).toBe(before);
  });
});

describe('conditions without a meaning', () => {
  test.each(LISTS)('are refused for %s by name, and all others are taken', async (list) => {
    for (const name of Object.keys(FilterQuery.shape)) {
      const answer = await server.get(`/${list}?${name}=${GOOD[name] ?? 'harbour'}`);
      const known = (CONDITIONS[list] as readonly string[]).includes(name);
      expect([name, answer.status]).toEqual([name, known ? 200 : 400]);
      const { detail } = (await answer.json()) as { detail?: string };
      if (!known) expect(detail).toBe(`The condition "${name}" has no meaning here`);
    }
  });

  test('are refused in saved searches too', async () => {
    const body = { name: 'loud', of: 'documents', filter: { disagree: true } };
    const answer = await server.json('/searches', post(body));
    expect(answer).toMatchObject({
      code: 'bad-body',
      detail: 'filter: disagree has no meaning for documents',
    });
  });
});

describe('answers', () => {
  test('have an ETag that is good for 304 until something is written', async () => {
    const own = await start();
    try {
      const first = await own.get('/events?limit=1');
      const etag = first.headers.get('etag')!;
      const again = await own.get('/events?limit=1', { headers: { 'if-none-match': etag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      await own.store.write([await codeText('Russia ordered a new thing.', '2019-01-01', 'Wire')], OLD);
      const changed = await own.get('/events?limit=1', { headers: { 'if-none-match': etag } });
      expect(changed.status).toBe(200);
      expect(changed.headers.get('etag')).not.toBe(etag);
    } finally {
      await own.end();
    }
  });

  test('are packed for those who take it, and the same unpacked', async () => {
    const plain = await server.get('/events', { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const text = await plain.text();
    for (const encoding of ['br', 'gzip']) {
      const packed = await server.get('/events', { headers: { 'accept-encoding': encoding } });
      expect(packed.headers.get('content-encoding')).toBe(encoding);
      expect(await packed.text()).toBe(text);
    }
  });

  test('of HEAD have no body', async () => {
    const answer = await server.get('/events', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  test('of exports count occurrences where the format does, as on the command line', async () => {
    const rowsOf = async (query: string) =>
      (await (await server.get(`/exports/ucdp${query}`)).text()).trimEnd().split(/\r?\n/).length;
    expect(await rowsOf('')).toBe(await rowsOf('?rows=incident'));
    expect((await server.get('/exports/csv?rows=incident')).status).toBe(200);
    expect((await server.get('/exports/csv?rows=story')).status).toBe(400);
  });

  test('of exports hold the events of the filter only', async () => {
    const csv = await (await server.get('/exports/csv?outlet=Courier')).text();
    expect(csv.trimEnd().split('\r\n').length).toBe(2);
    const all = await (await server.get('/exports/csv')).text();
    expect(all.trimEnd().split('\r\n').length).toBe(Number((await server.json('/summary')).events) + 1);
    const answer = await server.get('/exports/parquet');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="events.parquet"');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('PAR1');
  });
});

test('a server that warms up answers the same, and stops in the middle of it', async () => {
  const own = await start({ warm: true });
  try {
    for (const path of ['/summary', '/today', '/facets', '/review'])
      expect(Object.keys(await own.json(path))).toEqual(Object.keys(await server.json(path)));
  } finally {
    await own.end();
  }
  await (await start({ warm: true })).end();
});

describe('the client', () => {
  test('asks, pages and tells problems', async () => {
    const client = openClient({ server: server.address });
    const { items } = await client.ask('events', { query: { outlet: ['Courier'], limit: 5 } });
    expect(items.map(({ document }) => document.outlet)).toEqual(['Courier']);
    const all: string[] = [];
    for await (const { event } of client.all('events', { query: { limit: 1 } })) all.push(event.id);
    expect(all.length).toBe((await client.ask('summary')).events);
    await expect(client.ask('event', { params: { id: 'a/b?c' } })).rejects.toMatchObject({
      code: 'unknown-id',
      status: 404,
    });
    const none = openClient({ server: 'http://127.0.0.1:9' });
    await expect(none.ask('health')).rejects.toMatchObject({ code: 'unreachable' });
  });
});
