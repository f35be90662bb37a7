import { existsSync } from 'node:fs';
import { Option } from 'commander';
import { isWebAddress } from '../../read/input/expand.ts';
import { ingestArrivals, type WithStore } from '../../work/index.ts';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { parseCount } from '../options.ts';
import { Tally } from '../tally.ts';
import { clean } from '../text/clean.ts';
import { describe } from './relate.ts';
import { limitOf, modelOptions, readOptions, type SourceOptions } from './source-options.ts';
import type { Sources } from './with-sources.ts';

/** What watching needs beside the sources. */
export interface Watching {
  /** The database, which lies perhaps in a watched folder. */
  readonly db: string;
  /** Minutes. */
  readonly every: number;
  readonly relate: boolean;
  readonly withStore: WithStore;
  readonly signal: AbortSignal;
}

/** How often addresses are asked. */
export const everyOption = (): Option =>
  new Option('--every <minutes>', 'how often web addresses are asked')
    .argParser(parseCount(10_080))
    .default(5);

/** Ingests what arrives in folders and feeds until the signal, and tells of each batch in a line. */
export async function watchSources(
  inputs: readonly string[],
  options: SourceOptions,
  { db, every, relate, withStore, signal }: Watching,
  io: CliIo,
  sources: Sources,
): Promise<void> {
  checkFolders(inputs);
  const { openCoder, coderModule, readInputs, stderr } = io;
  const coder = modelOptions(options);
  const say = (line: string) => stderr.write(`${clean(line)}\n`);
  let tally = new Tally();
  say(`Watching ${inputs.join(', ')}; Ctrl-C ends it.`);
  await ingestArrivals(inputs, {
    ...limitOf(options, io),
    ...{ ...coder, jobs: 1, openCoder, coderModule, signal, readInputs, withStore, relate },
    versions: await io.readVersions(coder),
    reading: readOptions(options, io, sources),
    every: every * 60_000,
    except: db,
    now: io.clock,
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

/** A folder that is not there would be waited for in silence. Throws `CliError`. */
export function checkFolders(inputs: readonly string[]): void {
  const missing = inputs.find((input) => !isWebAddress(input) && !existsSync(input));
  if (missing === undefined) return;
  throw new CliError('watch-path', `There is no ${missing}`, 'Make the folder first, or look at its name.');
}
