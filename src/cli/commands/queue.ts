import { Option, type Command } from 'commander';
import { openQueue, readDead, retryDead, statusOf, type Queue } from '../../work/queue/index.ts';
import { CliError, EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { clean } from '../text/clean.ts';
import { addQueueOptions, queueOptions, type QueueCommandOptions } from './queue-options.ts';

interface Listing extends QueueCommandOptions {
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  dragoman queue status
  dragoman queue dead                documents that were set aside, with number and reason
  dragoman queue retry 3 17          puts two of them back
  dragoman queue retry --all
`;

/** Adds "dragoman queue": how a queue stands, and what was set aside. */
export function addQueue(program: Command, io: CliIo, done: (exit: number) => void): void {
  const queue = program
    .command('queue')
    .description('look at a queue, and at the documents that were set aside')
    .addHelpText('after', EXAMPLES);
  const format = (): Option => new Option('--format <format>').choices(['text', 'json']).default('text');
  addQueueOptions(queue.command('status').description('how many documents wait, are in work, were set aside'))
    .addOption(format())
    .action((options: Listing) => withQueue(options, io, done, (open) => status(open, options, io)));
  addQueueOptions(queue.command('dead').description('list the documents that were set aside'))
    .addOption(format())
    .action((options: Listing) => withQueue(options, io, done, (open) => dead(open, options, io)));
  addQueueOptions(queue.command('retry').description('put documents that were set aside back into the queue'))
    .argument('[number...]', 'their numbers, as "dragoman queue dead" tells them', parseNumbers)
    .option('--all', 'all of them')
    .action(
      async (numbers: readonly number[] | undefined, options: QueueCommandOptions & { all?: boolean }) => {
        if ((numbers ?? []).length > 0 === (options.all === true))
          throw new CliError('usage', 'Name what to put back', 'Give numbers, or --all.');
        await withQueue(options, io, done, async (open) => {
          const count = await retryDead(open, numbers ?? [], io.signal);
          io.stderr.write(`put back ${count}\n`);
          return count < (numbers?.length ?? 0) ? EXIT.failed : EXIT.good;
        });
      },
    );
}

async function withQueue(
  options: QueueCommandOptions,
  io: CliIo,
  done: (exit: number) => void,
  task: (queue: Queue) => Promise<number>,
): Promise<void> {
  const queue = await openQueue({ ...(await queueOptions(options, io)), make: false });
  try {
    done(await task(queue));
  } finally {
    await queue.close();
  }
}

async function status(queue: Queue, { format }: Listing, { stdout }: CliIo): Promise<number> {
  const found = await statusOf(queue);
  const { name, waiting, inWork, redelivered, dead, bytes, most } = found;
  const lines = [
    `queue        ${name}, ${most} documents at most`,
    `waiting      ${waiting}`,
    `in work      ${inWork}${redelivered > 0 ? `, ${redelivered} of them not for the first time` : ''}`,
    `set aside    ${dead}`,
    `size         ${(bytes / 1e6).toFixed(1)} MB`,
  ];
  stdout.write(format === 'json' ? `${JSON.stringify(found)}\n` : `${lines.join('\n')}\n`);
  return EXIT.good;
}

async function dead(queue: Queue, { format }: Listing, { stdout, stderr }: CliIo): Promise<number> {
  let count = 0;
  for await (const found of readDead(queue)) {
    count += 1;
    const { number, at, reason, tries, origin = 'unknown', document = 'no document' } = found;
    const line = `${number}  ${at}  ${origin} (${document}), ${tries} tries: ${reason}`;
    stdout.write(format === 'json' ? `${JSON.stringify(found)}\n` : `${clean(line)}\n`);
  }
  if (format === 'text') stderr.write(`${count} set aside\n`);
  return EXIT.good;
}

function parseNumbers(value: string, before: readonly number[] | undefined): readonly number[] {
  const number = Number(value);
  if (/^\d{1,15}$/.test(value) && number > 0) return [...(before ?? []), number];
  throw new CliError(
    'usage',
    `"${value}" is no number of a document`,
    'dragoman queue dead tells the numbers.',
  );
}
