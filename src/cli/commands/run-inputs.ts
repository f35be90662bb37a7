import { codeReadings, type Coded } from '../../work/index.ts';
import { EXIT } from '../cli-error.ts';
import { countDocuments } from '../count-documents.ts';
import type { CliIo } from '../io.ts';
import { startProgress } from '../progress.ts';
import { summarise, Tally } from '../tally.ts';
import { writeTo } from '../write-to.ts';
import { modelOptions, readOptions, type SourceOptions } from './source-options.ts';
import { withSources, type Sources } from './with-sources.ts';

/** What to write, and where. */
export interface Writing {
  /** Text or bytes for the documents that were coded well, piece by piece. */
  write(coded: AsyncIterable<Coded>): AsyncIterable<string | Uint8Array>;
  readonly out?: string | undefined;
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
      writeAll(inputs, options, writing, io, write, tally, sources),
    ),
  );
  if (!whole) return EXIT.good;
  const interrupted = io.signal.aborted;
  io.stderr.write(summarise(tally, (io.now() - started) / 1000, interrupted));
  if (interrupted) return EXIT.interrupted;
  return tally.failures > 0 ? EXIT.failed : EXIT.good;
}

async function writeAll(
  inputs: readonly string[],
  options: SourceOptions,
  writing: Writing,
  io: CliIo,
  write: (piece: string | Uint8Array) => Promise<void>,
  tally: Tally,
  sources: Sources,
): Promise<void> {
  const { signal, openCoder, coderModule } = io;
  const progress = startProgress(io, countDocuments(inputs, options.inputFormat));
  const readings = io.readInputs(inputs, readOptions(options, io, sources));
  const how = { ...modelOptions(options), jobs: writing.jobs, openCoder, coderModule, signal };
  async function* goodOnes(): AsyncGenerator<Coded> {
    for await (const outcome of codeReadings(readings, how)) {
      const good = tally.add(outcome);
      if (good && outcome.coded !== undefined) yield outcome.coded;
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
