import type { Command } from 'commander';
import { enqueueReadings, openQueue, type Enqueued } from '../../work/queue/index.ts';
import { EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { parseCount } from '../options.ts';
import { failureLines, Tally } from '../tally.ts';
import { clean } from '../text/clean.ts';
import { addQueueOptions, queueOptions, type QueueCommandOptions } from './queue-options.ts';
import { addReadOptions, addWebOptions, readOptions, type SourceOptions } from './source-options.ts';
import { withSources, type Sources } from './with-sources.ts';

interface EnqueueCommandOptions extends SourceOptions, QueueCommandOptions {
  readonly most?: number;
  readonly patience?: number;
  readonly replicas?: number;
}

const EXAMPLES = `
Examples:
  dragoman enqueue news/ --nats nats://queue.example:4222
  dragoman work --nats nats://queue.example:4222 --db postgres://me@db.example/news      on any number of machines

Articles are read here, and coded wherever a worker runs. A full queue is waited for. The same again is harmless: workers
pass over what the database holds.

Exit codes: 0 all inputs queued, 1 some input failed (named at the end), 2 wrong usage, 130 interrupted.
`;

/** Adds "dragoman enqueue": articles into a queue, for workers to code. */
export function addEnqueue(program: Command, io: CliIo, done: (exit: number) => void): void {
  addQueueOptions(
    addWebOptions(
      addReadOptions(
        program.command('enqueue').description('read articles into a queue that workers code from'),
      ),
    ),
  )
    .option('--most <n>', 'documents that a new queue takes (200,000 where not said)', parseCount(1e9))
    .option(
      '--patience <seconds>',
      'after which a silent worker of a new queue counts as gone (60)',
      parseCount(3600),
    )
    .option('--replicas <n>', 'copies of a new queue in a cluster of NATS servers (1)', parseCount(5))
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: EnqueueCommandOptions) => {
      done(await withSources(inputs, options, io, (sources) => enqueue(inputs, options, io, sources)));
    });
}

async function enqueue(
  inputs: readonly string[],
  options: EnqueueCommandOptions,
  io: CliIo,
  sources: Sources,
): Promise<number> {
  const started = io.now();
  const { most, patience, replicas } = options;
  const queue = await openQueue({
    ...(await queueOptions(options, io)),
    ...(most === undefined ? {} : { most }),
    ...(patience === undefined ? {} : { ackSeconds: patience }),
    ...(replicas === undefined ? {} : { replicas }),
  });
  const tally = new Tally();
  const counts: Record<Enqueued, number> = { new: 0, duplicate: 0, failed: 0, stopped: 0 };
  let waiting = '';
  try {
    await enqueueReadings(io.readInputs(inputs, readOptions(options, io, sources)), queue, {
      signal: io.signal,
      onSettled: (reading, what) => {
        counts[what] += 1;
        waiting = '';
        if (what === 'failed') tally.add({ reading });
      },
      onWaiting: (why) => {
        if (why !== waiting) io.stderr.write(`${clean(`Waiting for the queue: ${why}`)}\n`);
        waiting = why;
      },
    });
  } finally {
    await queue.close();
  }
  const seconds = ((io.now() - started) / 1000).toFixed(1);
  const { new: fresh, duplicate, failed } = counts;
  const interrupted = io.signal.aborted;
  const summary = `${interrupted ? 'Interrupted: ' : ''}queued ${fresh}, queued a moment ago ${duplicate}, failed ${failed} in ${seconds} s`;
  io.stderr.write(`${clean([summary, ...failureLines(tally)].join('\n'))}\n`);
  if (interrupted) return EXIT.interrupted;
  return failed > 0 ? EXIT.failed : EXIT.good;
}
