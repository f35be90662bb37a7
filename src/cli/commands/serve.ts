import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Option, type Command } from 'commander';
import type { Served, ServeOptions } from '../../api/index.ts';
import { PROGRAM } from '../../version.ts';
import { CliError, describeError, EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { keepInThread } from '../../work/relate-thread.ts';
import { relateStore } from '../../work/relate-store.ts';
import type { RelationKeeper } from '../../work/relation-keeper.ts';
import { isLoopback } from '../../util/loopback.ts';
import { parseCount, parsePort } from '../options.ts';
import { untilAborted } from '../until-aborted.ts';
import { addDbOption } from './db-option.ts';
import { addReadingOptions, addTimeLimit, type SourceOptions } from './source-options.ts';
import { checkFolders, everyOption, watchSources } from './watching.ts';
import { withSources } from './with-sources.ts';

interface CommandOptions extends SourceOptions {
  readonly watch?: string[];
  readonly every: number;
  readonly db: string;
  readonly host: string;
  readonly port: number;
  readonly token?: string[];
  readonly insecure?: boolean;
  readonly blind?: boolean;
  readonly name?: string[];
  readonly rate?: number;
  readonly state?: string;
  readonly allowWebhook?: string[];
  readonly privateWebhooks?: boolean;
  readonly snapshots?: string;
  readonly web?: string;
}

const SHORTEST_TOKEN = 20;
const WEB = fileURLToPath(new URL('../../../dist/web', import.meta.url));
const MEMORY = '1GB';

const EXAMPLES = `
Examples:
  dragoman serve --db news.duckdb
  dragoman serve --db news.duckdb --watch inbox/          ingest what lies and arrives there, too
  dragoman serve --db news.duckdb --watch https://news.example/feed.xml --contact desk@example.org
  DRAGOMAN_TOKEN=$(openssl rand -hex 24) dragoman serve --db news.duckdb --host 0.0.0.0 --name news.example.org

It answers at http://127.0.0.1:4680: the web page at /, the API beneath /api/v1, its description at /api/v1/docs,
and for language models the Model Context Protocol at /mcp.
Another address than loopback needs a token (--token, or better DRAGOMAN_TOKEN), or --insecure: then everybody may read.
Ctrl-C lets the answers in work go out and ends.

Exit codes: 0 ended by a signal, 1 it cannot be started, 2 wrong usage.
`;

/** Adds "dragoman serve": the web page and the API of a store. */
export function addServe(program: Command, io: CliIo, done: (exit: number) => void): void {
  const command = addDbOption(
    program.command('serve').description('serve the web page and the HTTP API of a database'),
  )
    .option('--watch <input...>', 'folders and feeds: ingest what arrives there while serving')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <n>', 'port; 0 takes a free one', parsePort, 4680)
    .option('--token <secret...>', 'tokens that may do all; others are made at /api/v1/tokens')
    .option('--insecure', 'let everybody who reaches the server read without a token')
    .option(
      '--blind',
      'reviewers do not see what others decide, and nothing takes effect, until it is opened',
    )
    .option('--name <host...>', 'names that the server goes by; requests under others are refused')
    .option('--rate <n>', 'most requests a minute of one token or address', parseCount(1e6))
    .option('--state <file>', 'where tokens and saved searches are kept; beside the database where not said')
    .option('--allow-webhook <host...>', 'hosts that webhooks may go to')
    .option('--private-webhooks', 'let webhooks go to private addresses too, and without https')
    .option('--snapshots <folder>', 'folder of snapshots: listed, verified and given out; new ones go there')
    .addOption(new Option('--web <folder>', 'folder of the web page').hideHelp());
  addTimeLimit(addReadingOptions(command.optionsGroup('With --watch:').addOption(everyOption())))
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
  checkDatabase(options);
  checkFolders(options.watch ?? []);
  const { serve } = await import('../../api/index.ts');
  const store = await io.openStore(options.db, { write: true, memory: MEMORY });
  try {
    const { openMcpAnswers } = await import('../../mcp/index.ts');
    let keeper: RelationKeeper | undefined;
    const served = await serve({
      ...settings,
      store,
      ...{
        tokens,
        now: () => Date.parse(io.clock()),
        relate: async (watched, signal) => {
          await relateStore(watched, { at: io.clock(), keeper: (keeper ??= keepInThread(signal)) });
        },
        warm: true,
        onFault: (error) => io.stderr.write(describeError(error, true)),
        mcp: (read) => openMcpAnswers({ store: read, version: PROGRAM.split(' ')[1]! }),
      },
    });
    io.stderr.write(
      `Dragoman answers at ${served.address} (the API: ${served.address}/api/v1/docs). Ctrl-C ends it.\n`,
    );
    try {
      await (options.watch === undefined
        ? untilAborted(io.signal)
        : watch(options.watch, options, served, io));
    } finally {
      await served.stop();
    }
    return EXIT.good;
  } finally {
    await store.close();
  }
}

/** Ingests into the store of the server, which tells the page and relates by itself. */
function watch(
  inputs: readonly string[],
  options: CommandOptions,
  { store }: Pick<Served, 'store'>,
  io: CliIo,
): Promise<void> {
  const { db, every } = options;
  return withSources(inputs, options, io, (sources) =>
    watchSources(
      inputs,
      options,
      { db, every, relate: false, signal: io.signal, withStore: (work) => work(store) },
      io,
      sources,
    ),
  );
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
  const own = isPostgres(db) ? undefined : `${db}.serve.json`;
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
    blind: options.blind === true,
    ...(hosts === undefined ? {} : { hosts }),
    ...(options.snapshots === undefined ? {} : { snapshotFolder: options.snapshots }),
    ...(rate === undefined ? (loopback ? {} : { rate: RATE }) : { rate }),
    ...(stateFile === undefined ? {} : { stateFile: join(stateFile) }),
  };
}

/** An empty database is of use only where something arrives. */
function checkDatabase({ db, watch }: CommandOptions): void {
  if (watch !== undefined || isPostgres(db) || existsSync(db) || !existsSync(dirname(db))) return;
  const hint = 'dragoman ingest makes one; or say --watch FOLDER.';
  throw new CliError('store-missing', `There is no database ${db}`, hint);
}

function isPostgres(db: string): boolean {
  return /^postgres(?:ql)?:/i.test(db);
}

/** Of those who are not on this machine. */
const RATE = 1200;
