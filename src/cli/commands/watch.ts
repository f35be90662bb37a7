import type { Command } from 'commander';
import { EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { MEMORY, addDbOption } from './db-option.ts';
import { addSourceOptions, addTimeLimit, type SourceOptions } from './source-options.ts';
import { everyOption, watchSources } from './watching.ts';
import { withSources } from './with-sources.ts';

interface WatchCommandOptions extends SourceOptions {
  readonly db: string;
  readonly relate: boolean;
  readonly every: number;
}

const EXAMPLES = `
Examples:
  dragoman watch inbox/ --db news.duckdb       what lies there, then what arrives, until Ctrl-C
  dragoman watch https://news.example/feed.xml --follow --contact desk@example.org --db news.duckdb

Files that are still being written, and hidden ones, wait until they are whole. Between two batches the database is free for others.
While dragoman serve has the database open, let it watch: dragoman serve --watch inbox/.
`;

/** Adds "dragoman watch": articles into a store as they arrive. */
export function addWatch(program: Command, io: CliIo, done: (exit: number) => void): void {
  addDbOption(
    addTimeLimit(
      addSourceOptions(
        program.command('watch').description('ingest what arrives in folders and feeds, as it arrives'),
        '<input...>',
      ),
    ),
  )
    .addOption(everyOption())
    .option('--no-relate', 'leave stories and incidents as they are')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: WatchCommandOptions) => {
      const open = () => io.openStore(options.db, { write: true, memory: MEMORY });
      await withSources(inputs, options, io, async (sources) => {
        // Wrong paths show at once, before the wait.
        await (await open()).close();
        const watching = { ...options, signal: io.signal, withStore };
        await watchSources(inputs, options, watching, io, sources);
      });
      done(EXIT.good);

      async function withStore(work: (store: Awaited<ReturnType<typeof open>>) => Promise<void>) {
        const store = await open();
        try {
          await work(store);
        } finally {
          await store.close();
        }
      }
    });
}
