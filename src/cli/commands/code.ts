import { Option, type Command } from 'commander';
import type { Coded } from '../../work/index.ts';
import { FORMATS, makeFormat, piecesOf, type FormatName } from '../format/index.ts';
import { columnsOf, wantsColour, type CliIo } from '../io.ts';
import { parseCount } from '../options.ts';
import { runInputs } from './run-inputs.ts';
import { addSourceOptions, addTimeLimit, type SourceOptions } from './source-options.ts';

interface CodeOptions extends SourceOptions {
  readonly format: FormatName;
  readonly explain?: boolean;
  readonly out?: string;
  readonly failures?: string;
  readonly jobs: number;
}

const EXAMPLES = `
Examples:
  dragoman code article.html                             events and quotes as a table
  dragoman code examples/ --explain                      with the words and rules behind every field
  dragoman code news.jsonl.gz --format jsonl --out events.jsonl --jobs 2
  dragoman code dump.jsonl --field text=body --field published=date --format csv > events.csv
  zcat dump.jsonl.gz | dragoman code - --format jsonl --field origin=id --failures failed.jsonl | loader
  curl -s https://example.org/story | dragoman code - --input-format html --published 2017-07-31

Exit codes: 0 all inputs coded, 1 some input failed (named at the end), 2 wrong usage, 130 interrupted.
`;

/** Adds "dragoman code": articles to records. */
export function addCode(program: Command, io: CliIo, done: (exit: number) => void): void {
  addTimeLimit(
    addSourceOptions(
      program.command('code').description('read articles and write down the events and quotes in them'),
    ),
  )
    .addOption(new Option('--format <format>', 'format of the records').choices(FORMATS).default('table'))
    .option('--explain', 'in the table: the exact words, rules and reasons of every field')
    .option('--out <file>', 'write to this file; it appears whole at the end')
    .option('--failures <file>', 'write each input that failed to this file: a line of JSON with its issues')
    .option('--jobs <n>', 'worker threads, each with its own model', parseCount(256), 1)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: CodeOptions) => {
      const { format, explain = false, out, failures, jobs } = options;
      const colour = out === undefined && wantsColour(io.stdout, io.env);
      const writer = makeFormat(format, { width: columnsOf(io.stdout, io.env), colour, explain });
      const write = (coded: AsyncIterable<Coded>): AsyncIterable<string> => piecesOf(writer, coded);
      done(await runInputs(inputs, options, { write, out, failures, jobs }, io));
    });
}
