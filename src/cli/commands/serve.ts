import { isIP } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Option, type Command } from 'commander';
import type { ServeOptions } from '../../api/index.ts';
import { CliError, describeError, EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { parseCount } from '../options.ts';
import { addDbOption } from './db-option.ts';

interface CommandOptions {
  readonly db: string;
  readonly host: string;
  readonly port: number;
  readonly token?: string[];
  readonly insecure?: boolean;
  readonly name?: string[];
  readonly rate?: number;
  readonly state?: string;
  readonly allowWebhook?: string[];
  readonly privateWebhooks?: boolean;
  readonly web?: string;
}

const SHORTEST_TOKEN = 20;
const WEB = fileURLToPath(new URL('../../../dist/web', import.meta.url));
const MEMORY = '1GB';

const EXAMPLES = `
Examples:
  dragoman serve --db news.duckdb
  DRAGOMAN_TOKEN=$(openssl rand -hex 24) dragoman serve --db news.duckdb --host 0.0.0.0 --name news.example.org

It answers at http://127.0.0.1:4680: the web page at /, the API beneath /api/v1, its description at /api/v1/docs.
Another address than loopback needs a token (--token, or better DRAGOMAN_TOKEN), or --insecure: then everybody may read.
Ctrl-C lets the answers in work go out and ends.

Exit codes: 0 ended by a signal, 1 it cannot be started, 2 wrong usage.
`;

/** Adds "dragoman serve": the web page and the API of a store. */
export function addServe(program: Command, io: CliIo, done: (exit: number) => void): void {
  addDbOption(program.command('serve').description('serve the web page and the HTTP API of a database'))
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <n>', 'port; 0 takes a free one', parsePort, 4680)
    .option('--token <secret...>', 'tokens that may do all; others are made at /api/v1/tokens')
    .option('--insecure', 'let everybody who reaches the server read without a token')
    .option('--name <host...>', 'names that the server goes by; requests under others are refused')
    .option('--rate <n>', 'most requests a minute of one token or address', parseCount(1e6))
    .option('--state <file>', 'where tokens and saved searches are kept; beside the database where not said')
    .option('--allow-webhook <host...>', 'hosts that webhooks may go to')
    .option('--private-webhooks', 'let webhooks go to private addresses too, and without https')
    .addOption(new Option('--web <folder>', 'folder of the web page').hideHelp())
    .addHelpText('after', EXAMPLES)
    .action(async (options: CommandOptions) => {
      done(await runServe(options, io));
    });
}

async function runServe(options: CommandOptions, io: CliIo): Promise<number> {
  const tokens = [...(options.token ?? []), ...(io.env['DRAGOMAN_TOKEN']?.split(/[\s,]+/) ?? [])].filter(
    (token) => token !== '',
  );
  const settings = settingsOf(options, tokens);
  const { serve } = await import('../../api/index.ts');
  const store = await io.openStore(options.db, { write: true, memory: MEMORY });
  try {
    const served = await serve({
      ...settings,
      store,
      ...{ tokens, now: io.today, onFault: (error) => io.stderr.write(describeError(error, true)) },
    });
    io.stderr.write(
      `Dragoman answers at ${served.address} (the API: ${served.address}/api/v1/docs). Ctrl-C ends it.\n`,
    );
    await aborted(io.signal);
    await served.stop();
    return EXIT.good;
  } finally {
    await store.close();
  }
}

function settingsOf(
  options: CommandOptions,
  tokens: readonly string[],
): Omit<ServeOptions, 'store' | 'now' | 'onFault'> {
  const { host, port, insecure, name, rate, state, db, allowWebhook = [], privateWebhooks } = options;
  const loopback = isLoopback(host);
  if (!loopback && tokens.length === 0 && insecure !== true) {
    const hint = 'Give a token (DRAGOMAN_TOKEN=... or --token), or say --insecure: everybody may read then.';
    throw new CliError('open-server', `${host} can be reached from elsewhere`, hint);
  }
  const short = tokens.find((token) => token.length < SHORTEST_TOKEN);
  if (short !== undefined) {
    const hint = 'Make one: openssl rand -hex 24.';
    throw new CliError('weak-token', `A token has at least ${SHORTEST_TOKEN} characters`, hint);
  }
  const hosts =
    name?.map((one) => one.toLowerCase()) ?? (loopback ? ['127.0.0.1', 'localhost', '[::1]'] : undefined);
  const own = /^postgres(?:ql)?:/i.test(db) ? undefined : `${db}.serve.json`;
  const stateFile = state ?? own;
  return {
    ...{
      host,
      port,
      webFolder: options.web ?? WEB,
      webhookHosts: allowWebhook.map((one) => one.toLowerCase()),
    },
    anonymous: tokens.length > 0 ? [] : loopback ? ['read', 'review', 'admin'] : ['read'],
    privateWebhooks: privateWebhooks === true,
    ...(hosts === undefined ? {} : { hosts }),
    ...(rate === undefined ? (loopback ? {} : { rate: RATE }) : { rate }),
    ...(stateFile === undefined ? {} : { stateFile: join(stateFile) }),
  };
}

/** Of those who are not on this machine. */
const RATE = 1200;

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function parsePort(value: string): number {
  return value === '0' ? 0 : parseCount(65_535)(value);
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
