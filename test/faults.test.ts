import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rateLimit } from '../src/api/guard/rate.ts';
import { openGate } from '../src/fetch/gate.ts';
import { openStore } from '../src/store/index.ts';
import { runProcess } from './cli/support/run.ts';
import { rest } from '../src/util/rest.ts';
import { dumpOf, writeArticles } from './support/kill-ingest.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';

// What machines do to programs, on real processes: nothing is lost, nothing is there twice. Each starts several processes.
vi.setConfig({ testTimeout: 200_000 });

const MAIN = fileURLToPath(new URL('cli/support/fake-main.ts', import.meta.url));

const COUNT = 24;

let folder: string;
let articles: string;
let whole: readonly string[];
let server: PostgresServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-faults-'));
  articles = join(folder, 'articles.jsonl');
  await writeArticles(articles, COUNT);
  await runProcess(['ingest', articles, '--db', join(folder, 'whole.duckdb')]);
  whole = await dumpOf(join(folder, 'whole.duckdb'));
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function isThere(path: string): Promise<void> {
  for (let i = 0; i < 1500; i += 1) {
    if ((await stat(path).catch(() => undefined)) !== undefined) return;
    await rest(20);
  }
  throw new Error(`${path} has not come`);
}

const documentsOf = (dump: readonly string[]) => dump.filter((line) => line.startsWith('all_documents '));

describe('two ingests at once', () => {
  test('into a DuckDB file: the second says that it is locked, and is right the next time', async () => {
    const db = join(folder, 'two.duckdb');
    let close: () => void = () => undefined;
    // The first waits for more on standard input, and holds the file all the while.
    const first = runProcess(['ingest', '-', '--input-format', 'jsonl', '--db', db], ({ stdin }) => {
      stdin!.write(readFileSync(articles));
      close = () => stdin!.end();
    });
    // Looking whether it is locked would lock it: the file is there just before it is opened for good.
    await Promise.race([
      first.then(({ stderr }) => Promise.reject(new Error(`The first has ended: ${stderr}`))),
      isThere(db).then(() => rest(1500)),
    ]);
    const second = await runProcess(['ingest', articles, '--db', db]);
    expect([second.exit, second.stderr]).toEqual([1, expect.stringContaining('[store-locked]')]);
    close();
    expect((await first).exit).toBe(0);
    const third = await runProcess(['ingest', articles, '--db', db]);
    expect([third.exit, third.stderr]).toEqual([
      0,
      expect.stringContaining(`new 0, recoded 0, unchanged ${COUNT}`),
    ]);
    expect(documentsOf(await dumpOf(db))).toHaveLength(COUNT);
  });

  test('into PostgreSQL: both end well, and every document is there once', async () => {
    const db = await server.database('two');
    const both = await Promise.all([1, 2].map(() => runProcess(['ingest', articles, '--db', db])));
    expect(both.map(({ exit }) => exit)).toEqual([0, 0]);
    const dump = await dumpOf(db, true);
    expect(documentsOf(dump)).toHaveLength(COUNT);
    const alone = await server.database('alone');
    await runProcess(['ingest', articles, '--db', alone]);
    expect(dump).toEqual(await dumpOf(alone, true));
  });
});

/** Runs the program where no file may be longer than so many kilobytes, as on a disk that is full. */
function runLimited(kilobytes: number, argv: readonly string[]) {
  const script = `ulimit -f ${kilobytes}; exec "$0" --import tsx "$@"`;
  const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, MAIN, ...argv], {
    encoding: 'utf8',
  });
  return { exit: status, stderr };
}

