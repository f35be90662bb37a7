import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duckdbEngine } from './duckdb/engine.ts';
import type { Engine } from './engine.ts';
import { migrate, schemaOf } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { openStore } from './open-store.ts';
import { DOCUMENTS, EVENTS, TABLES } from './tables.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-migrate-'));
});
afterAll(() => rm(folder, { recursive: true }));

const openEngine = async (name: string): Promise<Engine> =>
  duckdbEngine(await DuckDBInstance.create(join(folder, name)));

const columnsOf = async (engine: Engine) =>
  engine.all(
    `SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal
     ORDER BY table_name, column_index`,
  );

const blank = (columns: (typeof DOCUMENTS)['columns']) =>
  Object.fromEntries(columns.map(([name, type]) => [name, type === 'texts' ? [] : null]));

test('are numbered 1, 2, 3 and so on, each under a name of its own', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
});

test('make every table with the columns that the writer fills', async () => {
  const engine = await openEngine('whole.duckdb');
  await migrate(engine);
  const columns = await columnsOf(engine);
  for (const { name, columns: own } of TABLES) {
    const made = columns.filter((row) => row['table_name'] === name).map((row) => row['column_name']);
    expect(made).toEqual(own.map(([column]) => column));
  }
  await engine.close();
});

// What a program at an earlier schema wrote is there after the migration, and what it makes is the newest schema.
test.each(MIGRATIONS.slice(0, -1).map(({ number }) => [number]))(
  'bring a store up from %i',
  async (number) => {
    const path = `from-${number}.duckdb`;
    const older = await openEngine(path);
    await migrate(older, MIGRATIONS.slice(0, number));
    expect(await schemaOf(older)).toBe(number);
    await older.insert(DOCUMENTS, [
      {
        ...blank(DOCUMENTS.columns),
        number: 1,
        id: 'd1',
        content: 'c',
        text: 'Old text',
        record: '{}',
        origin: 'o',
      },
    ]);
    // As the table was then: `review` came with step 3.
    const columns = EVENTS.columns.filter(([name]) => number >= 3 || name !== 'review');
    await older.insert({ ...EVENTS, columns }, [
      { ...blank(columns), document_number: 1, position: 0, id: 'e1', type: 'AID', record: '{}' },
    ]);
    await older.close();
    // To read it is enough: an older store is brought up.
    const store = await openStore(join(folder, path), { write: false });
    const { rows } = await store.sql('SELECT document, id, type FROM events');
    for await (const row of rows) expect(row).toEqual(['d1', 'e1', 'AID']);
    await store.close();
    const [migrated, whole] = [await openEngine(path), await openEngine('whole.duckdb')];
    expect(await schemaOf(migrated)).toBe(MIGRATIONS.length);
    expect(await columnsOf(migrated)).toEqual(await columnsOf(whole));
    await migrated.close();
    await whole.close();
  },
);

test('that fail leave the schema and the data as they were', async () => {
  const engine = await openEngine('failing.duckdb');
  await migrate(engine);
  const broken: Migration = {
    ...{ number: MIGRATIONS.length + 1, name: 'broken' },
    both: ['CREATE TABLE half (a INTEGER)', 'CREATE TABLE nonsense ('],
  };
  await expect(migrate(engine, [...MIGRATIONS, broken])).rejects.toThrow();
  expect(await schemaOf(engine)).toBe(MIGRATIONS.length);
  expect(await engine.hasTable('half')).toBe(false);
  await engine.close();
});
