import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prioGrid } from '../src/export/priogrid.ts';
import { makePanel, type PanelOptions, writePanel } from '../src/panel/index.ts';
import type { Incident } from '../src/document/index.ts';
import { openStore, type CodedRecords, type Related, type Store } from '../src/store/index.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';
import { makeRecords } from './support/made-records.ts';
import { run } from './cli/support/run.ts';
import { OLD } from './support/coded.ts';
import { gather } from './support/dump-store.ts';

const [RUS, USA, MOSCOW, SENATE] = ['Q159:RUSGOV', 'Q30:USAGOV', 'Q649:RUSGOV', 'Senate:USALEG'];
const [POLICE, REBELS] = ['the police', 'rebels:SDNREB'];
const KHARTOUM = { country: 'SDN', lat: 15.55, lon: 32.53 };

/** What the panels below are made of; what each event adds is said beside it. */
function records(): CodedRecords[] {
  return [
    makeRecords('d1', { published: '2017-01-10' }, [
      // RUS-USA, 2017-01
      { type: 'SANCTION', mode: 'expel', cameo: '166', source: [RUS], target: [USA], date: '2017-01-09' },
      // The same pair of countries twice, and both ways: one event in RUS-USA, one in USA-RUS, one undirected.
      {
        ...{ type: 'CONSULT', mode: 'visit', cameo: '042', date: '2017-01-10' },
        ...{ source: [RUS, MOSCOW, USA], target: [USA, RUS] },
      },
      // No date in the text: the day of publication.
      { type: 'ACCUSE', cameo: '110', source: [SENATE], target: [RUS] },
      // Too coarse for a month, not for a year.
      { type: 'AID', cameo: '070', source: [USA], target: [RUS], date: '2017' },
    ]),
    makeRecords('d2', { published: '2017-03-20', outlet: 'Courier' }, [
      // USA-RUS, 2017-03
      { type: 'THREATEN', mode: 'expel', cameo: '136', source: [USA], target: [RUS], date: '2017-03-15' },
      // Announced: AGREE where acts are projected.
      {
        ...{ type: 'AID', cameo: '070', status: 'future', projected: { type: 'AGREE', cameo: '030' } },
        ...{ source: [USA], target: [RUS], date: '2017-03-16' },
      },
      { type: 'ASSAULT', cameo: '190', status: 'negated', source: [RUS], target: [USA], date: '2017-03-16' },
      // Long before anything was published.
      { type: 'ASSAULT', cameo: '190', source: [RUS], target: [USA], date: '1999-05-01' },
      // A side without a country.
      {
        type: 'COERCE',
        cameo: '173',
        source: [POLICE],
        target: [REBELS],
        date: '2017-03-18',
        place: KHARTOUM,
      },
      { type: 'PROTEST', cameo: '141', source: [REBELS], date: '2017-03-18', place: { country: 'SDN' } },
    ]),
    makeRecords('d3', {}, [
      // No date at all.
      { type: 'ASSAULT', cameo: '190', source: [RUS], target: [USA] },
      { type: 'ASSAULT', cameo: '190', source: [REBELS], target: [RUS], date: '2017-02-28', place: KHARTOUM },
    ]),
  ];
}

let server: PostgresServer;
let folder: string;
const stores: Record<string, Store> = {};