describe('a full disk', () => {
  test.each([300, 1400])(
    'at %d kB ends an ingest with an error; what was written stands, and the next run ends the work',
    async (kilobytes) => {
      const db = join(folder, `full${kilobytes}.duckdb`);
      const { exit, stderr } = runLimited(kilobytes, ['ingest', articles, '--db', db]);
      if (exit !== 0) expect(stderr).toMatch(/dragoman: \[[A-Za-z-]+\]/);
      // A store that could not be made whole is not there.
      const there = await stat(db).catch(() => undefined);
      if (there !== undefined) {
        const store = await openStore(db, { write: false });
        for await (const { sentences, events } of store.codings())
          expect([sentences.length, events.length]).toEqual([2, 2]);
        await store.close();
      }
      expect((await runProcess(['ingest', articles, '--db', db])).exit).toBe(0);
      expect(await dumpOf(db)).toEqual(whole);
    },
  );

  test('leaves no half of a file that was asked for, and the old one as it was', async () => {
    const out = join(folder, 'out.jsonl');
    await writeFile(out, 'old\n');
    const { exit, stderr } = runLimited(8, ['code', articles, '--format', 'jsonl', '--out', out]);
    expect([exit === 0, stderr]).toEqual([false, expect.stringMatching(/dragoman: \[[A-Za-z-]+\]/)]);
    expect(await readFile(out, 'utf8')).toBe('old\n');
    for (const argv of [
      ['snapshot', '--out'],
      ['backup', '--out'],
    ] as const) {
      const [command, option] = argv;
      const target = join(folder, `full-${command}`);
      const limited = runLimited(4, [command, '--db', join(folder, 'whole.duckdb'), option, target]);
      expect([limited.exit === 0, limited.stderr]).toEqual([false, expect.stringContaining('[EFBIG]')]);
      expect((await readdir(folder)).filter((name) => name.startsWith(`full-${command}`))).toEqual([]);
    }
  });
});

describe('a full disk under PostgreSQL', () => {
  // Words by chance do not compress: the tables grow as the articles do.
  const grown = () => join(folder, 'grown.jsonl');
  const GROWN = 160;
  let small: PostgresServer;
  let undisturbed: Promise<readonly string[]>;
  beforeAll(async () => {
    // Segments of its log of 1 MB: smaller than the tables become.
    small = await startPostgres('--wal-segsize=1');
    let state = 1;
    const word = () => {
      let letters = '';
      for (let i = 0; i < 12; i += 1) {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        letters += String.fromCharCode(97 + ((state >>> 16) % 26));
      }
      return letters;
    };
    const line = (i: number) => {
      const words = Array.from({ length: 700 }, word).join(' ');
      const text = `Report ${i}: Russia ordered group ${i} to leave the country, and the police of it said that they were told. ${words}.`;
      return JSON.stringify({ title: `Report ${i}`, text, date: '2017-07-31', language: 'en' });
    };
    await writeFile(grown(), `${Array.from({ length: GROWN }, (_, i) => line(i)).join('\n')}\n`);
    const whole = await small.database('whole');
    for (const file of [articles, grown()]) await runProcess(['ingest', file, '--db', whole]);
    undisturbed = dumpOf(whole, true);
  });
  afterAll(() => small.stop());

  /** Fills a database under a limit, makes room, and goes on; answers what the first run said and how much of it stood. */
  async function fillLimited(name: string, bytes: number, make: () => Promise<void>) {
    const db = await small.database(name);
    await runProcess(['ingest', articles, '--db', db]);
    await small.limitFiles(bytes);
    const full = await runProcess(['ingest', grown(), '--db', db]);
    await make();
    const stands = documentsOf(await dumpOf(db, true)).length - COUNT;
    const again = await runProcess(['ingest', grown(), '--db', db]);
    expect([again.exit, again.stderr]).toEqual([0, expect.stringContaining(`unchanged ${stands}`)]);
    expect(await dumpOf(db, true)).toEqual(await undisturbed);
    expect([full.exit, full.stderr]).toEqual([1, expect.stringMatching(/^ {2}hint: /m)]);
    return { stderr: full.stderr, stands };
  }

  test('ends an ingest with an error that says so; what was written stands, and the next run ends the work', async () => {
    const { stderr, stands } = await fillLimited('full', 1_400_000, () => small.limitFiles(undefined));
    expect(stderr).toMatch(/dragoman: \[store-full\] The PostgreSQL server has no room left: could not /);
    expect(stands).toBeGreaterThan(0);
    expect(stands).toBeLessThan(GROWN);
  });

  test('that ends the server itself ends an ingest likewise', async () => {
    // Not even its log has room: the server gives up, and is started again once there is some.
    const { stderr, stands } = await fillLimited('down', 700_000, async () => {
      await small.kill().catch(() => undefined);
      await small.restart();
    });
    expect(stderr).toMatch(/dragoman: \[store-(?:unreachable|full)\] The PostgreSQL server /);
    expect(stands).toBeLessThan(GROWN);
  });
});

