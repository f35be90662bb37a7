import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { storeContract } from './contract/store.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';

let server: PostgresServer;
let count = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describe('a PostgreSQL store', () => {
  storeContract(() => server.database(`store${++count}`));
});

test('a server that does not answer is unreachable, and the password is not told', async () => {
  const address = 'postgres://me:hidden-word@127.0.0.1:9/news';
  const error: unknown = await openStore(address, { write: true }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'store-unreachable' });
  expect(String(error)).not.toContain('hidden-word');
  expect(String(error)).toContain('127.0.0.1:9/news');
});
