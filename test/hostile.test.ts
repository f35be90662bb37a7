import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../src/read/csv/rows.ts';
import { readInputs } from '../src/read/index.ts';
import { openStore } from '../src/store/index.ts';
import { digestOf, sameDigest } from '../src/util/secret.ts';
import { run } from './cli/support/run.ts';
import { start, type Started } from './api/support/start.ts';
import { codeText, OLD } from './support/coded.ts';

// Hostile input that no single reader or export is to blame for; the others stand beside what they attack (SECURITY.md).

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('an article of 50 MB', () => {
  const big = Buffer.from(
    'Police arrested six men near the old harbour on Sunday, the minister said. '.repeat(700_000),
  );

  test.each([
    ['text', 'big.txt', big],
    ['page', 'big.html', Buffer.concat([Buffer.from('<html><p>'), big])],
    ['line of JSON', 'big.jsonl', Buffer.from(JSON.stringify({ text: big.toString() }))],
    ['row of CSV', 'big.csv', Buffer.concat([Buffer.from('text\n"'), big, Buffer.from('"\n')])],
    ['packed text', 'big.txt.gz', gzipSync(big)],
  ])('as a %s is told, and the memory stays', async (_, name, bytes) => {
    await writeFile(join(folder, name), bytes);
    const before = process.memoryUsage().rss;
    const readings = [];
    for await (const reading of readInputs([join(folder, name)])) readings.push(reading);
    expect(readings.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual(['too-large']);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(150);
    await rm(join(folder, name));
  });
});

describe('SQL in conditions', () => {
  let server: Started;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.end());
  const EVIL = [
    "'; DROP TABLE all_events; --",
    "' OR '1'='1",
    '"; SELECT 1; --',
    "\\'; --",
    '%',
    '$1',
    '${1}',
    '/*',
  ];

  test.each([
    'events?text',
    'events?actor',
    'events?place',
    'documents?text',
    'documents?outlet',
    'quotes?text',
    'incidents?text',
  ])('%s is a parameter and no more', async (question) => {
    const before = (await server.json('/summary')) as Record<string, number>;
    for (const evil of EVIL) {
      const answer = await server.get(`/${question}=${encodeURIComponent(evil)}`);
      const { items = [] } = (await answer.json()) as { items?: unknown[] };
      expect([evil, answer.status < 500, items.length]).toEqual([evil, true, 0]);
    }
    expect(await server.json('/summary')).toEqual(before);
  });

  test.each([
    "COPY all_events TO '/tmp/stolen.csv'",
    "ATTACH '/tmp/other.duckdb'",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    'SELECT 1; DROP TABLE all_events',
    'INSTALL httpfs',
    "SELECT * FROM read_csv('http://127.0.0.1/x')",
    'DELETE FROM all_events RETURNING *',
    'SET enable_external_access = true',
  ])('%s is refused', async (statement) => {
    const answer = async (): Promise<unknown> => {
      const { rows } = await server.store.sql(statement);
      for await (const row of rows) return row;
      return undefined;
    };
    await expect(answer()).rejects.toMatchObject({ code: 'store-query' });
  });
});

test('no list or panel writes a cell that a spreadsheet would run', async () => {
  const db = join(folder, 'formulas.duckdb');
  const store = await openStore(db, { write: true });
  for (const [i, mark] of ['=', '+', '-', '@', '\t=', '＝'].entries()) {
    const evil = `${mark}HYPERLINK("http://x.example","y")`;
    const coded = await codeText(
      `Russia ordered ${i} men out, and Washington said "${evil}".`,
      '2026-03-04',
      evil,
    );
    const actors = coded.actors.map((actor) => ({ ...actor, name: evil }));
    const events = coded.events.map((event) => ({
      ...event,
      place: event.place.map((place) => ({ ...place, name: evil })),
    }));
    await store.write([{ ...coded, document: { ...coded.document, title: evil }, actors, events }], OLD);
  }
  await store.close();
  const lists = ['events', 'quotes', 'actors', 'documents'].map((list) => [list, '--format', 'csv']);
  const panels = [['panel', '--unit', 'dyad-month', '--format', 'csv']];
  const tables = ['csv', 'gdelt2', 'ucdp', 'acled', 'icews', 'phoenix', 'polecat'].map((format) => [
    'export',
    '--format',
    format,
  ]);
  for (const argv of [...lists, ...panels, ...tables]) {
    const { stdout, stderr } = await run([...argv, '--db', db]);
    expect([argv[0], stdout === '' ? stderr : 'written']).toEqual([argv[0], 'written']);
    const cells = stdout.split('\n', 1)[0]!.includes('\t') ? stdout.split(/[\n\t]/) : await cellsOf(stdout);
    const formulas = cells.filter((cell) => /^[=+@\t＝]|^-\D/.test(cell));
    expect([argv, formulas]).toEqual([argv, []]);
  }
});

test('secrets of any length are compared, and only the same are the same', () => {
  const digest = digestOf('a-token-that-is-long-enough');
  expect(sameDigest(digest, digestOf('a-token-that-is-long-enough'))).toBe(true);
  for (const other of ['', 'zz', digest.slice(2), `${digest}00`, digestOf('another')])
    expect(sameDigest(digest, other)).toBe(false);
});

async function cellsOf(csv: string): Promise<string[]> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    yield Buffer.from(csv);
  }
  const cells: string[] = [];
  for await (const row of rowsOf(bytes(), ','.charCodeAt(0), 10_000_000)) cells.push(...(row.cells ?? []));
  return cells;
}
