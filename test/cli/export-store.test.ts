import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORTERS, INCIDENT_FORMATS } from '../../src/export/index.ts';
import { openStore } from '../../src/store/index.ts';
import { relateStore } from '../../src/work/relate-store.ts';
import { run } from './support/run.ts';

const ORDER = 'Russia on Sunday ordered 755 diplomats to leave, which Washington called "regrettable".\n';
const RAID = 'Police arrested twelve people in the capital, the ministry said.\n';

let folder: string;
let files: string[];
let db: string;
let related: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-export-store-'));
  files = [join(folder, 'order.txt'), join(folder, 'raid.txt')];
  await writeFile(files[0]!, ORDER);
  await writeFile(files[1]!, RAID);
  db = join(folder, 'news.duckdb');
  related = join(folder, 'related.duckdb');
  for (const target of [db, related])
    await run(['ingest', ...files, '--db', target, '--published', '2017-07-31', '--no-relate']);
  const store = await openStore(related, { write: true });
  await relateStore(store, { at: '2017-08-01T00:00:00Z' });
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

describe('dragoman export --db', () => {
  test.each(EXPORTERS.map(({ name }) => name))('writes %s as from the inputs', async (format) => {
    const direct = await run(['export', ...files, '--published', '2017-07-31', '--format', format]);
    const stored = await run(['export', '--db', related, '--rows', 'event', '--format', format]);
    expect([stored.exit, stored.stderr]).toEqual([0, '']);
    expect(stored.stdout).toBe(direct.stdout);
  });

  test.each(INCIDENT_FORMATS)(
    '%s has incidents where the database has them, and says where not',
    async (format) => {
      const before = await run(['export', '--db', db, '--format', format]);
      expect(before.exit).toBe(0);
      expect(before.stderr).toContain('no incidents yet');
      const after = await run(['export', '--db', related, '--format', format]);
      expect([after.exit, after.stderr]).toEqual([0, '']);
    },
  );

  test('writes only what the conditions ask for', async () => {
    const lines = async (...conditions: string[]) => {
      const { stdout } = await run(['export', '--db', related, '--format', 'csv', ...conditions]);
      return stdout.trimEnd().split('\r\n').slice(1);
    };
    expect(await lines()).toHaveLength(2);
    expect(await lines('--text', 'diplomats')).toHaveLength(1);
    expect(await lines('--country', 'RUS')).toHaveLength(1);
    expect(await lines('--limit', '1')).toHaveLength(1);
    expect(await lines('--outlet', 'Nobody')).toEqual([]);
    expect(await lines('--to', '2016')).toEqual([]);
  });

  test('incidents of a database without them are refused', async () => {
    const { exit, stderr } = await run(['export', '--db', db, '--format', 'csv', '--rows', 'incident']);
    expect(exit).toBe(2);
    expect(stderr).toContain('[not-related]');
  });

  test.each([
    [['x.txt', '--db', 'news.duckdb'], 'not both'],
    [['x.txt', '--country', 'RUS'], "'--country' goes with '--db'"],
    [['--db', 'news.duckdb', '--published', '2017'], "'--published' goes not with '--db'"],
  ])('%j is wrong usage', async (argv, message) => {
    const { exit, stderr } = await run(['export', ...argv, '--format', 'csv']);
    expect(exit).toBe(2);
    expect(stderr).toContain(message);
  });
});
