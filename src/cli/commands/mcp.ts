import { Readable } from 'node:stream';
import { Option, type Command } from 'commander';
import { PROGRAM } from '../../version.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { isLoopback } from '../../util/loopback.ts';
import type { CliIo } from '../io.ts';
import { parsePort } from '../options.ts';
import { untilAborted } from '../until-aborted.ts';
import { addDbOption } from './db-option.ts';

interface McpCommandOptions {
  readonly db: string;
  readonly http?: number;
  readonly host: string;
}

const TOKEN = 'DRAGOMAN_MCP_TOKEN';

const EXAMPLES = `
Examples:
  dragoman mcp --db news.duckdb                a client starts this and speaks over standard input and output
  dragoman mcp --db news.duckdb --http 7411    at http://127.0.0.1:7411/mcp

Over HTTP, the variable ${TOKEN} holds a token that clients must send; an address that others reach needs one.
`;

/** Adds "dragoman mcp": a store for language models, by the Model Context Protocol. */
export function addMcp(program: Command, io: CliIo, done: (exit: number) => void): void {
  addDbOption(
    program.command('mcp').description('serve a database to language models (Model Context Protocol)'),
  )
    .addOption(
      new Option(
        '--http <port>',
        'over HTTP at this port of this machine, instead of standard input',
      ).argParser(parsePort),
    )
    .option('--host <address>', 'with --http: the address to listen at', '127.0.0.1')
    .addHelpText('after', EXAMPLES)
    .action(async ({ db, http, host }: McpCommandOptions) => {
      const { serveMcpHttp, serveMcpStdio } = await import('../../mcp/index.ts');
      const token = io.env[TOKEN] ?? '';
      if (http !== undefined && token === '' && !isLoopback(host)) {
        const hint = `Set ${TOKEN}, or leave --host out.`;
        throw new CliError('no-token', `Others could reach ${host}: it needs a token`, hint);
      }
      const store = await io.openStore(db, { write: false });
      try {
        const options = { store, version: PROGRAM.split(' ')[1]! };
        if (http === undefined) {
          const stdin = Readable.from(io.stdin, { objectMode: false });
          await serveMcpStdio({ ...options, stdin, stdout: io.stdout, signal: io.signal });
        } else {
          const secret = token === '' ? {} : { token };
          const handle = await serveMcpHttp({ ...options, ...secret, host, port: http });
          io.stderr.write(`Model Context Protocol at ${handle.url}; Ctrl-C ends it.\n`);
          await untilAborted(io.signal);
          await handle.close();
        }
      } finally {
        await store.close();
      }
      done(EXIT.good);
    });
}
