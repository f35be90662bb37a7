import type { Reading } from '../read/reading.ts';
import { coderOptions, type Coded, type CoderOptions, type OpenCoder } from './coder.ts';
import { gatherChunks } from './gather-chunks.ts';
import { localLane } from './lane.ts';
import { mapInOrder } from './map-in-order.ts';
import { openPool } from './pool.ts';

/** How to code a stream of readings. */
export interface CodeOptions extends CoderOptions {
  /** 1 codes in this process; more starts that many worker threads. */
  readonly jobs: number;
  readonly openCoder: OpenCoder;
  /** URL of the module that exports `openDragoman`, for the workers. */
  readonly coderModule: string;
  readonly signal?: AbortSignal | undefined;
}

/** What became of one input: how it was read and, when that gave a document, how it was coded. */
export interface Outcome {
  readonly reading: Reading;
  readonly coded?: Coded;
}

/** Codes every reading, in input order; the records are the same for every number of jobs. */
export async function* codeReadings(
  readings: AsyncIterable<Reading>,
  options: CodeOptions,
): AsyncGenerator<Outcome> {
  const { jobs, signal } = options;
  const lane = jobs > 1 ? openPool(jobs, options) : localLane(await options.openCoder(coderOptions(options)));
  const codeChunk = async (chunk: readonly Reading[]): Promise<Outcome[]> => {
    const documents = chunk.flatMap(({ document }) => document ?? []);
    const coded = documents.length === 0 ? [] : await lane.code(documents);
    let taken = 0;
    return chunk.map((reading) => {
      const own = reading.document === undefined ? undefined : coded[taken++];
      return { reading, ...(own === undefined ? {} : { coded: own }) };
    });
  };
  try {
    const chunks = mapInOrder(gatherChunks(readings), codeChunk, { jobs, waiting: 2 * jobs, signal });
    for await (const outcomes of chunks) yield* outcomes;
  } finally {
    await lane.close();
  }
}
