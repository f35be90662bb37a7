import type { Reading } from '../read/reading.ts';
import { coderOptions, type Coded, type CoderOptions, type OpenCoder } from './coder.ts';
import { gatherChunks } from './gather-chunks.ts';
import { type Lane, localLane } from './lane.ts';
import { mapInOrder } from './map-in-order.ts';
import { openPool } from './pool.ts';

/** How to code a stream of readings. */
export interface CodeOptions extends CoderOptions {
  /** 1 codes in this process, or in one worker thread where there is a limit; more starts that many worker threads. */
  readonly jobs: number;
  readonly openCoder: OpenCoder;
  /** Milliseconds that coding a document may take: one that takes longer is given up, the others are not touched. */
  readonly limit?: number;
  /** What codes, where it is open already; it stays open. */
  readonly lane?: Lane;
  /** URL of the module that exports `openDragoman`, for the workers. */
  readonly coderModule: string;
  readonly signal?: AbortSignal | undefined;
}

/** Only what runs in a thread of its own can be ended. */
async function openLane(options: CodeOptions): Promise<Lane> {
  return options.jobs > 1 || options.limit !== undefined
    ? openPool(options.jobs, options)
    : localLane(await options.openCoder(coderOptions(options)));
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
  const lane = options.lane ?? (await openLane(options));
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
    if (options.lane === undefined) await lane.close();
  }
}
