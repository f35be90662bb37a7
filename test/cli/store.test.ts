import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeRecord } from '../../src/document/encode.ts';
import { dumpOf, writeArticles } from '../support/kill-ingest.ts';
import { run, runProcess } from './support/run.ts';

const STORY = `Russia orders diplomats out

Russia on Sunday ordered 755 diplomats to leave, a move that Washington called "regrettable", and it was not the last.

Police arrested twelve people in the capital on the same day, the ministry said.
`;

let folder: string;
let db: string;
let ids: Record<string, string>;

const at = (name: string) => join(folder, name);
const jsonl = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-store-cli-'));
  db = at('news.duckdb');
  await writeFile(at('story.txt'), STORY);
  await run(['ingest', at('story.txt'), '--db', db, '--published', '2017-07-31', '--outlet', 'Wire']);
  ids = {};
  for (const list of ['events', 'quotes', 'actors', 'documents']) {
    const { stdout } = await run([list, '--db', db, '--format', 'jsonl']);
    ids[list] = jsonl(stdout)[0]!['id']!;
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('dragoman ingest', () => {
  test('tells what was new, unchanged, recoded and failed', async () => {
    const own = at('own.duckdb');
    const argv = ['ingest', at('story.txt'), at('none.txt'), '--db', own];
    const first = await run(argv);
    expect(first.exit).toBe(1);
    expect(first.stderr).toContain('read 1, new 1, recoded 0, unchanged 0, events 2, quotes 1, failed 1 in');
    expect(first.stderr).toMatch(/none\.txt: \[not-found\]/);
    const again = await run(argv, { openCoder: () => Promise.reject(new Error('must not be opened')) });
    expect(again.stderr).toContain('read 1, new 0, recoded 0, unchanged 1, events 0, quotes 0, failed 1 in');
    const newer = { program: 'dragoman 9', model: 'other', codebook: 'other' };
    const recoded = await run(argv, { readVersions: () => Promise.resolve(newer) });
    expect(recoded.stderr).toContain('read 1, new 0, recoded 1, unchanged 0, events 2');
    const old = await run(['documents', '--db', own, '--superseded', '--format', 'jsonl']);
    expect(jsonl(old.stdout).map((line) => line['superseded'])).toEqual([true, false]);
  });

  test('does not write a document whose coding failed; the next run tries again', async () => {
    const own = at('failed.duckdb');
    await writeFile(at('bad.txt'), `${STORY}\nTHROW\n`);
    const { exit, stderr } = await run(['ingest', at('bad.txt'), at('story.txt'), '--db', own]);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/new 1, .* failed 1 /);
    expect(stderr).toContain('[coding-failed]');
    expect((await run(['ingest', at('bad.txt'), '--db', own])).stderr).toMatch(/unchanged 0, .* failed 1 /);
  });

  test('gives the same content for every number of jobs', async () => {
    await writeArticles(at('many.jsonl'), 40);
    for (const jobs of ['1', '3']) {
      const { exit } = await run([
        'ingest',
        at('many.jsonl'),
        '--db',
        at(`jobs${jobs}.duckdb`),
        '--jobs',
        jobs,
      ]);
      expect(exit).toBe(0);
    }
    const one = await dumpOf(at('jobs1.duckdb'));
    expect(one.filter((line) => line.startsWith('all_events ')).length).toBe(80);
    expect(await dumpOf(at('jobs3.duckdb'))).toEqual(one);
  });

  test.skipIf(process.platform === 'win32')(
    'keeps what is done at Ctrl-C, and goes on from there',
    async () => {
      const own = at('interrupted.duckdb');
      await writeFile(
        at('slow.jsonl'),
        (await readFile(at('many.jsonl'), 'utf8')).replaceAll('WAIT50', 'WAIT400'),
      );
      const { exit, stderr } = await runProcess(['ingest', at('slow.jsonl'), '--db', own], (child) => {
        void (async () => {
          while ((await readFile(own).catch(() => undefined)) === undefined) await setTimeout(50);
          await setTimeout(600);
          child.kill('SIGINT');
        })();
      });
      expect(exit).toBe(130);
      const done = Number(/^Interrupted: read \d+, new (\d+)/m.exec(stderr)?.[1]);
      expect(done).toBeLessThan(40);
      const { rest } = await run(['ingest', at('slow.jsonl'), '--db', own]).then(({ stderr: text }) => ({
        rest: /new (\d+), recoded 0, unchanged (\d+)/.exec(text)!,
      }));
      expect([Number(rest[1]), Number(rest[2])]).toEqual([40 - done, done]);
    },
  );
});

