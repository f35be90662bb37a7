import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { statusOf, openQueue, type QueueStatus } from '../../src/work/queue/index.ts';
import { run } from '../cli/support/run.ts';
import { freePort } from '../support/free-port.ts';
import { dumpOf } from '../support/kill-ingest.ts';
import { startPostgres, type PostgresServer } from '../support/postgres.ts';
import { article, writeArticles } from './support/articles.ts';
import { hasNats, startNats, type NatsServer } from './support/nats.ts';
import { startWorker, type WorkerProcess } from './support/worker.ts';

const COUNT = 96;
/** Documents in a batch, and how long a batch takes the fake coder. */
const TAKE = 4;
const WAIT = 100;
/** Seconds after which a silent worker counts as gone. */
const PATIENCE = '2';

/** Matchers, typed for what they stand for. */
const containing = (text: string): string => expect.stringContaining(text) as string;
const matching = (pattern: RegExp): string => expect.stringMatching(pattern) as string;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.skipIf(!hasNats())('a queue on a real NATS server, with real workers and a real PostgreSQL', () => {
  let folder: string;
  let nats: NatsServer;
  let postgres: PostgresServer;
  let file: string;
  let whole: string[];
  let made = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dragoman-cluster-'));
    file = join(folder, 'articles.jsonl');
    [nats, postgres] = await Promise.all([startNats(), startPostgres()]);
    await writeArticles(file, COUNT, WAIT);
    const db = await postgres.database('whole');
    expect(await run(['ingest', file, '--db', db])).toMatchObject({ exit: 0 });
    whole = await dumpOf(db, true);
    expect(whole.filter((line) => line.startsWith('all_documents '))).toHaveLength(COUNT);
    expect(whole.filter((line) => line.startsWith('all_incidents ')).length).toBeGreaterThan(0);
  });
  afterAll(async () => {
    await Promise.all([nats.stop(), postgres.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  /** A queue and a database of a test's own. */
  async function fresh() {
    const name = `q${++made}`;
    const db = await postgres.database(name);
    const at = ['--nats', nats.url, '--queue', name];
    return {
      ...{ db, at },
      enqueue: (input: string, ...more: string[]) =>
        run(['enqueue', input, ...at, '--patience', PATIENCE, ...more]),
      work: (...more: string[]) =>
        startWorker('--db', db, ...at, '--take', String(TAKE), '--pause', '0.2', ...more),
      status: async (): Promise<QueueStatus> => {
        const queue = await openQueue({ url: nats.url, name, make: false });
        try {
          return await statusOf(queue);
        } finally {
          await queue.close();
        }
      },
    };
  }

  /** Waits until so many documents are stored. */
  async function untilStored(db: string, count: number): Promise<void> {
    while ((await stored(db)) < count) await pause(50);
  }

  async function stored(db: string): Promise<number> {
    const store = await openStore(db, { write: false }).catch(() => undefined);
    try {
      return (await store?.count('documents', {})) ?? 0;
    } finally {
      await store?.close();
    }
  }

  /** The worker ended well, and the records are those of the undisturbed run. */
  async function expectWhole(db: string, ...workers: readonly WorkerProcess[]): Promise<void> {
    for (const worker of workers) expect(await worker.ended, JSON.stringify(worker.lines)).toBe(0);
    expect(await dumpOf(db, true)).toEqual(whole);
  }

  test('two workers share the load, and one of them relates', async () => {
    const { db, enqueue, work, status } = await fresh();
    expect(await enqueue(file)).toMatchObject({
      exit: 0,
      stderr: containing(`queued ${COUNT},`),
    });
    expect(await status()).toMatchObject({ waiting: COUNT, inWork: 0, dead: 0 });
    const workers = [work('--once'), work('--once')];
    await expectWhole(db, ...workers);
    const shares = workers.map((worker) => worker.written());
    expect(shares[0]! + shares[1]!).toBe(COUNT);
    expect(Math.min(...shares), `shares ${shares.join(' and ')}`).toBeGreaterThan(COUNT / 10);
    expect(workers.flatMap(({ lines }) => lines).filter(({ event }) => event === 'related')).toHaveLength(1);
    expect(await status()).toMatchObject({ waiting: 0, inWork: 0, dead: 0 });
  });

  /** A database where all is coded and nothing related, and workers that could share the relating. */
  async function unrelated(count: number): Promise<{ db: string; workers: WorkerProcess[] }> {
    const { db, enqueue, work } = await fresh();
    await enqueue(file);
    expect(await work('--once', '--no-relate').ended).toBe(0);
    return { db, workers: Array.from({ length: count }, () => work('--share-from', '10')) };
  }

  test('workers share the relating, and what they find is what one finds', async () => {
    const { db, workers } = await unrelated(3);
    const related = await Promise.race(workers.map((worker) => worker.line('related')));
    expect(related.outcome).toMatchObject({ changed: true, helpers: 2 });
    const helped = workers.filter(({ lines }) => lines.some(({ event }) => event === 'helping'));
    expect(helped.length).toBeGreaterThan(0);
    for (const worker of workers) worker.kill('SIGTERM');
    await expectWhole(db, ...workers);
  });

  test('what a helper that is killed leaves undone is done by the one who relates', async () => {
    const { db, workers } = await unrelated(2);
    const helping = workers.map(async (worker) => {
      await worker.line('helping');
      return worker;
    });
    const killed = await Promise.race(helping);
    killed.kill('SIGKILL');
    const leading = workers.find((worker) => worker !== killed)!;
    await leading.line('related');
    leading.kill('SIGTERM');
    await expectWhole(db, leading);
    await Promise.allSettled(helping);
  });

  test('a worker that is killed in the middle loses nothing', async () => {
    const { db, enqueue, work } = await fresh();
    await enqueue(file);
    const killed = work();
    await untilStored(db, COUNT / 4);
    killed.kill('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');
    expect(await stored(db)).toBeLessThan(COUNT);
    await expectWhole(db, work('--once'));
  });

  test('a NATS server that is killed and comes back loses nothing', async () => {
    const { db, enqueue, work } = await fresh();
    await enqueue(file);
    const worker = work('--once');
    await untilStored(db, COUNT / 4);
    await nats.kill();
    await pause(1000);
    expect(await stored(db)).toBeLessThan(COUNT);
    await nats.restart();
    await expectWhole(db, worker);
  });

  test('a PostgreSQL that is killed and comes back loses nothing', async () => {
    const { db, enqueue, work } = await fresh();
    await enqueue(file);
    const worker = work('--once', '--health', String(await freePort()));
    const { message } = await worker.line('health');
    const address = /http:\/\/[\d.:]+/.exec(message)![0];
    await untilStored(db, COUNT / 4);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    await postgres.kill();
    await worker.line('waiting');
    const unready = await fetch(`${address}/readyz`);
    expect([unready.status, await unready.text()]).toEqual([503, 'store: no answer\n']);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    await postgres.restart();
    await worker.line('back');
    const figures = await (await fetch(`${address}/metrics`)).text();
    expect(Number(/^dragoman_documents_total\{outcome="new"\} (\d+)$/m.exec(figures)?.[1])).toBeGreaterThan(
      0,
    );
    expect(Number(/^dragoman_waits_total\{for="store"\} (\d+)$/m.exec(figures)?.[1])).toBeGreaterThan(0);
    expect(figures).toMatch(/^dragoman_queue_dead 0$/m);
    await expectWhole(db, worker);
    // An outage of the database is no fault of a document.
    expect(worker.lines.filter(({ event }) => event === 'retry' || event === 'dead')).toEqual([]);
  });

  test('poison and slow documents are set aside with the reason, and can be put back', async () => {
    const { db, at, enqueue, work, status } = await fresh();
    const poison = join(folder, 'poison.jsonl');
    const good = Array.from({ length: 5 }, (_, i) =>
      article(`Good ${i}`, `Russia ordered group ${i} to leave.`),
    );
    const bad = [
      'CRASH: Russia ordered all to leave.',
      'THROW: Russia ordered it.',
      'WAIT60000 Russia ordered it.',
    ];
    const lines = [...good.slice(0, 2), ...bad.map((text) => article('Bad', text)), ...good.slice(2)];
    await writeFile(poison, lines.join(''));
    await enqueue(poison);
    // Whoever runs workers starts them again.
    const ends: (number | NodeJS.Signals)[] = [];
    while (ends.at(-1) !== 0 && ends.length < 6)
      ends.push(await work('--once', '--tries', '2', '--limit', '1').ended);
    expect(ends).toEqual(['SIGKILL', 'SIGKILL', 0]);
    expect(await stored(db)).toBe(good.length);
    expect(await status()).toMatchObject({ waiting: 0, inWork: 0, dead: bad.length });
    const { stdout } = await run(['queue', 'dead', ...at, '--format', 'json']);
    const dead = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { origin: string; reason: string; number: number })
      .sort((a, b) => (a.origin < b.origin ? -1 : 1));
    expect(dead.map(({ origin, reason }) => [origin, reason])).toEqual([
      [
        `${poison}:3`,
        'No worker that began it came to an end with it: it may kill the process that codes it',
      ],
      [`${poison}:4`, 'Coding stopped: a stage broke'],
      [`${poison}:5`, 'Coding stopped: it took more than 1 s'],
    ]);
    const number = String(dead[1]!.number);
    expect(await run(['queue', 'retry', number, ...at])).toMatchObject({ exit: 0, stderr: 'put back 1\n' });
    expect(await status()).toMatchObject({ waiting: 1, dead: bad.length - 1 });
  });

  test('SIGTERM lets what is in work be finished, and gives the rest back at once', async () => {
    const { db, enqueue, work, status } = await fresh();
    await enqueue(file);
    const worker = work();
    await untilStored(db, COUNT / 4);
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    const there = await stored(db);
    expect(worker.written()).toBe(there);
    expect(await status()).toMatchObject({ dead: 0 });
    const other = work('--once');
    await expectWhole(db, other);
    // Given back, they need not wait until the silent worker counts as gone; none was coded twice.
    expect(other.written()).toBe(COUNT - there);
    expect(other.lines.find(({ event }) => event === 'ended')?.message).toContain('unchanged 0');
  });

  test('a full queue is waited for, and a text larger than a message goes beside it', async () => {
    const { db, enqueue, work, status, at } = await fresh();
    const large = join(folder, 'large.jsonl');
    const paragraph = 'The harbour was quiet that day, and nobody spoke of it in the market. ';
    await writeFile(large, article('Large', paragraph.repeat(30_000)));
    const many = join(folder, 'many.jsonl');
    await writeArticles(many, 30, 5);
    const full = enqueue(many, '--most', '10');
    while ((await status().catch(() => undefined))?.waiting !== 10) await pause(50);
    const worker = work();
    const { exit, stderr } = await full;
    expect([exit, stderr]).toEqual([
      0,
      matching(/Waiting for the queue: maximum messages exceeded[^]*queued 30,/),
    ]);
    expect(await enqueue(large)).toMatchObject({ exit: 0, stderr: containing('queued 1,') });
    await untilStored(db, 31);
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    const store = await openStore(db, { write: false });
    const lengths: number[] = [];
    for await (const { document } of store.codings()) lengths.push(document.text.length);
    await store.close();
    expect(Math.max(...lengths)).toBeGreaterThan(paragraph.length * 29_999);
    const queue = await openQueue({ url: nats.url, name: at[3]! });
    // Once it is stored, the text beside the queue is gone.
    expect(await queue.large.list()).toEqual([]);
    await queue.close();
  });
});
