import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePanel } from '../panel/index.ts';
import type { Decision } from '../document/index.ts';
import { type Filter, openStore, type Related, type Store, type TableRows } from './index.ts';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-filter-'));
  await (await openStore(join(folder, 'n.duckdb'), { write: true })).close();
  store = await openStore(join(folder, 'n.duckdb'), { write: false });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const told = (code: string) => ({ name: 'StoreError', code, hint: expect.any(String) as string });

test.each<[string, object]>([
  ['limit', { limit: -1 }],
  ['limit', { limit: 1.5 }],
  ['from', { from: 'garbage' }],
  ['to', { to: '2023-02-30' }],
  ['from', { from: '2017-07' }],
  ['contry', { contry: ['FRA'] }],
  ['countries', { countries: 'FRA' }],
  ['disagree', { disagree: 'yes' }],
  ['dyad', { dyad: { a: 'RUS' } }],
  ['actor', { actor: () => 1 }],
  ['limit', { limit: 5n }],
])('a filter with %s of %o is refused', async (name, given) => {
  const filter = given as Filter;
  const message = expect.stringContaining(name) as string;
  const expected = { ...told('store-filter'), message };
  for (const list of ['events', 'quotes', 'actors', 'documents', 'incidents', 'stories'] as const) {
    expect(() => store[list](filter)).toThrow(expect.objectContaining(expected));
    await expect(store.count(list, filter)).rejects.toMatchObject(expected);
  }
  await expect(store.page('events', { limit: 5, ...filter }, {})).rejects.toMatchObject(expected);
  expect(() => store.codings({ events: filter })).toThrow(expect.objectContaining(expected));
  await expect(makePanel(store, { unit: 'country-year', filter })).rejects.toMatchObject(expected);
  for (const view of ['facets', 'types'] as const)
    await expect(store.views[view](filter)).rejects.toMatchObject(expected);
  await expect(store.views.timeline(filter, 'year')).rejects.toMatchObject(expected);
  await expect(store.views.beside([], filter, 5)).rejects.toMatchObject(expected);
});

test.each([undefined, null])('%j in place of a filter is refused', async (none) => {
  const filter = none as unknown as Filter;
  expect(() => store.events(filter)).toThrow(expect.objectContaining(told('store-filter')));
  await expect(store.count('events', filter)).rejects.toMatchObject(told('store-filter'));
  await expect(store.views.types(filter)).rejects.toMatchObject(told('store-filter'));
});

test('a filter that says nothing, or what it may, is taken', async () => {
  const filter: Filter = { from: '2017-07-31', countries: ['FRA'], limit: 0, disagree: false };
  expect(await store.count('events', { ...filter, text: 'envoys' })).toBe(0);
  const events = store.events({ from: undefined } as unknown as Filter);
  expect((await events[Symbol.asyncIterator]().next()).done).toBe(true);
});

test('what was opened for reading is not written to, and can be dumped', async () => {
  const versions = { program: 'x', model: 'y', codebook: 'z' };
  await expect(store.write([], versions)).rejects.toMatchObject(told('store-read-only'));
  await expect(store.restore(new ReadableStream<TableRows>())).rejects.toMatchObject(told('store-read-only'));
  await expect(store.decide({} as Decision)).rejects.toMatchObject(told('store-read-only'));
  await expect(store.writeRelated({} as Related)).rejects.toMatchObject(told('store-read-only'));
  const tables: string[] = [];
  await store.dump(({ table }) => Promise.resolve(void tables.push(table)));
  expect(tables).toContain('all_documents');
});

test('a store that has been closed says so, and may be closed again', async () => {
  const own = await openStore(join(folder, 'n.duckdb'), { write: false });
  await own.close();
  await own.close();
  await expect(own.count('events', {})).rejects.toMatchObject(told('store-closed'));
  await expect(own.find('x')).rejects.toMatchObject(told('store-closed'));
  await expect(own.events({})[Symbol.asyncIterator]().next()).rejects.toMatchObject(told('store-closed'));
});

test.each(['banana', '-5', '12'])('memory of %j is no size', async (memory) => {
  await expect(openStore(join(folder, 'm.duckdb'), { write: true, memory })).rejects.toMatchObject(
    told('store-option'),
  );
});
