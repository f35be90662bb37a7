import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { migrate } from '../src/store/migrate.ts';
import { MIGRATIONS } from '../src/store/migrations/index.ts';
import { postgresEngine } from '../src/store/postgres/engine.ts';
import { changesContract } from './contract/changes.ts';
import { relatedContract } from './contract/related.ts';
import { exportContract } from './contract/exports.ts';
import { pagesContract } from './contract/pages.ts';
import { storeContract } from './contract/store.ts';
import { dumpOf, ingest, KILLS, killIngests, writeArticles } from './support/kill-ingest.ts';
import { codeText, OLD } from './support/coded.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';

let server: PostgresServer;
let count = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describe('a PostgreSQL store', () => {
  storeContract(() => server.database(`store${++count}`));
  pagesContract(() => server.database(`store${++count}`));
  relatedContract(() => server.database(`store${++count}`));
  exportContract(() => server.database(`store${++count}`));
  changesContract(() => server.database(`store${++count}`));
});

test('programs that open an empty database at once make one store of it', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const target = await server.database(`empty${round}`);
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(target, { write: true })));
    const { rows } = await stores[0]!.sql('SELECT count(*) FROM migrations');
    for await (const row of rows) expect(row).toEqual([MIGRATIONS.length]);
    await Promise.all(stores.map((store) => store.close()));
  }
});

test('an ingest that is killed and run again equals an undisturbed one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-killed-'));
  try {
    const file = join(folder, 'articles.jsonl');
    await writeArticles(file, 65);
    const target = await server.database('whole');
    const duration = await ingest(file, target);
    const fresh = () => server.database(`killed${++count}`);
    await killIngests(file, fresh, Math.min(KILLS, 10) - 1, await dumpOf(target), duration);
  } finally {
    await rm(folder, { recursive: true });
  }
});

// What a program at an earlier schema wrote is there after the migration, and what it makes is the newest schema.
test.each(MIGRATIONS.slice(0, -1).map(({ number }) => [number]))(
  'is brought up from schema %i',
  async (number) => {
    const target = await server.database(`from${number}`);
    const columns = async (address: string) => {
      const store = await openStore(address, { write: true });
      const { rows } = await store.sql(
        `SELECT table_name, column_name, data_type FROM information_schema.columns
       WHERE table_schema = 'dragoman' ORDER BY table_name, ordinal_position`,
      );
      const found: unknown[] = [];
      for await (const row of rows) found.push(row);
      await store.close();
      return found;
    };
    const whole = await columns(await server.database(`whole${number}`));
    const pool = new pg.Pool({ connectionString: target, options: '-c search_path=dragoman,public' });
    const engine = postgresEngine(pool);
    await engine.all('CREATE SCHEMA dragoman');
    await migrate(engine, MIGRATIONS.slice(0, number));
    await engine.all(
      "INSERT INTO all_documents (number, id, content, text) VALUES (1, 'd1', 'c', 'Old text')",
    );
    await engine.close();
    expect(await columns(target)).toEqual(whole);
    const store = await openStore(target, { write: true });
    expect(await store.count('documents', {})).toBe(1);
    await store.write([await codeText('Russia ordered a thing.')], OLD);
    expect(await store.changes(0, 10)).toMatchObject([{ number: 1, kind: 'document', change: 'new' }]);
    await store.close();
  },
);

test('a server that does not answer is unreachable, and the password is not told', async () => {
  const address = 'postgres://me:hidden-word@127.0.0.1:9/news';
  const error: unknown = await openStore(address, { write: true }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'store-unreachable' });
  expect(String(error)).not.toContain('hidden-word');
  expect(String(error)).toContain('127.0.0.1:9/news');
});
