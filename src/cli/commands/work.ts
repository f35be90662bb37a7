import { InvalidArgumentError, Option, type Command } from 'commander';
import { isOutage, leadStore, type Store } from '../../store/index.ts';
import { relateStore } from '../../work/relate-store.ts';
import { keepInThread } from '../../work/relate-thread.ts';
import type { RelationKeeper } from '../../work/relation-keeper.ts';
import type { RelateHelp } from '../../work/share-relating.ts';
import { callHelp, openFigures, openQueue, type Queue, workQueue } from '../../work/queue/index.ts';
import { EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { parseCount, parseSeconds } from '../options.ts';
import { addDbOption, MEMORY } from './db-option.ts';
import { patiently } from './patiently.ts';
import { addQueueOptions, queueOptions, type QueueCommandOptions } from './queue-options.ts';
import { addModelOptions, modelOptions, type ModelOptions } from './source-options.ts';
import { startHealth, type Opened } from './worker-health.ts';
import { lineOf, openWorkerLog, type LogFormat, type WorkerLog } from './worker-log.ts';

interface WorkCommandOptions extends QueueCommandOptions, ModelOptions {
  readonly db: string;
  readonly jobs: number;
  readonly take: number;
  readonly limit: number;
  readonly tries: number;
  readonly pause: number;
  readonly grace: number;
  readonly once?: boolean;
  readonly relate: boolean;
  readonly quiet: number;
  readonly shareFrom: number;
  readonly health?: { readonly host: string; readonly port: number };
  readonly log: LogFormat;
}

const EXAMPLES = `
Examples:
  dragoman work --nats nats://queue.example:4222 --db postgres://me@db.example/news --jobs 4
  dragoman work --once                              ends once the queue is empty and all is related
  dragoman work --health 0.0.0.0:9464 --log json    /livez, /readyz and /metrics for Kubernetes and Prometheus

Any number of workers may run. A document is taken out of the queue only once it is in the database, and written twice it
is there once. What fails is tried again, later each time, then set aside with the reason: dragoman queue dead. SIGTERM
lets the documents in work be finished; the others go back. When the queue is empty, one worker finds stories and incidents, and the others help it.

Exit codes: 0 ended by a signal, or empty (--once); 1 it broke; 2 wrong usage.
`;

/** Adds "dragoman work": codes what a queue holds. */
export function addWork(program: Command, io: CliIo, done: (exit: number) => void): void {
  const command = program.command('work').description('code the articles of a queue into a database');
  addModelOptions(addDbOption(addQueueOptions(command)))
    .option('--jobs <n>', 'threads, each with its own model', parseCount(256), 1)
    .option('--take <n>', 'documents that a thread codes together', parseCount(256), 8)
    .option('--limit <seconds>', 'coding them may take so long', parseCount(86_400), 300)
    .option('--tries <n>', 'after which a document is set aside', parseCount(100), 5)
    .option(
      '--pause <seconds>',
      'before the second try; each further one waits four times as long',
      parseSeconds,
      10,
    )
    .option(
      '--grace <seconds>',
      'after SIGTERM a database that is away is waited for so long',
      parseSeconds,
      20,
    )
    .option('--once', 'end once the queue is empty and all is related')
    .option('--no-relate', 'leave stories and incidents as they are')
    .option('--quiet <seconds>', 'relate once the queue has been empty for so long', parseSeconds, 5)
    .option(
      '--share-from <n>',
      'when nothing is related yet and so many documents are there, idle workers of the queue share the work',
      parseCount(1_000_000_000),
      500,
    )
    .option('--health <[host:]port>', 'answer /livez, /readyz and /metrics there', parseListen)
    .addOption(
      new Option('--log <format>', 'lines on standard error').choices(['text', 'json']).default('text'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (options: WorkCommandOptions) => {
      done(await work(options, io));
    });
}

async function work(options: WorkCommandOptions, io: CliIo): Promise<number> {
  const { signal } = io;
  const log = openWorkerLog(io, options.log);
  const where = await queueOptions(options, io);
  const versions = await io.readVersions(modelOptions(options));
  const opened: Opened = {};
  const figures = openFigures();
  const health =
    options.health === undefined ? undefined : await startHealth(options.health, figures, opened);
  if (health !== undefined) log.say('health', `Answers at ${health.address}/livez, /readyz and /metrics`);
  try {
    opened.queue = await patiently('queue', () => openQueue(where), io, log);
    opened.store = await patiently(
      'store',
      () => io.openStore(options.db, { write: true, memory: MEMORY }),
      io,
      log,
    );
    const { queue, store } = opened;
    if (queue === undefined || store === undefined) return EXIT.good;
    log.say('started', `Works on the queue ${where.name}, ${options.jobs} at once`);
    const tell: typeof log.told = (told) => {
      log.told(told);
      figures.add(told);
    };
    const keeper = keepInThread(signal);
    const { config } = await queue.consumer.info(true);
    signal.addEventListener('abort', () => {
      log.say('draining', 'Ends what is in work');
    });
    await workQueue({
      ...modelOptions(options),
      ...{ queue, store, versions, signal, tell, coderModule: io.coderModule },
      ...{ jobs: options.jobs, take: options.take, tries: options.tries, once: options.once === true },
      ...{ limit: options.limit * 1000, pause: options.pause * 1000, grace: options.grace * 1000 },
      helps: options.relate,
      beat: (config.ack_wait ?? 60e9) / 3e6,
      idle: {
        quiet: options.once === true ? 0 : options.quiet * 1000,
        run: () =>
          options.relate
            ? relateOnce(options, { queue, store }, { io, tell, keeper })
            : Promise.resolve(true),
      },
    });
    log.say('ended', lineOf(log.counts));
    return EXIT.good;
  } finally {
    await health?.close();
    await opened.store?.close();
    await opened.queue?.close();
  }
}

/** Relates, where no other worker does; false where one does, or the database is away. */
async function relateOnce(
  { db, shareFrom }: WorkCommandOptions,
  { queue, store }: { readonly queue: Queue; readonly store: Store },
  {
    io,
    tell,
    keeper,
  }: { readonly io: CliIo; readonly tell: WorkerLog['told']; readonly keeper: RelationKeeper },
): Promise<boolean> {
  const started = io.now();
  const help: RelateHelp = { from: shareFrom, call: (state) => callHelp(queue, state) };
  try {
    const led = await leadStore(db, () => relateStore(store, { at: io.clock(), keeper, help }));
    // Another one leads: what is remembered here would only take room.
    if (led === undefined) await keeper.forget();
    if (led?.result.changed === true)
      tell({ event: 'related', seconds: (io.now() - started) / 1000, outcome: led.result });
    return led !== undefined;
  } catch (error) {
    if (io.signal.aborted) return false;
    if (!isOutage(error)) throw error;
    tell({ event: 'waiting', for: 'store', reason: error instanceof Error ? error.message : String(error) });
    return false;
  }
}

function parseListen(value: string): { host: string; port: number } {
  const [, host = '127.0.0.1', port = ''] = /^(?:(\[[0-9a-f:]+\]|[\w.-]+):)?(\d{1,5})$/i.exec(value) ?? [];
  if (port !== '' && Number(port) <= 65_535)
    return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
  throw new InvalidArgumentError('It must be a port, or host:port, such as 9464 or 0.0.0.0:9464.');
}
