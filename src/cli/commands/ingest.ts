import type { Command } from 'commander';
import type { CliIo } from '../io.ts';
import { parseCount } from '../options.ts';
import { addDbOption } from './db-option.ts';
import { runIngest, type IngestRun } from './run-ingest.ts';
import { addSourceOptions, addTimeLimit } from './source-options.ts';

const EXAMPLES = `
Examples:
  dragoman ingest news/ --db news.duckdb --jobs 2
  dragoman ingest news/ --db news.duckdb                 again: what is there already is not coded anew
  dragoman ingest dump.jsonl.gz --db postgres://me@localhost/news

A document goes in with all its records or not at all. One that a newer program, model or codebook codes anew
keeps its old records, marked superseded. At the end stories and incidents are found anew (dragoman relate). After an interruption, the same command goes on.

Exit codes: 0 all inputs stored, 1 some input failed (named at the end), 2 wrong usage, 130 interrupted.
`;

/** Adds "dragoman ingest": articles into a store. */
export function addIngest(program: Command, io: CliIo, done: (exit: number) => void): void {
  addDbOption(
    addTimeLimit(
      addSourceOptions(
        program.command('ingest').description('read and code articles, and keep their records in a database'),
      ),
    ),
  )
    .option('--jobs <n>', 'worker threads, each with its own model', parseCount(256), 1)
    .option('--no-relate', 'leave stories and incidents as they are; dragoman relate finds them later')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: IngestRun) => {
      done(await runIngest(inputs, options, io));
    });
}
