import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
      const { exit, signal, stderr } = await runProcess(
        ['ingest', at('slow.jsonl'), '--db', own],
        (child) => {
          void (async () => {
            while ((await readFile(own).catch(() => undefined)) === undefined) await setTimeout(50);
            await setTimeout(600);
            child.kill('SIGINT');
          })();
        },
      );
      expect([exit, signal]).toEqual([130, null]);
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

describe('incidents, stories and decisions', () => {
  const SAME = `Moscow sends diplomats home

Russia on Sunday ordered 755 diplomats to leave the country, which Washington called "no help", and said no more.
`;
  const id = async (own: string, list: string) =>
    jsonl((await run([list, '--db', own, '--format', 'jsonl'])).stdout)[0]!['id']!;
  const ingested = async (name: string, ...more: string[]) => {
    const own = at(name);
    await writeFile(at('same.txt'), SAME);
    const argv = ['--published', '2017-07-31', '--db', own, ...more];
    const first = await run(['ingest', at('story.txt'), '--outlet', 'Wire', ...argv]);
    const second = await run(['ingest', at('same.txt'), '--outlet', 'Courier', ...argv]);
    return { own, first, second };
  };

  test('ingest relates at its end, relate only where something has changed', async () => {
    const { own, first, second } = await ingested('related.duckdb');
    expect(first.stderr).toMatch(/related: \d+ incidents? and 1 story in 1 document\n/);
    expect(second.stderr).toMatch(/related: \d+ incidents? and \d (story|stories) in 2 documents\n/);
    expect((await run(['relate', '--db', own])).stderr).toMatch(/^nothing to relate: still /);
    expect((await run(['relate', '--db', own, '--figures', 'median'])).stderr).toMatch(/^related: /);
    const wrong = await run(['relate', '--db', own, '--figures', 'best']);
    expect([wrong.exit, wrong.stderr]).toEqual([2, expect.stringContaining('latest-official')]);
  });

  test('--no-relate leaves that, and the lists say so', async () => {
    const { own, second } = await ingested('unrelated.duckdb', '--no-relate');
    expect(second.stderr).not.toContain('related');
    const { stdout, stderr } = await run(['incidents', '--db', own]);
    expect(stdout).toBe('Nothing found.\n');
    expect(stderr).toBe(`Nothing has been related yet: dragoman relate --db ${own}\n`);
  });

  test('lists in every format', async () => {
    const { own } = await ingested('listed.duckdb');
    const table = await run(['incidents', '--db', own, '--country', 'RUS']);
    expect(table.stdout).toMatch(/1 +2017-07-31 +Russia \[RUSGOV\] +COERCE\/arrest +in Adre/);
    expect(table.stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
    const records = jsonl((await run(['incidents', '--db', own, '--format', 'jsonl'])).stdout);
    expect(records.every(({ record }) => record === 'incident')).toBe(true);
    const csv = (await run(['incidents', '--db', own, '--format', 'csv'])).stdout;
    expect(csv).toMatch(/^incident,type,mode,status,.*killed_best.*\r\ni[0-9a-f]{16},COERCE,arrest,actual,/);
    expect(
      csv
        .split('\r\n')[0]!
        .split(',')
        .filter((name) => name.endsWith('_best')),
    ).toEqual(
      [
        ...['killed', 'wounded', 'arrested', 'expelled', 'displaced', 'abducted'],
        ...['released', 'protesters', 'troops'],
      ].map((kind) => `${kind}_best`),
    );
    expect((await run(['stories', '--db', own, '--independent', '1'])).stdout).toContain('Wire');
    expect((await run(['stories', '--db', own, '--independent', '9'])).stdout).toBe('Nothing found.\n');
    const incident = await id(own, 'incidents');
    expect((await run(['events', '--db', own, '--incident', incident])).stdout).toContain('"ordered"');
  });

  test('explain every report, figure and reason', async () => {
    const { own } = await ingested('explained.duckdb');
    const { stdout } = await run(['explain', await id(own, 'incidents'), '--db', own]);
    expect(stdout).toMatch(/^COERCE\/arrest actual · i[0-9a-f]{16}\n/);
    expect(stdout).toMatch(/1 (?:Wire|Courier) · 2017-07-31/);
    expect(stdout).toContain('{ordered} 755 diplomats');
    expect(stdout).toContain('FIGURES, AS THEY WERE GIVEN');
    expect(stdout).toMatch(/arrested +at least 12 "at least 12" (?:Wire|Courier)/);
    const story = await run(['explain', await id(own, 'stories'), '--db', own]);
    expect(story.stdout).toMatch(/diplomats (?:out|home) · s[0-9a-f]{16}/);
    const json = await run(['explain', await id(own, 'incidents'), '--db', own, '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ record: { record: 'incident' }, kind: 'incident' });
  });

  test('decide by hand: at once seen, kept with who and when, and taken back', async () => {
    const { own } = await ingested('decided.duckdb');
    const incident = await id(own, 'incidents');
    const decided = await run([
      ...['decide', 'correct', incident, '--db', own, '--by', 'Ada', '--note', 'as the ministry wrote'],
      ...[
        '--figure',
        'expelled=755:750-760',
        '--date',
        '2017-07-30',
        '--place',
        'Moscow, RUS',
        '--status',
        'future',
      ],
    ]);
    expect([decided.exit, decided.stderr]).toEqual([0, expect.stringMatching(/^related: /)]);
    const told = (await run(['explain', incident, '--db', own])).stdout;
    expect(told).toContain('expelled: 755 (750 to 760) best: person');
    expect(told).toMatch(/where +Moscow, RUS person/);
    expect(told).toMatch(/2024-05-04 +correct by Ada; status: future; date: 2017-07-30; place: Moscow, RUS/);
    const decision = decided.stdout.trim();
    expect((await run(['decisions', '--db', own])).stdout).toContain(decision);
    expect((await run(['explain', decision, '--db', own])).stdout).toContain('as the ministry wrote');
    expect((await run(['decide', 'restore', decision, '--db', own, '--by', 'Ada'])).exit).toBe(0);
    expect((await run(['explain', incident, '--db', own])).stdout).not.toContain('person');
    expect((await run(['explain', decision, '--db', own])).stdout).toMatch(/Taken back by h[0-9a-f]{16}/);
  });

  test('two reviewers: how far they agree, in one database or in two, and what they settled as gold', async () => {
    const { own } = await ingested('reviewed.duckdb');
    const events = jsonl((await run(['events', '--db', own, '--format', 'jsonl'])).stdout);
    const [one, two] = events.map((event) => event['id']!);
    const decide = (by: string, ...argv: string[]) => run(['decide', ...argv, '--db', own, '--by', by]);
    expect((await run(['agreement', '--db', own])).stdout).toContain('Nobody has judged any');
    await decide('Ada', 'accept', one!);
    await decide('Ben', 'correct', one!, '--status', 'negated');
    await decide('Ada', 'accept', two!);
    await decide('Ben', 'accept', two!);
    const table = (await run(['agreement', '--db', own])).stdout;
    expect(table).toContain('Reviewers: Ada (2), Ben (2); 2 records judged by two or more');
    // actual negated, actual actual: observed 1/2, expected (3·2)/(4·3) = 1/2.
    expect(table).toMatch(/^status +0\.000 +0\.500 +2$/m);
    const other = await ingested('alone.duckdb');
    const both = await run(['agreement', '--db', own, other.own, '--format', 'json']);
    expect(JSON.parse(both.stdout)).toMatchObject({ records: 2 });
    const gold = await run(['decisions', '--db', own, '--format', 'gold']);
    const sentences = jsonl(gold.stdout) as unknown as {
      text: string;
      events: { trigger: string; status: string }[];
    }[];
    expect(sentences.map(({ events: [event] }) => event!.status).sort()).toEqual(['actual', 'negated']);
    for (const { text, events: own } of sentences) expect(text).toContain(own[0]!.trigger);
    expect(gold.stderr).toBe('2 sentences.\n');
  });

  test.each([
    [['merge', 'INCIDENT'], 1, 'It takes two to merge'],
    [['reject', 'i0'], 1, 'The database has no i0'],
    [['correct', 'INCIDENT', '--mode', 'strike'], 1, 'strike is no mode of COERCE'],
    [['correct', 'INCIDENT', '--figure', 'dead=3'], 2, 'kind=number'],
    [['correct', 'INCIDENT', '--date', 'Sunday'], 2, 'It must be a date'],
    [['correct', 'INCIDENT', '--date', '2024-04-31'], 1, '[decision] "2024-04-31" is no date'],
    [['correct', 'INCIDENT', '--figure', 'killed=5:9-2'], 1, 'the wrong way round'],
    [['correct', 'INCIDENT', '--place', 'Nowhereville, XXX'], 1, 'no country "XXX"'],
    [['split', 'INCIDENT'], 2, '--reports'],
  ])('decide refuses %j', async (argv, code, message) => {
    const own = at('refused.duckdb');
    await run(['ingest', at('story.txt'), '--db', own]);
    const incident = await id(own, 'incidents');
    const named = argv.map((one) => (one === 'INCIDENT' ? incident : one));
    const { exit, stderr } = await run(['decide', ...named, '--db', own, '--by', 'Ada']);
    expect([exit, stderr]).toEqual([code, expect.stringContaining(message)]);
  });

  test('decide asks who decides', async () => {
    const { exit, stderr } = await run(['decide', 'reject', 'i0', '--db', db]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('--by NAME')]);
    // The name of the user, from the environment or from the system, will do.
    for (const io of [{ env: { USER: 'ada' } }, { env: { USER: '' }, userName: () => 'ada' }])
      expect((await run(['decide', 'reject', 'i0', '--db', db], io)).stderr).toContain('has no i0');
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

describe('dragoman watch', () => {
  test('ingests what lies in a folder and what arrives, until it is told to end', async () => {
    const own = at('watched.duckdb');
    const inbox = at('inbox');
    await mkdir(inbox);
    await writeFile(join(inbox, 'a.txt'), STORY);
    const abort = new AbortController();
    const ended = run(['watch', inbox, '--db', own, '--published', '2017-07-31'], { signal: abort.signal });
    const holds = async (count: number) => {
      for (let i = 0; i < 600; i++) {
        await setTimeout(100);
        const { stdout } = await run(['documents', '--db', own, '--format', 'jsonl']);
        if (stdout !== '' && jsonl(stdout).length === count) return true;
      }
      return false;
    };
    expect(await holds(1)).toBe(true);
    await writeFile(join(inbox, 'b.txt'), STORY.replace('755', '760'));
    expect(await holds(2)).toBe(true);
    abort.abort();
    const { exit, stderr } = await ended;
    expect(exit).toBe(0);
    expect(stderr).toContain('new 1, unchanged 0, events 2, quotes 1, failed 0\nrelated: ');
  });
});
