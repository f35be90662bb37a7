import { codeReadings, type Coded, type Outcome } from '../../work/index.ts';
import { EXIT } from '../cli-error.ts';
import { countDocuments } from '../count-documents.ts';
import type { CliIo } from '../io.ts';
import { startProgress } from '../progress.ts';
import { issuesOf, summarise, Tally } from '../tally.ts';
import { openSink } from '../sink.ts';
import { writeTo } from '../write-to.ts';
import { limitOf, modelOptions, readOptions, type SourceOptions } from './source-options.ts';
import { withSources, type Sources } from './with-sources.ts';

/** What to write, and where. */
export interface Writing {
  /** Text or bytes for the documents that were coded well, piece by piece. */
  write(coded: AsyncIterable<Coded>): AsyncIterable<string | Uint8Array>;
  readonly out?: string | undefined;
  /** A file for the inputs that failed, a line of JSON each, in input order. */
  readonly failures?: string | undefined;
  readonly jobs: number;
}

/** Reads, codes and writes all inputs; shows progress and, at the end, the summary. Answers the exit code. */
export async function runInputs(
  inputs: readonly string[],
  options: SourceOptions,
  writing: Writing,
  io: CliIo,
): Promise<number> {
  const started = io.now();
  const tally = new Tally();
  const whole = await writeTo(writing.out, io, (write) =>
    withSources(inputs, options, io, (sources) =>
      withFailures(writing.failures, io, (onFailed) =>
        writeAll(inputs, options, writing, io, { write, onFailed }, tally, sources),
      ),
    ),
  );
  if (!whole) return EXIT.good;
  const interrupted = io.signal.aborted;
  io.stderr.write(summarise(tally, (io.now() - started) / 1000, interrupted));
  if (interrupted) return EXIT.interrupted;
  return tally.failures > 0 ? EXIT.failed : EXIT.good;
}

/** Where coded documents and failed inputs go. */
interface Ends {
  readonly write: (piece: string | Uint8Array) => Promise<void>;
  readonly onFailed: (outcome: Outcome) => Promise<void>;
}

async function withFailures(
  file: string | undefined,
  io: CliIo,
  work: (onFailed: Ends['onFailed']) => Promise<void>,
): Promise<void> {
  if (file === undefined) return work(() => Promise.resolve());
  const sink = await openSink(file, io.stdout);
  try {
    await work(({ reading, coded }) =>
      sink.write(`${JSON.stringify({ origin: reading.origin, issues: issuesOf(reading, coded) })}\n`),
    );
  } catch (error) {
    await sink.abandon();
    throw error;
  }
  await sink.close();
}

async function writeAll(
  inputs: readonly string[],
  options: SourceOptions,
  writing: Writing,
  io: CliIo,
  { write, onFailed }: Ends,
  tally: Tally,
  sources: Sources,
): Promise<void> {
  const { signal, openCoder, coderModule } = io;
  const progress = startProgress(io, countDocuments(inputs, options.inputFormat));
  const readings = io.readInputs(inputs, readOptions(options, io, sources));
  const how = {
    ...modelOptions(options),
    ...limitOf(options, io),
    ...{ jobs: writing.jobs, openCoder, coderModule, signal },
  };
  async function* goodOnes(): AsyncGenerator<Coded> {
    for await (const outcome of codeReadings(readings, how)) {
      const good = tally.add(outcome);
      if (!good) await onFailed(outcome);
      else if (outcome.coded !== undefined) yield outcome.coded;
      progress.show(tally);
    }
  }
  try {
    for await (const piece of writing.write(goodOnes())) {
      progress.hide();
      await write(piece);
    }
  } finally {
    progress.hide();
  }
}
