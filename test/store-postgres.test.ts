import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { relatedContract } from './contract/related.ts';
import { exportContract } from './contract/exports.ts';
import { pagesContract } from './contract/pages.ts';
import { storeContract } from './contract/store.ts';
import { dumpOf, ingest, KILLS, killIngests, writeArticles } from './support/kill-ingest.ts';
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

test('a server that does not answer is unreachable, and the password is not told', async () => {
  const address = 'postgres://me:hidden-word@127.0.0.1:9/news';
  const error: unknown = await openStore(address, { write: true }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'store-unreachable' });
  expect(String(error)).not.toContain('hidden-word');
  expect(String(error)).toContain('127.0.0.1:9/news');
});