async function fill(target: string, all: readonly CodedRecords[]): Promise<Store> {
  const store = await openStore(target, { write: true });
  await store.write(all, OLD);
  return store;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-panel-'));
  server = await startPostgres();
  stores['duckdb'] = await fill(join(folder, 'one.duckdb'), records());
  stores['postgres'] = await fill(await server.database('one'), records());
  stores['reversed'] = await fill(join(folder, 'two.duckdb'), records().reverse());
});
afterAll(async () => {
  for (const store of Object.values(stores)) await store.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

type Row = Readonly<Record<string, string | number | null>>;

async function panelOf(options: PanelOptions, store = stores['duckdb']!) {
  const panel = await makePanel(store, options);
  const names = panel.columns.map(({ name }) => name);
  const rows = [...panel.rows].map((row): Row =>
    Object.fromEntries(row.map((value, i) => [names[i]!, value])),
  );
  return { ...panel, rows };
}

/** "RUS-USA 2017-01 2" of rows in which something happened. */
async function brief(options: PanelOptions): Promise<string[]> {
  const { rows } = await panelOf({ ...options, fill: false });
  return rows.map(({ unit, period, events }) => `${unit!} ${period!} ${events!}`);
}

describe('a panel', () => {
  test('has a row for every dyad and month, zeros too', async () => {
    const { rows, summary } = await panelOf({ unit: 'dyad-month' });
    expect(rows.map(({ unit, period, events }) => `${unit!} ${period!} ${events!}`)).toEqual([
      ...['RUS-RUS 2017-01 1', 'RUS-RUS 2017-02 0', 'RUS-RUS 2017-03 0'],
      ...['RUS-USA 2017-01 2', 'RUS-USA 2017-02 0', 'RUS-USA 2017-03 0'],
      ...['SDN-RUS 2017-01 0', 'SDN-RUS 2017-02 1', 'SDN-RUS 2017-03 0'],
      ...['USA-RUS 2017-01 2', 'USA-RUS 2017-02 0', 'USA-RUS 2017-03 1'],
    ]);
    expect(summary).toEqual({
      ...{ rows: 12, units: 4, periods: 3, from: '2017-01-01', to: '2017-03-31', unitsLeftOut: 0 },
      tally: { counted: 5, status: 2, undated: 1, outside: 1, vague: 1, unplaced: 2, area: 0 },
    });
  });

  test.each<[string, PanelOptions, string[]]>([
    [
      'undirected dyads, an event once for each',
      { unit: 'dyad-month', undirected: true },
      ['RUS-RUS 2017-01 1', 'RUS-SDN 2017-02 1', 'RUS-USA 2017-01 3', 'RUS-USA 2017-03 1'],
    ],
    [
      'dyads with sectors',
      { unit: 'dyad-year', sectors: true, filter: { dyad: { a: 'USA', b: 'RUS', directed: true } } },
      ['USAGOV-RUSGOV 2017 3', 'USALEG-RUSGOV 2017 1'],
    ],
    [
      'a year takes what is too coarse for a month',
      { unit: 'dyad-year', filter: { dyad: { a: 'RUS', b: 'USA', directed: false } } },
      ['RUS-USA 2017 2', 'USA-RUS 2017 4'],
    ],
    [
      'projected acts: what is announced is AGREE',
      { unit: 'dyad-month', projected: true, filter: { types: ['AGREE'] } },
      ['USA-RUS 2017-03 1'],
    ],
    [
      'another status, by its own type',
      { unit: 'dyad-month', filter: { statuses: ['future'] } },
      ['USA-RUS 2017-03 1'],
    ],
    [
      'countries as source or target, an event once',
      { unit: 'country-quarter' },
      ['RUS 2017-Q1 5', 'SDN 2017-Q1 3', 'USA 2017-Q1 4'],
    ],
    [
      'countries as targets',
      { unit: 'country-month', role: 'target' },
      ['RUS 2017-01 2', 'RUS 2017-02 1', 'RUS 2017-03 1', 'SDN 2017-03 1', 'USA 2017-01 2'],
    ],
    ['countries as places', { unit: 'country-month', role: 'place' }, ['SDN 2017-02 1', 'SDN 2017-03 2']],
    [
      'a country chooses the units too',
      { unit: 'country-month', filter: { countries: ['USA'] } },
      ['USA 2017-01 3', 'USA 2017-03 1'],
    ],
    [
      'actors by week, by Wikidata id or by name and code',
      { unit: 'actor-week', filter: { countries: ['USA'] } },
      ['Q30 2017-W02 2', 'Q30 2017-W11 1', 'Senate (USALEG) 2017-W02 1'],
    ],
    [
      'cells of PRIO-GRID, only of points',
      { unit: 'grid-month' },
      [`${prioGrid(15.55, 32.53)} 2017-02 1`, `${prioGrid(15.55, 32.53)} 2017-03 1`],
    ],
    ['one outlet', { unit: 'dyad-month', filter: { outlets: ['Courier'] } }, ['USA-RUS 2017-03 1']],
    ['one type', { unit: 'dyad-day', filter: { types: ['SANCTION'] } }, []],
    [
      'days that are named',
      { unit: 'dyad-day', filter: { types: ['SANCTION'], from: '2017-01-01', to: '2017-01-31' } },
      ['RUS-USA 2017-01-09 1'],
    ],
    ['a text', { unit: 'dyad-month', filter: { text: 'd2' } }, ['USA-RUS 2017-03 1']],
    ['enough events', { unit: 'dyad-month', least: 3 }, ['USA-RUS 2017-01 2', 'USA-RUS 2017-03 1']],
  ])('of %s', async (_, options, expected) => {
    expect(await brief(options)).toEqual(expected);
  });

  test('of given units has all of them and no others', async () => {
    const units = ['RUS-USA', 'FRA-DEU', 'RUS-USA'];
    const { rows, summary } = await panelOf({ unit: 'dyad-quarter', units });
    expect(rows.map(({ unit, source, target, events }) => [unit, source, target, events])).toEqual([
      ['FRA-DEU', 'FRA', 'DEU', 0],
      ['RUS-USA', 'RUS', 'USA', 2],
    ]);
    expect(summary.unitsLeftOut).toBe(3);
    const undirected = await panelOf({ unit: 'dyad-quarter', undirected: true, units: ['USA-RUS'] });
    expect(undirected.rows.map(({ unit, side_a, side_b, events }) => [unit, side_a, side_b, events])).toEqual(
      [['RUS-USA', 'RUS', 'USA', 4]],
    );
  });

  test('fills zeros in from the first to the last day that is named', async () => {
    const filter = { from: '2016-12-15', to: '2017-02-01' };
    const { rows } = await panelOf({ unit: 'dyad-month', units: ['RUS-USA'], filter });
    expect(rows.map(({ period, period_start, events }) => [period, period_start, events])).toEqual([
      ['2016-12', '2016-12-01', 0],
      ['2017-01', '2017-01-01', 2],
      ['2017-02', '2017-02-01', 0],
    ]);
  });

  test('has scores, quads, types, documents and shares of the period', async () => {
    const { rows } = await panelOf({ unit: 'dyad-month', units: ['RUS-USA'] });
    const [january, february] = rows;
    expect(january).toMatchObject({
      ...{ events: 2, documents: 1, plover_sum: -1.5, plover_mean: -0.75 },
      ...{ goldstein_sum: -5.1, goldstein_mean: -2.55, verbal_cooperation: 1, material_conflict: 1 },
      ...{ verbal_conflict: 0, material_cooperation: 0, consult: 1, sanction: 1, accuse: 0 },
      // Sanction, meeting and accusation; one document was published.
      ...{ period_events: 3, period_documents: 1, share: 0.666667, events_per_document: 2 },
      ...{ incidents: null, killed_best: null },
    });
    expect(february).toMatchObject({
      ...{ events: 0, documents: 0, plover_sum: 0, plover_mean: null, goldstein_mean: null },
      ...{ period_events: 1, period_documents: 0, share: 0, events_per_document: null },
    });
  });

  test('projected: announced acts have the score of what they count as', async () => {
    const { rows } = await panelOf({ unit: 'dyad-quarter', units: ['USA-RUS'], projected: true });
    // Meeting 4, accusation -3, threat -3.5, agreement 2.5; aid in "2017" is too coarse.
    expect(rows[0]).toMatchObject({ events: 4, agree: 1, aid: 0, plover_sum: 0, goldstein_sum: -3.1 });
  });

  test('tells what it leaves out, each event under one reason', async () => {
    const { tally } = (await panelOf({ unit: 'grid-month' })).summary;
    expect(tally).toEqual({
      ...{ counted: 2, status: 2, undated: 1, outside: 1, vague: 1, unplaced: 4, area: 1 },
    });
    expect(Object.values<number>({ ...tally }).reduce((sum: number, count: number) => sum + count, 0)).toBe(
      12,
    );
  });

  test('gives grid cells the same numbers in SQL and here', async () => {
    const points = [
      [-90, -180],
      [90, 180],
      [89.99, 179.99],
      [0, 0],
      [-0.01, -0.01],
      [15.5, 32.5],
    ] as const;
    const target = join(folder, 'points.duckdb');
    const events = points.map(([lat, lon]) => ({ type: 'PROTEST' as const, place: { lat, lon } }));
    const store = await fill(target, [makeRecords('p', { published: '2017-01-01' }, events)]);
    const { rows } = await panelOf({ unit: 'grid-day' }, store);
    await store.close();
    const numbers = [...new Set(points.map(([lat, lon]) => prioGrid(lat, lon)))].sort((a, b) => a - b);
    expect(rows.map(({ unit }) => Number(unit))).toEqual(numbers);
    for (const { unit, lat, lon } of rows) expect(prioGrid(Number(lat), Number(lon))).toBe(Number(unit));
  });

  test.each(['dyad-month', 'country-week', 'actor-quarter', 'grid-year', 'dyad-day'])(
    'by %s is the same in both databases and in every order of ingestion, byte for byte',
    async (unit) => {
      const bytes = await Promise.all(
        Object.values(stores).flatMap((store) =>
          (['csv', 'jsonl', 'parquet'] as const).map(async (format) => {
            const pieces = await gather(writePanel(await makePanel(store, { unit }), format));
            return Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString('base64');
          }),
        ),
      );
      expect(bytes[0]!.length).toBeGreaterThan(100);
      expect(bytes.slice(3, 6)).toEqual(bytes.slice(0, 3));
      expect(bytes.slice(6)).toEqual(bytes.slice(0, 3));
    },
  );

  test('is read back with its types by DuckDB, from CSV and from Parquet', async () => {
    const panel = await makePanel(stores['duckdb']!, { unit: 'dyad-month' });
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    for (const format of ['csv', 'parquet'] as const) {
      const file = join(folder, `panel.${format}`);
      await writeFile(file, await gather(writePanel(panel, format)));
      const read = format === 'csv' ? `read_csv('${file}')` : `read_parquet('${file}')`;
      const types = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${read}`);
      const byName = new Map(types.getRows().map(([name, type]) => [name, type]));
      expect([...byName.keys()]).toEqual(panel.columns.map(({ name }) => name));
      expect(['unit', 'period', 'source'].map((name) => byName.get(name))).toEqual(Array(3).fill('VARCHAR'));
      expect([byName.get('period_start'), byName.get('plover_mean')]).toEqual(['DATE', 'DOUBLE']);
      expect(String(byName.get('events'))).toMatch(/INT/);
      const sums = await connection.runAndReadAll(
        `SELECT CAST(sum(events) AS INTEGER), count(*), count(plover_mean), CAST(max(period_start) AS VARCHAR) FROM ${read}`,
      );
      expect(sums.getRowsJson()[0]).toEqual([7, '12', '5', '2017-03-01']);
    }
    connection.closeSync();
    instance.closeSync();
  });

  test.each<[string, PanelOptions, string]>([
    ['no unit', { unit: 'month-dyad' }, 'panel-unit'],
    ['a wrong dyad', { unit: 'dyad-month', units: ['RUS'] }, 'panel-unit'],
    ['a wrong cell', { unit: 'grid-month', units: ['0'] }, 'panel-unit'],
    ['too many rows', { unit: 'dyad-day', maxRows: 10 }, 'panel-size'],
    ['undirected countries', { unit: 'country-month', undirected: true }, 'panel-options'],
    [
      'a status of projected acts',
      { unit: 'dyad-day', projected: true, filter: { statuses: ['future'] } },
      'panel-options',
    ],
  ])('refuses %s', async (_, options, code) => {
    await expect(makePanel(stores['duckdb']!, options)).rejects.toMatchObject({ code });
  });

  test('of an empty store has no rows', async () => {
    const store = await fill(join(folder, 'empty.duckdb'), []);
    const { rows, summary } = await panelOf({ unit: 'dyad-month' }, store);
    await store.close();
    expect([rows, summary.periods]).toEqual([[], 0]);
  });

  describe('of a store with incidents', () => {
    const figure = (kind: string, low: number, best: number, high: number) => ({
      ...{ kind, low, best, high, rule: 'latest', disagree: low !== high },
    });
    const span = { start: 0, end: 4 };
    /** Figures of these kinds, told by an event of one document. */
    const told = (event: string, ...kinds: readonly string[]) =>
      kinds.map((kind) => ({ kind, event, document: 'd', by: [], official: false, span, text: 'many' }));
    const incident = (id: string, more: object): Incident =>
      ({
        ...{ record: 'incident', version: 1, id, type: 'ASSAULT', status: 'actual', independent: 2 },
        ...{ source: ['Q1'], target: ['Q159'], figures: [], sums: [], history: [], why: [] },
        reports: [{ event: `${id}-own`, document: 'd', trigger: span, status: 'actual' }],
        actors: [
          { id: 'Q1', name: 'rebels', country: 'SDN', sectors: ['REB'], cameo: 'SDNREB' },
          { id: 'Q159', name: 'Russia', country: 'RUS', sectors: ['GOV'], cameo: 'RUSGOV' },
        ],
        date: { from: '2017-02-28', to: '2017-02-28', precision: 'day', basis: 'resolved' },
        ...more,
      }) as unknown as Incident;
    const related = (): Related => ({
      ...{ at: '2020-01-01T00:00:00Z', program: 'p', figures: 'latest', state: 's' },
      ...{ stories: [], events: [], issues: [] },
      incidents: [
        incident('i1', { sums: [figure('killed', 5, 7, 9)], figures: told('i1-own', 'killed') }),
        incident('i2', {
          // Those killed are told of another act beside it, and are added up with that one's.
          sums: [
            figure('killed', 7, 7, 7),
            figure('wounded', 3, 3, 3),
            { ...figure('arrested', 4, 4, 4), rule: 'person' },
          ],
          figures: [...told('i1-own', 'killed'), ...told('i2-own', 'wounded')],
          independent: 3,
        }),
        incident('i3', {
          date: { from: '2017-03-01', to: '2017-03-01', precision: 'day', basis: 'resolved' },
        }),
        incident('i4', { status: 'future' }),
        incident('i5', {
          date: { from: '2017-01-01', to: '2017-12-31', precision: 'year', basis: 'resolved' },
        }),
      ],
    });

    test.each(['duckdb', 'postgres'] as const)(
      'counts each once and adds its figures up: %s',
      async (kind) => {
        const target =
          kind === 'duckdb' ? join(folder, 'incidents.duckdb') : await server.database('incidents');
        const store = await fill(target, records());
        await store.writeRelated(related());
        const { rows, summary } = await panelOf({ unit: 'dyad-month', units: ['SDN-RUS', 'RUS-USA'] }, store);
        const cells = rows.map((row) =>
          [
            'unit',
            'period',
            'incidents',
            'independent',
            'killed_low',
            'killed_best',
            'killed_high',
            'wounded_best',
            'arrested_best',
          ].map((name) => row[name]),
        );
        expect(cells).toEqual([
          ...['2017-01', '2017-02', '2017-03'].map((month) => ['RUS-USA', month, 0, 0, 0, 0, 0, 0, 0]),
          ['SDN-RUS', '2017-01', 0, 0, 0, 0, 0, 0, 0],
          ['SDN-RUS', '2017-02', 2, 5, 5, 7, 9, 3, 4],
          // It happened, and nobody says how many.
          ['SDN-RUS', '2017-03', 1, 2, null, null, null, null, null],
        ]);
        expect(summary.incidents).toEqual({
          stale: false,
          tally: { counted: 3, status: 1, undated: 0, outside: 0, vague: 1, unplaced: 0, area: 0 },
        });
        const projected = await panelOf({ unit: 'dyad-month', projected: true }, store);
        expect(projected.rows[0]!['incidents']).toBeNull();
        await store.write([makeRecords('later', { published: '2017-03-21' }, [])], OLD);
        expect((await makePanel(store, { unit: 'dyad-month' })).summary.incidents!.stale).toBe(true);
        await store.close();
      },
    );
  });
});

describe('dragoman panel', () => {
  const db = () => join(folder, 'cli.duckdb');
  beforeAll(async () => {
    await (await fill(db(), records())).close();
  });

  test('writes a panel and tells what it left out', async () => {
    const { exit, stdout, stderr } = await run(['panel', '--db', db(), '--unit', 'dyad-month']);
    expect(exit).toBe(0);
    expect(stdout.split('\r\n')).toHaveLength(14);
    expect(stderr).toBe(
      '12 rows: 4 dyads, 3 months, 2017-01-01 to 2017-03-31\n' +
        'events counted 5, left out: 2 of another status; 1 without a date; 1 dated outside these days; ' +
        '1 dated less finely than a month; 2 without a side whose country is known\n',
    );
  });

  test('draws a table, and takes its filters', async () => {
    const argv = ['--unit', 'dyad-month', '--dyad', 'RUS:USA', '--no-fill', '--format', 'table'];
    const { stdout } = await run(['panel', '--db', db(), ...argv]);
    expect(stdout).toMatch(/^UNIT +PERIOD +EVENTS/);
    expect(stdout).toMatch(/RUS-USA +2017-01 +2 +1 +-0\.75 +1 +0 +0 +1 +0\.667/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  test.each<[string[], string]>([
    [['--unit', 'month'], '[usage]'],
    [['--unit', 'grid-month', '--undirected'], '[panel-options]'],
    [['--unit', 'dyad-month', '--units', 'RUS'], '[panel-unit]'],
    [[], "[usage] required option '--unit <unit>' not specified"],
  ])('refuses %s', async (argv, message) => {
    const { exit, stderr } = await run(['panel', '--db', db(), ...argv]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