describe('a server that is killed while it writes', () => {
  const ARRIVALS = 12;

  test('has every document once, and every decision that it answered, when it comes again', async () => {
    const db = join(folder, 'killed.duckdb');
    const inbox = join(folder, 'inbox');
    const state = join(folder, 'state.json');
    await mkdir(inbox);
    await runProcess(['ingest', articles, '--db', db]);
    const ids = await eventsOf(db);
    const argv = [
      'serve',
      '--db',
      db,
      '--port',
      '0',
      '--watch',
      inbox,
      '--published',
      '2017-08-01',
      '--state',
      state,
    ];
    const accepted: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { child, address } = await serving(argv);
      for (let i = 0; i < ARRIVALS / 3; i += 1)
        await writeFile(
          join(inbox, `${turn}-${i}.txt`),
          `Report ${turn}-${i}: Police arrested ${i + 2} people in harbour ${turn * 10 + i} on Monday.`,
        );
      const until = performance.now() + 400 + 600 * turn;
      for (let i = 0; performance.now() < until; i += 1) {
        const subject = ids[(turn * 20 + i) % ids.length]!;
        const answer = await fetch(`${address}/api/v1/decisions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ action: 'accept', subjects: [subject], by: 'Ada' }),
        }).catch(() => undefined);
        if (answer?.status === 201) accepted.push(((await answer.json()) as { id: string }).id);
      }
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    const { child, address } = await serving(argv);
    const total = COUNT + ARRIVALS;
    await expect
      .poll(async () => {
        const answer = await fetch(`${address}/api/v1/summary`);
        return ((await answer.json()) as { documents: number }).documents;
      })
      .toBe(total);
    child.kill('SIGTERM');
    await once(child, 'close');
    const store = await openStore(db, { write: false });
    const found: string[] = [];
    for await (const { document } of store.codings({ superseded: true })) found.push(document.id);
    expect([found.length, new Set(found).size]).toEqual([total, total]);
    const kept = new Set<string>();
    for await (const { id } of store.decisions()) kept.add(id);
    await store.close();
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.filter((id) => !kept.has(id))).toEqual([]);
  });
});

async function eventsOf(db: string): Promise<string[]> {
  const store = await openStore(db, { write: false });
  const ids: string[] = [];
  for await (const { event } of store.events({})) ids.push(event.id);
  await store.close();
  return ids;
}

async function serving(argv: readonly string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => {
      reject(new Error(told));
    });
  });
  return { child, address };
}

describe('a clock that is set back', () => {
  test('locks no caller out', () => {
    let now = 86_400_000;
    const limit = rateLimit(5, () => now);
    limit('a');
    now = 0;
    for (let i = 0; i < 4; i += 1) limit('a');
    expect(() => {
      limit('a');
    }).toThrow('More than 5 a minute');
    now += 60_000;
    limit('a');
  });

  test('makes no pause between pages longer', async () => {
    let now = 86_400_000;
    const slept: number[] = [];
    const sleep = (ms: number): Promise<void> => {
      slept.push(ms);
      return Promise.resolve();
    };
    const gate = openGate({ now: () => now, sleep }, 1);
    await gate.run('a.example', 1000, () => Promise.resolve());
    now = 1;
    await gate.run('a.example', 1000, () => Promise.resolve());
    expect(slept).toEqual([1000]);
  });
});
