import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision, Incident, Story } from '../src/document/index.ts';
import {
  compareRecords,
  loadSnapshot,
  openSnapshot,
  type RecordChange,
  snapshotSource,
  storeSource,
  verifySnapshot,
  writeSnapshot,
} from '../src/snapshot/index.ts';
import { openStore, type CodedRecords, type Store } from '../src/store/index.ts';
import { run } from './cli/support/run.ts';
import { codeArticles, NEW, OLD } from './support/coded.ts';
import { gather } from './support/dump-store.ts';
import { makeRecords } from './support/made-records.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';

let server: PostgresServer;
let folder: string;
let articles: CodedRecords[];
const stores: Record<string, Store> = {};
const at = (name: string) => join(folder, name);

/** Three coded articles, and one made by hand with a strange text and fields of a newer program. */
async function records(): Promise<CodedRecords[]> {
  const strange = makeRecords('d9', { published: '2017-09', text: 'It\'s "100%" \\ 🚢 日本語\tof it.' }, [
    {
      type: 'PROTEST',
      source: ['Q1:SDNREB'],
      target: ['police'],
      date: '2017-09-02',
      place: { lat: 1, lon: 2 },
    },
  ]);
  const event = { ...strange.events[0]!, later: { list: [1, null] } };
  const warned = { code: 'sentence-too-long', severity: 'warning', message: 'long' } as const;
  return [...(await codeArticles()), { ...strange, events: [event], issues: [warned] }];
}

