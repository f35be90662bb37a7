import { Option, type Command } from 'commander';
import { EXPORTERS, exporterOf, exportRecords } from '../../export/index.ts';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { parseCount, parseDate } from '../options.ts';
import { addConditions, filterOf, type Conditions } from './filter-options.ts';
import { runInputs } from './run-inputs.ts';
import { runStoreExport, type Rows } from './run-store-export.ts';
import { addSourceOptions, addTimeLimit, type SourceOptions } from './source-options.ts';

interface CommandOptions extends SourceOptions, Omit<Conditions, 'outlet'> {
  readonly db?: string;
  readonly rows?: Rows;
  readonly format?: string;
  readonly list?: boolean;
  readonly added?: string;
  readonly out?: string;
  readonly jobs: number;
}

/** The options that narrow what a store holds. */
const NARROW = [
  'country',
  'actor',
  'dyad',
  'type',
  'mode',
  'status',
  'text',
  'document',
  'superseded',
  'limit',
] as const;
const ONLY_STORED = ['rows', 'from', 'to', ...NARROW] as const;
const ONLY_CODED = ['published', 'threads', 'batch', 'model', 'codebook'] as const;

const EXAMPLES = `
Examples:
  dragoman export --list
  dragoman export news/ --format gdelt2 --added 2017-08-01 --out 20170801.export.CSV
  dragoman export news/ --format geojson --out events.geojson
  dragoman export news.jsonl.gz --format parquet --out events.parquet --jobs 2
  dragoman export --db news.duckdb --format ucdp --from 2017 --country NGA --out ged.csv
  dragoman export --db news.duckdb --format gdelt2 --rows event --out events.CSV

docs/reference/exports.md tells what stands in each field. Acts that did not happen are in no format but csv, parquet,
jsonl and jsonld, which tell their status.
`;

/** Adds "dragoman export": articles to the formats of other projects. */
export function addExport(program: Command, io: CliIo, done: (exit: number) => void): void {
  const command = program
    .command('export')
    .description('write the events of articles, or of a database, in the formats of other projects');
  const names = EXPORTERS.map(({ name }) => name);
  addConditions(addTimeLimit(addSourceOptions(command, '[input...]')), NARROW)
    .option('--db <store>', 'instead of inputs: a database; the conditions above are for it')
    .addOption(
      new Option('--rows <what>', 'of a database: what a row is').choices(['event', 'incident'] as const),
    )
    .addOption(new Option('--format <format>', 'what to write').choices(names))
    .option('--list', 'list the formats')
    .option('--added <date>', 'when the records join the data base (GDELT, STIX), e.g. 2017-08-01', parseDate)
    .option('--out <file>', 'write to this file; it appears whole at the end')
    .option('--jobs <n>', 'worker threads, each with its own model', parseCount(256), 1)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: CommandOptions) => {
      if (options.list === true) {
        io.stdout.write(listFormats());
        return;
      }
      const { format, added, out, jobs, db } = options;
      if (inputs.length === 0 && db === undefined) command.error("missing required argument 'input'");
      if (inputs.length > 0 && db !== undefined) command.error("error: give inputs or '--db', not both");
      for (const name of db === undefined ? ONLY_STORED : ONLY_CODED)
        if (options[name] !== undefined)
          command.error(`error: '--${name}' goes ${db === undefined ? '' : 'not '}with '--db'`);
      if (format === undefined) command.error("option '--format <format>' is missing");
      if (exporterOf(format!).binary && out === undefined && io.stdout.isTTY === true) {
        throw new CliError(
          'binary-output',
          `${format!} is no text for a terminal`,
          'Name a file with --out.',
        );
      }
      if (db !== undefined) {
        const { outlet, rows, ...conditions } = options;
        const filter = filterOf({ ...conditions, ...(outlet !== undefined && { outlet: [outlet] }) });
        done(await runStoreExport({ db, filter, format: format!, rows, added, out }, io));
        return;
      }
      const write = (coded: Parameters<typeof exportRecords>[1]) => exportRecords(format!, coded, { added });
      done(await runInputs(inputs, options, { write, out, jobs }, io));
    });
}

function listFormats(): string {
  const width = Math.max(...EXPORTERS.map(({ name }) => name.length));
  return EXPORTERS.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`).join('');
}
