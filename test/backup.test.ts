import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restoreBackup, verifyBackup, writeBackup } from '../src/backup/index.ts';
import { openStore, type Store } from '../src/store/index.ts';
import { decide, relateStore } from '../src/work/index.ts';
import { run } from './cli/support/run.ts';
import { codeText, NEW, OLD } from './support/coded.ts';
import { dumpStore, gather } from './support/dump-store.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';
import { REPORTS, tell } from './support/told.ts';

const AT = '2024-06-01T08:00:00.000Z';
const INDEXES = ['document_terms', 'quote_terms', 'document_search', 'quote_search'];

let server: PostgresServer;
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-backup-'));
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const fresh = (kind: string): Promise<string> => {
  count += 1;
  return kind === 'duckdb'
    ? Promise.resolve(join(folder, `store${count}.duckdb`))
    : server.database(`store${count}`);
};
const at = (name: string): string => join(folder, name);

/** A store with all that a snapshot leaves out: older codings, decisions of every kind, former ids, strange texts. */
async function fill(target: string): Promise<Store> {
  const store = await openStore(target, { write: true });
  await store.write(
    Object.values(REPORTS).map((report) => tell(report)),
    OLD,
  );
  await store.write(
    [await codeText('Russia ordered “\u2028 \u{1f600} \u0085 \\n "x"\ttheirs” out, they said.')],
    OLD,
  );
  await relateStore(store, { at: AT });
  const incidents = await gather(store.incidents({}));
  const ids = incidents.map(({ incident }) => incident.id);
  const ask = { by: 'Ada', at: AT };
  await decide(store, { ...ask, action: 'merge', subjects: [ids[0]!, ids[1]!] });
  await relateStore(store, { at: AT });
  await decide(store, { ...ask, action: 'reject', subjects: [ids.at(-1)!] });
  const [event] = await gather(store.events({ limit: 1 }));
  await decide(store, {
    ...ask,
    action: 'correct',
    subjects: [event!.event.id],
    change: { status: 'negated' },
  });
  await store.write([tell(REPORTS['a']!, 'new')], NEW);
  await relateStore(store, { at: AT });
  return store;
}

describe.each([
  ['duckdb', 'duckdb'],
  ['duckdb', 'postgres'],
  ['postgres', 'postgres'],
  ['postgres', 'duckdb'],
])('a backup of %s in %s', (from, to) => {
  test('has every row, finds every word, and goes on as the first would', async () => {
    const store = await fill(await fresh(from));
    const own = at(`${from}-${to}`);
    await writeBackup(store, own, 'test');
    expect(await verifyBackup(own)).toEqual([]);
    const again = await openStore(await fresh(to), { write: true });
    await restoreBackup(own, again);
    const without = from === to ? [] : INDEXES;
    expect(await dumpStore(again, without)).toEqual(await dumpStore(store, without));
    const found = async (one: Store) =>
      (await gather(one.documents({ text: 'theirs' }))).map(({ head }) => head.id);
    expect(await found(again)).toHaveLength(1);
    expect(await found(again)).toEqual(await found(store));
    // Both take one more article, and say the same of it.
    for (const one of [store, again]) {
      await one.write([tell({ ...REPORTS['b']!, id: 'one-more' })], NEW);
      await relateStore(one, { at: AT });
    }
    expect(await dumpStore(again, without)).toEqual(await dumpStore(store, without));
    // A backup of what was restored is the same backup.
    if (from !== to) await writeBackup(store, at(`${from}-${to}-1`), 'test');
    if (from !== to) await writeBackup(again, at(`${from}-${to}-2`), 'test');
    if (from !== to)
      for (const name of await readdir(at(`${from}-${to}-1`)))
        expect(await readFile(join(at(`${from}-${to}-2`), name)), name).toEqual(
          await readFile(join(at(`${from}-${to}-1`), name)),
        );
    await store.close();
    await again.close();
  });
});

test('a DuckDB file that is closed may be copied', async () => {
  const path = await fresh('duckdb');
  const store = await fill(path);
  const dump = await dumpStore(store);
  await store.close();
  await copyFile(path, at('copy.duckdb'));
  const copy = await openStore(at('copy.duckdb'), { write: true });
  expect(await dumpStore(copy)).toEqual(dump);
  await copy.close();
});

describe('what is damaged or in the way', () => {
  test('is told, and nothing of it is restored', async () => {
    const store = await fill(await fresh('duckdb'));
    await writeBackup(store, at('good'), 'test');
    const file = join(at('good'), 'all_events.jsonl.gz');
    const bytes = await readFile(file);
    for (const bad of [
      bytes.subarray(0, -20),
      Buffer.concat([bytes, bytes]),
      Buffer.from('x'),
      Buffer.alloc(0),
    ]) {
      await writeFile(file, bad);
      expect((await run(['backup', '--verify', at('good')])).stderr).toContain('[backup-damaged]');
      const target = await fresh('duckdb');
      expect((await run(['restore', at('good'), '--db', target])).stderr).toContain('[backup-damaged]');
      const empty = await openStore(target, { write: false });
      expect(await empty.count('documents', {})).toBe(0);
      await empty.close();
    }
    await store.close();
  });

  test('a store that holds something, a folder that is there, one that is no backup', async () => {
    const path = await fresh('duckdb');
    await (await fill(path)).close();
    expect((await run(['backup', '--db', path, '--out', at('once')])).stderr).toMatch(
      /documents \d+, events \d+/,
    );
    expect((await run(['backup', '--verify', at('once')])).exit).toBe(0);
    expect((await run(['backup', '--db', path, '--out', at('once')])).stderr).toContain('[backup-path]');
    expect((await run(['restore', at('once'), '--db', path])).stderr).toContain('[store-filled]');
    expect((await run(['restore', folder, '--db', path])).stderr).toContain('[backup-missing]');
    await writeFile(join(at('once'), 'backup.json'), '{"format":"dragoman-backup","version":9}');
    expect((await run(['restore', at('once'), '--db', path])).stderr).toContain('[backup-foreign]');
  });
});