async function fill(target: string, all: readonly CodedRecords[]): Promise<Store> {
  const store = await openStore(target, { write: true });
  await store.write(all, OLD);
  const incident = {
    ...{ record: 'incident', version: 1, id: 'i1', type: 'PROTEST', status: 'actual', independent: 1 },
    ...{ source: ['Q1'], target: [], figures: [], history: [], why: [] },
    actors: [{ id: 'Q1', name: 'Q1', country: 'SDN', sectors: ['REB'], cameo: 'SDNREB' }],
    sums: [{ kind: 'killed', low: 1, best: 2, high: 3, rule: 'latest', disagree: true }],
    reports: [{ event: 'd9-e0', document: 'd9', status: 'actual', trigger: { start: 4, end: 9 } }],
  } as unknown as Incident;
  const story = {
    ...{ record: 'story', version: 1, id: 's1', documents: ['d9'], outlets: ['Wire'], independent: 1 },
    copies: [],
  } as Story;
  const decision: Decision = {
    ...{ record: 'decision', version: 1, id: 'k1', at: '2020-01-01', by: 'me', action: 'accept' },
    ...{ kind: 'incident', subjects: ['i1'], anchors: [{ document: 'd9' }] },
  };
  await store.decide(decision);
  await store.writeRelated({
    ...{ at: '2020-01-02', program: 'p', figures: 'latest', state: 's', events: [], issues: [] },
    ...{ stories: [story], incidents: [incident] },
  });
  return store;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-snapshot-'));
  server = await startPostgres();
  articles = await records();
  stores['duckdb'] = await fill(at('one.duckdb'), articles);
  stores['postgres'] = await fill(await server.database('one'), articles);
  stores['reversed'] = await fill(at('two.duckdb'), [...articles].reverse());
  for (const [name, store] of Object.entries(stores)) await writeSnapshot(store, at(name), { text: true });
  await writeSnapshot(stores['duckdb'], at('bare'), { created: '2026-08-01', title: 'Strikes' });
});
afterAll(async () => {
  for (const store of Object.values(stores)) await store.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

const changesOf = async (a: Parameters<typeof compareRecords>[0], b: typeof a) => {
  const { changes, summary } = compareRecords(a, b);
  const all: RecordChange[] = await gather(changes);
  return { all, summary };
};

describe('a snapshot', () => {
  test('is the same from both databases and in every order of ingestion, byte for byte', async () => {
    const [one, two, three] = await Promise.all(
      ['duckdb', 'postgres', 'reversed'].map(async (name) => readFile(at(`${name}/manifest.json`), 'utf8')),
    );
    expect(two).toBe(one);
    expect(three).toBe(one);
  });

  test('says what it holds', async () => {
    const { manifest } = await openSnapshot(at('bare'));
    expect(manifest.counts).toMatchObject({
      ...{ documents: 4, events: 3, quotes: 1, issues: 1, incidents: 1, stories: 1, decisions: 1 },
      ...{ incident_sums: 1, incident_reports: 1 },
    });
    expect(manifest.published).toEqual({ first: '2017-07-31', last: '2017-09-01' });
    expect(manifest.versions).toEqual([{ ...OLD, documents: 4 }]);
    expect(manifest.citation).toBe(
      'Strikes (2026-08-01). 3 events in 4 documents published 2017-07-31 to 2017-09-01. ' +
        `Coded by dragoman 0.1.0. Snapshot sha256:${manifest.content}.`,
    );
  });

  test('has another digest for other records, not for another day or title', async () => {
    const digest = async (name: string) => (await openSnapshot(at(name))).manifest.content;
    await writeSnapshot(stores['reversed']!, at('later'), { created: '2027-01-01' });
    expect(await digest('later')).toBe(await digest('bare'));
    expect(await digest('duckdb')).not.toBe(await digest('bare'));
    const other = await fill(at('other.duckdb'), articles.slice(1));
    await writeSnapshot(other, at('other'));
    await other.close();
    expect(await digest('other')).not.toBe(await digest('bare'));
  });

  test('holds no text of an article where none is asked for', async () => {
    const snapshot = await openSnapshot(at('bare'));
    for (const { name } of snapshot.manifest.files) {
      const all = JSON.stringify(await gather(snapshot.rows(name.replace('.parquet', ''))));
      // The sentence goes on after the words that are cited.
      expect(all).not.toContain('Dockers went back');
      expect(all).not.toContain('a move that Washington called');
    }
  });

  test('is read by DuckDB with its types', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const answer = await connection.runAndReadAll(
      `SELECT typeof(day), typeof(lat), typeof(source_countries), CAST(day AS VARCHAR), json_extract_string(record, 'id')
       FROM '${at('bare/events.parquet')}' WHERE document = 'd9'`,
    );
    expect(answer.getRows()).toEqual([['DATE', 'DOUBLE', 'VARCHAR[]', '2017-09-02', 'd9-e0']]);
    const joined = await connection.runAndReadAll(
      `SELECT s.kind, s.best FROM '${at('bare/incident_sums.parquet')}' s JOIN '${at('bare/incidents.parquet')}' i
       ON i.id = s.incident`,
    );
    expect(joined.getRows()).toEqual([['killed', 2]]);
    connection.closeSync();
    instance.closeSync();
  });

  test('does not write over what is there', async () => {
    await expect(writeSnapshot(stores['duckdb']!, at('bare'))).rejects.toMatchObject({
      code: 'snapshot-path',
    });
    await expect(writeSnapshot(stores['duckdb']!, at('no/such/place'))).rejects.toMatchObject({
      code: 'snapshot-path',
    });
  });
});

describe('loading', () => {
  test.each(['duckdb', 'postgres'])('gives the same records in a new store: %s', async (kind) => {
    const target = kind === 'duckdb' ? at('loaded.duckdb') : await server.database('loaded');
    const store = await openStore(target, { write: true });
    const loaded = await loadSnapshot(await openSnapshot(at('duckdb')), store);
    expect(loaded).toMatchObject({ documents: 4, events: 3, incidents: 1, stories: 1 });
    const byId = async (from: Store) => gather(from.codingsById());
    expect(await byId(store)).toEqual(await byId(stores['duckdb']!));
    expect(await gather(store.decisions())).toEqual(await gather(stores['duckdb']!.decisions()));
    expect(await gather(store.incidents({}))).toEqual(await gather(stores['duckdb']!.incidents({})));
    expect(await gather(store.documents({ text: 'harbour' }))).toHaveLength(2);
    const again = await writeSnapshot(store, at(`again-${kind}`), { text: true });
    expect(again.content).toBe((await openSnapshot(at('duckdb'))).manifest.content);
    await expect(loadSnapshot(await openSnapshot(at('duckdb')), store)).rejects.toMatchObject({
      code: 'snapshot-store',
    });
    await store.close();
  });

  test('without texts says what is missing, and gives the other records', async () => {
    const store = await openStore(at('bare.duckdb'), { write: true });
    const snapshot = await openSnapshot(at('bare'));
    const { missing } = await loadSnapshot(snapshot, store);
    expect(missing[0]).toMatch(/^The texts of the documents are not in the snapshot/);
    const { all } = await changesOf(snapshotSource(snapshot), storeSource(store));
    expect(all).toEqual([]);
    const events = async (from: Store) => (await gather(from.codingsById())).map((coding) => coding.events);
    expect(await events(store)).toEqual(await events(stores['duckdb']!));
    await store.close();
  });
});

describe('verifying', () => {
  test('finds nothing wrong with what was written', async () => {
    expect(await verifySnapshot(await openSnapshot(at('bare')))).toEqual([]);
  });

  test.each<[string, (path: string) => Promise<unknown>, RegExp]>([
    [
      'a byte that is another',
      async (path) => {
        const bytes = await readFile(join(path, 'events.parquet'));
        bytes[200]! ^= 1;
        await writeFile(join(path, 'events.parquet'), bytes);
      },
      /^events\.parquet: not the bytes/,
    ],
    ['a file that is gone', (path) => rm(join(path, 'quotes.parquet')), /^quotes\.parquet: missing/],
    [
      'a file that is cut',
      async (path) => {
        const bytes = await readFile(join(path, 'actors.parquet'));
        await writeFile(join(path, 'actors.parquet'), bytes.subarray(0, 300));
      },
      /^actors\.parquet: 300 bytes/,
    ],
    ['a file too many', (path) => writeFile(join(path, 'more.parquet'), ''), /^more\.parquet: not in/],
    [
      'a count that is another',
      (path) => edit(path, '"documents": 4', '"documents": 5'),
      /counts: documents/,
    ],
    [
      'another file in its place',
      (path) => edit(path, /"content": "[0-9a-f]/g, '"content": "_'),
      /not the rows/,
    ],
    ['another citation', (path) => edit(path, 'Strikes (', 'Peace ('), /citation is another/],
  ])('finds %s', async (name, spoil, expected) => {
    const path = at(`spoilt ${name}`);
    await cp(at('bare'), path, { recursive: true });
    await spoil(path);
    const snapshot = await openSnapshot(path);
    expect((await verifySnapshot(snapshot)).join('\n')).toMatch(expected);
    const store = await openStore(at(`spoilt ${name}.duckdb`), { write: true });
    await expect(loadSnapshot(snapshot, store)).rejects.toMatchObject({ code: 'snapshot-damaged' });
    expect(await store.count('documents', {})).toBe(0);
    await store.close();
  });

  async function edit(path: string, from: string | RegExp, to: string): Promise<void> {
    const file = join(path, 'manifest.json');
    const text = await readFile(file, 'utf8');
    const edited = text.replace(from, to);
    expect(edited).not.toBe(text);
    await writeFile(file, edited);
  }
});

describe('comparing', () => {
  test('two codings of the same documents tells records and fields', async () => {
    const [first, ...rest] = articles;
    const event = { ...first!.events[0]!, id: 'renamed', type: 'SANCTION', mode: undefined } as never;
    const recoded: CodedRecords = { ...first!, events: [event], quotes: [] };
    const store = await openStore(at('recoded.duckdb'), { write: true });
    await store.write([recoded, ...rest.slice(0, -1)], NEW);
    await store.write([makeRecords('e1', {}, [{ type: 'AID' }])], NEW);
    const { all, summary } = await changesOf(
      snapshotSource(await openSnapshot(at('bare'))),
      storeSource(store),
    );
    await store.close();
    const { document } = first!;
    expect(all.filter(({ document: of }) => of === document.id)).toEqual([
      {
        ...{
          kind: 'event',
          change: 'changed',
          id: 'renamed',
          was: first!.events[0]!.id,
          document: document.id,
        },
        fields: [
          { field: 'id', a: first!.events[0]!.id, b: 'renamed' },
          { field: 'type', a: 'COERCE', b: 'SANCTION' },
          { field: 'mode', a: 'arrest' },
        ],
      },
      { kind: 'quote', change: 'removed', id: first!.quotes[0]!.id, document: document.id },
    ]);
    const { document: documents, event: events, incident } = summary.kinds;
    expect(documents).toEqual({ same: 3, added: 1, removed: 1, changed: 0, fields: {} });
    expect(events).toEqual({
      same: 1,
      added: 1,
      removed: 1,
      changed: 1,
      fields: { id: 1, type: 1, mode: 1 },
    });
    expect(incident.removed).toBe(1);
    expect(summary.versions).toEqual({ a: [OLD], b: [NEW] });
  });

  test('pairs records of one id in order', async () => {
    const twice = (first: number, second: number): CodedRecords => {
      const made = makeRecords('t', {}, [{ type: 'AID' }]);
      const own = made.events[0]!;
      return { ...made, events: [first, second].map((confidence) => ({ ...own, confidence })) };
    };
    const sides = await Promise.all(
      [twice(0.1, 0.2), twice(0.1, 0.3)].map(async (coded, i) => {
        const store = await openStore(at(`twice${i}.duckdb`), { write: true });
        await store.write([coded], OLD);
        return store;
      }),
    );
    const { summary } = await changesOf(storeSource(sides[0]!), storeSource(sides[1]!));
    for (const store of sides) await store.close();
    expect(summary.kinds.event).toMatchObject({ same: 1, changed: 1, added: 0, removed: 0 });
  });
});

describe('on the command line', () => {
  test('snapshot, verify, load and diff', async () => {
    // A DuckDB file is written to by one process only: this one is a copy.
    await cp(at('again-duckdb'), at('cli'), { recursive: true });
    expect(await run(['snapshot', '--load', at('cli'), '--db', at('cli.duckdb')])).toMatchObject({ exit: 0 });
    const made = await run(['snapshot', '--db', at('cli.duckdb'), '--out', at('cli-2'), '--title', 'T']);
    expect([made.exit, made.stderr]).toEqual([0, expect.stringContaining('documents 4, actors')]);
    const good = await run(['snapshot', '--verify', at('cli-2')]);
    expect([good.exit, good.stdout]).toEqual([0, expect.stringContaining('is as it was written')]);
    const same = await run(['diff', at('cli-2'), at('cli.duckdb')]);
    expect([same.exit, same.stdout]).toEqual([0, expect.stringContaining('document          4        0')]);
    await writeFile(at('story.txt'), 'Russia arrested nobody at all in the old harbour of the town.');
    await run(['ingest', at('story.txt'), '--db', at('cli.duckdb')]);
    const other = await run(['diff', at('cli-2'), at('cli.duckdb'), '--format', 'jsonl']);
    expect(other.exit).toBe(3);
    expect(other.stdout.split('\n')[0]).toContain('"kind":"document","change":"added"');
  });

  test.each<[string[], number, string]>([
    [['snapshot', '--db', 'x'], 2, '[usage] name one of --out, --verify and --load'],
    [['snapshot', '--out', 'x'], 2, "[usage] option '--db <store>' is missing"],
    [['snapshot', '--verify', 'nowhere'], 1, '[snapshot-missing]'],
    [['diff', 'nowhere', 'nowhere'], 1, '[store-missing]'],
  ])('%s', async (argv, exit, message) => {
    const answer = await run(argv);
    expect([answer.exit, answer.stderr]).toEqual([exit, expect.stringContaining(message)]);
  });
});
