import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import type { QueueOptions } from '../../work/queue/index.ts';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../io.ts';

/** The options of every command that speaks to a queue. */
export interface QueueCommandOptions {
  readonly nats?: string;
  readonly credentials?: string;
  readonly queue: string;
}

/** Adds those options to a command. */
export function addQueueOptions(command: Command): Command {
  return command
    .option('--nats <url>', 'the NATS server, such as nats://host:4222; or DRAGOMAN_NATS')
    .option(
      '--credentials <file>',
      'credentials that the server asks for (.creds); or DRAGOMAN_NATS_CREDENTIALS',
    )
    .option('--queue <name>', 'name of the queue, where a server has several', parseName, 'dragoman');
}

/** Where the queue is, by the options or the environment. */
export async function queueOptions(
  { nats, credentials, queue }: QueueCommandOptions,
  { env }: CliIo,
): Promise<QueueOptions> {
  const url = nats ?? env['DRAGOMAN_NATS'] ?? '';
  const hint = 'Name it: --nats nats://127.0.0.1:4222, or set DRAGOMAN_NATS.';
  if (url === '') throw new CliError('queue-address', 'No NATS server is named', hint);
  const file = credentials ?? env['DRAGOMAN_NATS_CREDENTIALS'] ?? '';
  return { url, name: queue, ...(file === '' ? {} : { credentials: await readCredentials(file) }) };
}

async function readCredentials(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError('queue-credentials', why, 'Name the .creds file that nsc or the server gave you.');
  });
}

function parseName(value: string): string {
  if (/^[A-Za-z0-9-]{1,64}$/.test(value)) return value;
  throw new InvalidArgumentError('It must be of letters, digits and hyphens.');
}