describe('lists', () => {
  test('of events in every format', async () => {
    const table = await run(['events', '--db', db, '--type', 'coerce']);
    expect(table.stdout).toMatch(/1 +2017-07-31 +Russia \[RUSGOV\] +COERCE\/arrest +in Adre/);
    expect(table.stdout).toContain(`${ids['events']!} · Wire · 2017-07-31 · Russia orders diplomats out`);
    expect(table.stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
    const lines = (await run(['events', '--db', db, '--format', 'jsonl'])).stdout.trimEnd().split('\n');
    expect(lines.map(decodeRecord).map(({ record }) => record)).toEqual(['event', 'event']);
    const json = JSON.parse((await run(['events', '--db', db, '--format', 'json'])).stdout) as unknown[];
    expect(json).toEqual(lines.map((line) => JSON.parse(line) as unknown));
    const csv = (await run(['events', '--db', db, '--format', 'csv'])).stdout;
    const code = await run([
      ...['code', at('story.txt'), '--published', '2017-07-31', '--outlet', 'Wire', '--format', 'csv'],
    ]);
    expect(csv).toBe(code.stdout);
  });

  test('say how many there are beyond the limit', async () => {
    const { stdout, stderr } = await run(['events', '--db', db, '--limit', '1']);
    expect(stdout).not.toMatch(/^2 /m);
    expect(stderr).toBe('1 of 2 events; --limit N shows more.\n');
    expect((await run(['events', '--db', db, '--format', 'csv', '--limit', '2'])).stderr).toBe('');
  });

  test('of quotes, actors and documents', async () => {
    const quotes = await run(['quotes', '--db', db, '--text', 'Regrettable']);
    expect(quotes.stdout).toMatch(/Washington \[USAGOV\] +direct 0\.70 +"regrettable"/);
    const actors = await run(['actors', '--db', db, '--format', 'csv']);
    expect(actors.stdout).toContain('Russia,RUS,GOV,RUSGOV,1,2,0,0,2017-07-31,2017-07-31\r\n');
    const documents = await run(['documents', '--db', db, '--text', '"twelve people"']);
    expect(documents.stdout).toMatch(/2017-07-31 +Wire +Russia orders diplomats out +2 +1 +d[0-9a-f]{16}/);
    expect((await run(['documents', '--db', db, '--text', 'nowhere'])).stdout).toBe('Nothing found.\n');
  });

  test('write to a file, whole', async () => {
    const { stdout } = await run(['events', '--db', db, '--format', 'csv', '--out', at('events.csv')]);
    expect(stdout).toBe('');
    expect((await readFile(at('events.csv'), 'utf8')).split('\r\n')).toHaveLength(4);
  });

  test.each([
    ['--from', 'yesterday'],
    ['--type', 'WAR'],
    ['--country', 'Russia'],
    ['--dyad', 'RUS'],
    ['--limit', '0'],
  ])('refuse %s %s', async (option, value) => {
    const { exit, stderr } = await run(['events', '--db', db, option, value]);
    expect(exit).toBe(2);
    expect(stderr).toContain('[usage]');
  });
});

describe('dragoman explain', () => {
  test('an event: its words marked, rules, versions', async () => {
    const { stdout } = await run(['explain', ids['events']!, '--db', db]);
    expect(stdout).toContain('COERCE/arrest actual 0.80');
    expect(stdout).toMatch(/Russia on Sunday \{ordered\} 755 diplomats .* that \[Washington\] called/);
    expect(stdout).toMatch(/why +the word "ordered"/);
    expect(stdout).toContain('Coded by dragoman 0.1.0, model fake, codebook plover-1');
  });

  test('a quote, an actor, a document', async () => {
    expect((await run(['explain', ids['quotes']!, '--db', db])).stdout).toContain('<<"regrettable">>');
    expect((await run(['explain', ids['actors']!, '--db', db])).stdout).toMatch(/Russia \[RUSGOV\]/);
    expect((await run(['explain', ids['documents']!, '--db', db])).stdout).toContain(
      '{arrested}2 twelve people',
    );
  });

  test('as JSON, and what is not there', async () => {
    const { stdout } = await run(['explain', ids['events']!, '--db', db, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      record: { id: ids['events'] },
      document: { outlet: 'Wire' },
      versions: { model: 'fake' },
      superseded: false,
    });
    const none = await run(['explain', 'e0', '--db', db]);
    expect([none.exit, none.stderr]).toEqual([1, expect.stringContaining('[unknown-id]')]);
  });
});

describe('dragoman sql', () => {
  const sql = (statement: string, ...more: string[]) => run(['sql', statement, '--db', db, ...more]);

  test('answers in every format', async () => {
    const statement =
      'SELECT type, count(*) AS n, max(source_countries) AS c, NULL AS x FROM events GROUP BY type';
    expect((await sql(statement)).stdout).toMatch(/type +n +c +x\nCOERCE +2 +RUS\n/);
    expect((await sql(statement, '--format', 'csv')).stdout).toBe('type,n,c,x\r\nCOERCE,2,RUS,\r\n');
    expect(jsonl((await sql(statement, '--format', 'jsonl')).stdout)).toEqual([
      { type: 'COERCE', n: 2, c: ['RUS'], x: null },
    ]);
  });

  test('only reads', async () => {
    const { exit, stderr } = await sql('DELETE FROM all_events');
    expect([exit, stderr]).toEqual([1, expect.stringMatching(/\[store-query\].*\n {2}hint: /)]);
  });
});

describe('a database that cannot be opened', () => {
  test.each([
    ['store-missing', 'none.duckdb', 'events'],
    ['store-path', 'nowhere/none.duckdb', 'ingest'],
    ['store-foreign', 'story.txt', 'events'],
  ])('%s', async (code, name, command) => {
    const { exit, stderr } = await run([
      command,
      ...(command === 'ingest' ? ['x.txt'] : []),
      '--db',
      at(name),
    ]);
    expect(exit).toBe(1);
    expect(stderr).toMatch(new RegExp(`\\[${code}\\].*\\n  hint: `));
  });

  test('is asked for', async () => {
    const { exit, stderr } = await run(['events']);
    expect(exit).toBe(2);
    expect(stderr).toContain("required option '--db <store>' not specified");
  });
});
