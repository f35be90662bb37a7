import type { Command } from 'commander';
import { ingestArrivals } from '../../work/index.ts';
import { EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { Tally } from '../tally.ts';
import { clean } from '../text/clean.ts';
import { MEMORY, addDbOption } from './db-option.ts';
import { parseCount } from '../options.ts';
import { withSources, type Sources } from './with-sources.ts';
import { addSourceOptions, modelOptions, readOptions, type SourceOptions } from './source-options.ts';
import { describe } from './relate.ts';

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
`;

/** Adds "dragoman watch": articles into a store as they arrive. */
export function addWatch(program: Command, io: CliIo, done: (exit: number) => void): void {
  addDbOption(
    addSourceOptions(
      program.command('watch').description('ingest what arrives in folders and feeds, as it arrives'),
      '<input...>',
    ),
  )
    .option('--every <minutes>', 'how often web addresses are asked', parseCount(10_080), 5)
    .option('--no-relate', 'leave stories and incidents as they are')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: WatchCommandOptions) => {
      await withSources(inputs, options, io, (sources) => runWatch(inputs, options, io, sources));
      done(EXIT.good);
    });
}

async function runWatch(
  inputs: readonly string[],
  options: WatchCommandOptions,
  io: CliIo,
  sources: Sources,
): Promise<void> {
  const { signal, openCoder, coderModule, readInputs, stderr } = io;
  const coder = modelOptions(options);
  const say = (line: string) => stderr.write(`${clean(line)}\n`);
  let tally = new Tally();
  // Wrong paths show at once, before the wait.
  await (await io.openStore(options.db, { write: true, memory: MEMORY })).close();
  say(`Watching ${inputs.join(', ')}; Ctrl-C ends it.`);
  await ingestArrivals(inputs, {
    ...{ ...coder, jobs: 1, openCoder, coderModule, signal, readInputs },
    versions: await io.readVersions(coder),
    reading: readOptions(options, io, sources),
    relate: options.relate,
    every: options.every * 60_000,
    except: options.db,
    now: io.clock,
    withStore: async (work) => {
      const store = await io.openStore(options.db, { write: true, memory: MEMORY });
      try {
        await work(store);
      } finally {
        await store.close();
      }
    },
    onSettled: (outcome, written) => {
      tally.addWritten(outcome, written);
    },
    onBatch: ({ related }) => {
      const { coded, unchanged, events, quotes, failed } = tally;
      say(
        `new ${coded}, unchanged ${unchanged}, events ${events}, quotes ${quotes}, failed ${failed.length}`,
      );
      if (related?.changed === true) stderr.write(describe(related));
      for (const { origin, issues } of failed)
        for (const { code, message } of issues) say(`failed: ${origin}: [${code}] ${message}`);
      tally = new Tally();
    },
    onWaiting: ({ message }) => {
      say(`Waiting: ${message}`);
    },
    onError: ({ message }) => {
      say(`Cannot watch: ${message}`);
    },
  });
}
