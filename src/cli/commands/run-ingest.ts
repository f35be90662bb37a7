import { ingestReadings, relateStore } from '../../work/index.ts';
import { EXIT } from '../cli-error.ts';
import { countDocuments } from '../count-documents.ts';
import type { CliIo } from '../io.ts';
import { startProgress } from '../progress.ts';
import { summarise, Tally } from '../tally.ts';
import { MEMORY } from './db-option.ts';
import { describe } from './relate.ts';
import { limitOf, modelOptions, readOptions, type SourceOptions } from './source-options.ts';
import { withSources, type Sources } from './with-sources.ts';

export interface IngestRun extends SourceOptions {
  readonly db: string;
  readonly jobs: number;
  readonly relate: boolean;
}

/** Reads, codes and stores all inputs; shows progress and, at the end, the summary. Answers the exit code. */
export function runIngest(inputs: readonly string[], options: IngestRun, io: CliIo): Promise<number> {
  return withSources(inputs, options, io, (sources) => ingest(inputs, options, io, sources));
}

async function ingest(
  inputs: readonly string[],
  options: IngestRun,
  io: CliIo,
  sources: Sources,
): Promise<number> {
  const started = io.now();
  const { signal, openCoder, coderModule } = io;
  const tally = new Tally();
  const coder = modelOptions(options);
  const versions = await io.readVersions(coder);
  const store = await io.openStore(options.db, { write: true, memory: MEMORY });
  let related = '';
  const progress = startProgress(io, countDocuments(inputs, options.inputFormat));
  try {
    await ingestReadings(io.readInputs(inputs, readOptions(options, io, sources)), {
      ...coder,
      ...limitOf(options, io),
      ...{ jobs: options.jobs, openCoder, coderModule, signal, store, versions },
      onSettled: (outcome, written) => {
        tally.addWritten(outcome, written);
        progress.show(tally);
      },
    });
    progress.hide();
    if (options.relate && !signal.aborted) related = describe(await relateStore(store, { at: io.clock() }));
  } finally {
    progress.hide();
    await store.close();
  }
  const interrupted = signal.aborted;
  io.stderr.write(summarise(tally, (io.now() - started) / 1000, interrupted, 'ingest'));
  io.stderr.write(related);
  if (interrupted) return EXIT.interrupted;
  return tally.failures > 0 ? EXIT.failed : EXIT.good;
}
