// What a queue with workers holds out: `npm run build && tsx bench/cluster/endurance.ts [--articles 12000] [--whole URL]`.
// The articles of the corpus go through a real NATS server and two workers into a real PostgreSQL. Every minute one of the
// workers is killed with SIGKILL, in turn, and started again; twice PostgreSQL is. At the end every row of every table, stories
// and incidents with them, must be what one undisturbed "dragoman ingest" wrote (`--whole`: into this database, already).
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CORPUS, writeFirst } from '../speed/articles.ts';
import { openStore } from '../../src/store/index.ts';
import { openQueue, statusOf } from '../../src/work/queue/index.ts';
import { startNats } from '../../test/cluster/support/nats.ts';
import { startWorkerOf, type WorkerProcess } from '../../test/cluster/support/worker.ts';
import { dumpTables } from '../../test/support/dump-store.ts';
import { startPostgres } from '../../test/support/postgres.ts';

const QUEUE = 'endurance';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '12000' },
    /** Seconds between two kills of a worker. */
    every: { type: 'string', default: '60' },
    'postgres-kills': { type: 'string', default: '2' },
    input: { type: 'string' },
    whole: { type: 'string' },
    program: { type: 'string', default: 'dist/cli/main.js' },
  },
});
const count = Number(values.articles);
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const folder = mkdtempSync(join(tmpdir(), 'dragoman-endurance-'));
const [nats, postgres] = await Promise.all([startNats(), startPostgres()]);
try {
  const input =
    values.input ?? (await writeFirst(CORPUS, count, join(realpathSync(folder), 'articles.jsonl')));
  const at = ['--nats', nats.url, '--queue', QUEUE];
  await dragoman('enqueue', input, ...at, '--patience', '30');
  const db = await postgres.database('disturbed');
  const begin = performance.now();
  const kills = await disturb(db, at);
  say(`${kills} after ${((performance.now() - begin) / 60_000).toFixed(1)} minutes`);
  const whole = values.whole ?? (await postgres.database('whole'));
  if (values.whole === undefined) await dragoman('ingest', input, '--db', whole, '--no-relate');
  else await untilFilled(whole, await documentsIn(db));
  for (const each of [db, whole]) await dragoman('relate', '--db', each);
  if (!(await compare(db, whole))) process.exitCode = 1;
} finally {
  await Promise.all([nats.stop(), postgres.stop()]);
  rmSync(folder, { recursive: true });
}

/** Two workers until the queue is empty, while they and the database are killed; answers what was done to them. */
async function disturb(db: string, at: readonly string[]): Promise<string> {
  const queue = await openQueue({ url: nats.url, name: QUEUE, make: false });
  const all = (await statusOf(queue)).waiting;
  let over = false;
  let killed = 0;
  let databaseKilled = 0;
  const starts = [0, 0];
  const current: WorkerProcess[] = [];
  const keepRunning = async (number: number): Promise<void> => {
    for (;;) {
      const worker = startWorkerOf([values.program], '--db', db, ...at, '--once', '--no-relate');
      current[number] = worker;
      starts[number]! += 1;
      const end = await worker.ended;
      if (end === 0) return;
      if (end !== 'SIGKILL')
        throw new Error(`A worker ended with ${String(end)}: ${JSON.stringify(worker.lines)}`);
    }
  };
  const killWorkers = async (): Promise<void> => {
    for (;;) {
      for (let waited = 0; waited < Number(values.every) && !over; waited++) await pause(1000);
      if (over) return;
      current[killed % 2]!.kill('SIGKILL');
      killed += 1;
    }
  };
  const killDatabase = async (): Promise<void> => {
    const most = Number(values['postgres-kills']);
    while (!over && databaseKilled < most) {
      await pause(1000);
      const { waiting, inWork, dead } = await statusOf(queue);
      if (all - waiting - inWork < ((databaseKilled + 1) * all) / (most + 1)) continue;
      await postgres.kill();
      databaseKilled += 1;
      await pause(5000);
      await postgres.restart();
      say(`PostgreSQL killed and started again at ${all - waiting - inWork} of ${all}, set aside ${dead}`);
    }
  };
  const disturbing = Promise.all([killWorkers(), killDatabase()]);
  await Promise.all([keepRunning(0), keepRunning(1)]);
  over = true;
  await disturbing;
  const { waiting, inWork, dead } = await statusOf(queue);
  await queue.close();
  return `${all} queued; workers killed ${killed} times, PostgreSQL ${databaseKilled} times; left ${waiting + inWork}, set aside ${dead}`;
}

/** Waits while another run still fills a database. */
async function untilFilled(db: string, documents: number): Promise<void> {
  let before = -1;
  for (let now = await documentsIn(db); now < documents && now > before; now = await documentsIn(db)) {
    before = now;
    await pause(60_000);
  }
}

async function documentsIn(db: string): Promise<number> {
  const store = await openStore(db, { write: false });
  try {
    return await store.count('documents', {});
  } finally {
    await store.close();
  }
}

/** Runs the program to its end. */
async function dragoman(...argv: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [values.program, ...argv], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', resolve);
  });
  // 1: some article could not be read, which the program has named.
  if (code !== 0 && code !== 1) throw new Error(`dragoman ${argv[0]!} ended with ${String(code)}`);
}

/** Prints the rows of every table and whether both databases have the same. */
async function compare(found: string, wanted: string): Promise<boolean> {
  const [ours, theirs] = [await digestsOf(found), await digestsOf(wanted)];
  let same = true;
  for (const [table, { rows, digest }] of theirs) {
    const own = ours.get(table);
    const equal = own?.digest === digest;
    same &&= equal;
    say(
      `${table.padEnd(22)}${String(rows).padStart(9)} rows  ${equal ? 'equal' : `NOT EQUAL (${own?.rows ?? 0} rows)`}`,
    );
  }
  say(same ? 'All records are equal.' : 'The records differ.');
  return same;
}

async function digestsOf(db: string): Promise<Map<string, { rows: number; digest: string }>> {
  const store = await openStore(db, { write: false });
  const tables = new Map<string, { rows: number; digest: string }>();
  try {
    for await (const lines of dumpTables(store, [], true)) {
      const hash = createHash('sha256');
      for (const line of lines) hash.update(withoutFolder(line)).update('\n');
      const name = /^\w+/.exec(lines[0] ?? '')?.[0];
      if (name !== undefined) tables.set(name, { rows: lines.length, digest: hash.digest('hex') });
    }
  } finally {
    await store.close();
  }
  return tables;
}

/** Both runs may have read the same articles in two folders; where an article came from is a column of its document. */
function withoutFolder(line: string): string {
  return line.replace(/"[^"]*\/(articles\.jsonl:\d+)"/, '"$1"');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
