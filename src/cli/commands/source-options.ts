import { Option, type Command } from 'commander';
import type { CoderOptions } from '../../work/index.ts';
import { DEFAULT_MAX_BYTES, type Format, type ReadOptions } from '../../read/options.ts';
import type { CliIo } from '../io.ts';
import type { Sources } from './with-sources.ts';
import {
  INPUT_FORMATS,
  parseBytes,
  parseContact,
  parseCount,
  parseDate,
  parseField,
  parseSeconds,
  TIME_LIMIT,
  type Fields,
} from '../options.ts';

/** The options of every command that codes. */
export interface ModelOptions {
  readonly threads?: number;
  readonly batch?: number;
  readonly model?: string;
  readonly codebook?: string[];
}

/** The options of every command that reads and codes. */
export interface SourceOptions extends ModelOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly field: Fields;
  readonly inputFormat: Format | 'auto';
  readonly maxBytes: number;
  readonly follow?: boolean;
  readonly contact?: string;
  readonly cache?: string;
  readonly maxPages: number;
  readonly delay: number;
  readonly allowPrivate?: boolean;
  readonly timeLimit?: number;
}

/** Adds inputs and those options to a command. */
export function addSourceOptions(command: Command, inputs = '<input...>'): Command {
  return addReadingOptions(addInputs(command, inputs));
}

/** Adds those options alone. */
export function addReadingOptions(command: Command): Command {
  return addWebOptions(addModelOptions(addFileOptions(command)));
}

/** Adds the inputs, and how files are read. */
export function addReadOptions(command: Command, inputs = '<input...>'): Command {
  return addFileOptions(addInputs(command, inputs));
}

function addInputs(command: Command, inputs: string): Command {
  return command.argument(
    inputs,
    'files, folders, patterns in quotes, web addresses, or - for standard input',
  );
}

function addFileOptions(command: Command): Command {
  return command
    .option('--published <date>', 'publication date of every document, e.g. 2017-07-31', parseDate)
    .option('--outlet <name>', 'outlet of every document')
    .addOption(
      new Option(
        '--field <name=column>',
        'where JSON Lines or tables keep a field, e.g. text=body (repeatable)',
      )
        .argParser(parseField)
        .default({}, 'its own name'),
    )
    .addOption(
      new Option('--input-format <format>', 'format of the inputs').choices(INPUT_FORMATS).default('auto'),
    )
    .option('--max-bytes <size>', 'size limit of one document', parseBytes, DEFAULT_MAX_BYTES);
}

/** Adds the options of fetching. */
export function addWebOptions(command: Command): Command {
  return command
    .option(
      '--follow',
      'fetch what feeds, sitemaps and lists of feeds in files link to; those on the web always are',
    )
    .option(
      '--contact <who>',
      'your mail or web address, told to every site; or DRAGOMAN_CONTACT',
      parseContact,
    )
    .option('--cache <folder>', 'where fetched pages are kept, "none" for nowhere')
    .option('--max-pages <n>', 'pages fetched in one run', parseCount(10_000_000), 10_000)
    .option(
      '--delay <seconds>',
      'pause between two pages of a site, or what its robots.txt asks',
      parseSeconds,
      1,
    )
    .option('--allow-private', 'fetch from your own network too, and from any port');
}

/** Adds the options of the model and the codebooks. */
export function addModelOptions(command: Command): Command {
  return command
    .option('--threads <n>', 'threads of the model in each process', parseCount(64))
    .option('--batch <n>', 'word pieces in one call of the model', parseCount(65_536))
    .option('--model <folder>', 'folder of the model, instead of the one that comes with the program')
    .option('--codebook <folder...>', 'codebooks of your own, laid over the one that comes with the program');
}

/** Adds how long the coding of a document may take. */
export function addTimeLimit(command: Command): Command {
  return command.option(
    '--time-limit <seconds>',
    `give a document up that takes longer to code, and go on; 0 for none (default: ${TIME_LIMIT})`,
    parseSeconds,
  );
}

/** How long coding a document may take. */
export function limitOf({ timeLimit }: SourceOptions, io: CliIo): { readonly limit?: number } {
  const seconds = timeLimit ?? io.timeLimit ?? 0;
  return seconds > 0 ? { limit: seconds * 1000 } : {};
}

/** The reader's part of the options. */
export function readOptions(options: SourceOptions, io: CliIo, sources: Sources): ReadOptions {
  const { published, outlet, field, inputFormat, maxBytes } = options;
  return {
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...sources,
    ...{ fields: field, format: inputFormat, maxBytes, stdin: io.stdin },
  };
}

/** The coder's part of the options. */
export function modelOptions({ threads, batch, model, codebook }: ModelOptions): CoderOptions {
  return {
    ...(threads === undefined ? {} : { threads }),
    ...(batch === undefined ? {} : { batchPieces: batch }),
    ...(model === undefined ? {} : { modelDir: model }),
    ...(codebook === undefined ? {} : { codebooks: codebook }),
  };
}
