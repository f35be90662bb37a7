import { isWebAddress } from '../read/input/expand.ts';
import type { ReadOptions } from '../read/options.ts';
import type { Reading } from '../read/reading.ts';
import { formatOfName } from '../read/sniff.ts';
import { StoreError, type Store } from '../store/index.ts';
import { makeLock } from '../util/lock.ts';
import { rest } from '../util/rest.ts';
import type { Coder, OpenCoder } from './coder.ts';
import { ingestReadings, type IngestOptions } from './ingest.ts';
import { openPool } from './pool.ts';
import { relateStore, type RelateOutcome } from './relate-store.ts';
import { keepHere, type RelationKeeper } from './relation-keeper.ts';
import { watchFolders, type WatchOptions } from './watch-folders.ts';

/** Gives the store to some work: one that is held open, or one that is opened for the work alone. */
export type WithStore = (work: (store: Store) => Promise<void>) => Promise<void>;

export interface ArrivalOptions
  extends Omit<IngestOptions, 'store' | 'signal'>, Pick<WatchOptions, 'settle' | 'except' | 'onError'> {
  readonly signal: AbortSignal;
  readonly withStore: WithStore;
  readonly readInputs: (inputs: readonly string[], options: ReadOptions) => AsyncIterable<Reading>;
  readonly reading: ReadOptions;
  /** Milliseconds between two looks at web addresses (default five minutes). */
  readonly every?: number;
  /** ISO 8601. */
  readonly now: () => string;
  /** False: stories and incidents are left as they are. */
  readonly relate?: boolean;
  /** Told when a batch is in the store and related. */
  readonly onBatch: (batch: Batch) => void;
  /** Told when the store is held by another process; the batch waits and is tried again. */
  readonly onWaiting?: (error: StoreError) => void;
}

/** What a batch came to. */
export interface Batch {
  readonly files: readonly string[];
  readonly related?: RelateOutcome;
}

/** So long web addresses are left alone, in milliseconds: feeds ask for no less. */
const EVERY = 5 * 60_000;
/** So long a store that another process holds is left alone before the next try, in milliseconds. */
const WAIT = 1000;

/**
 * Ingests what lies in some folders, then what arrives there, and what web addresses give, asked again and again; relates
 * the store after each batch, until the signal aborts. The model is opened once, at the first document. What a batch could
 * not do, because the store is held elsewhere, is tried again until it is done.
 */
export async function ingestArrivals(inputs: readonly string[], options: ArrivalOptions): Promise<void> {
  const { every = EVERY } = options;
  const coder = openOnce(options.openCoder);
  // One thread for all batches, started at the first document.
  const lane = options.limit === undefined ? undefined : openPool(options.jobs, options);
  const keeper = keepHere();
  const abort = new AbortController();
  const signal = AbortSignal.any([options.signal, abort.signal]);
  const lock = makeLock();
  const take = async (batches: AsyncIterable<readonly string[]>): Promise<void> => {
    try {
      for await (const batch of batches)
        await lock(() =>
          ingestBatch(batch, { ...options, signal, openCoder: coder.open, ...(lane && { lane }) }, keeper),
        );
    } finally {
      // One that breaks ends the other.
      abort.abort();
    }
  };
  const folders = inputs.filter((input) => !isWebAddress(input));
  const addresses = inputs.filter(isWebAddress);
  try {
    await Promise.all([
      ...(folders.length > 0 ? [take(readable(watchFolders(folders, { ...options, signal })))] : []),
      ...(addresses.length > 0 ? [take(again(addresses, every, signal))] : []),
    ]);
  } finally {
    await coder.close();
    await lane?.close();
  }
}

async function ingestBatch(
  files: readonly string[],
  options: ArrivalOptions,
  keeper: RelationKeeper,
): Promise<void> {
  const { signal, reading, readInputs, relate, now, withStore, onBatch, onWaiting } = options;
  const work = () =>
    withStore(async (store) => {
      await ingestReadings(readInputs(files, reading), { ...options, store });
      if (signal.aborted) return;
      const related = relate === false ? undefined : await relateStore(store, { at: now(), keeper });
      onBatch({ files, ...(related === undefined ? {} : { related }) });
    });
  await untilFree(work, signal, onWaiting);
}

/** Files of known formats alone, as a folder that is read has them. */
async function* readable(batches: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[]> {
  for await (const batch of batches) {
    const known = batch.filter((path) => formatOfName(path) !== undefined);
    if (known.length > 0) yield known;
  }
}

/** The same inputs at once, and again each time that so many milliseconds have passed since they were done. */
async function* again(
  inputs: readonly string[],
  every: number,
  signal: AbortSignal,
): AsyncGenerator<readonly string[]> {
  while (!signal.aborted) {
    yield inputs;
    await rest(every, signal);
  }
}

async function untilFree(
  work: () => Promise<void>,
  signal: AbortSignal,
  onWaiting: ArrivalOptions['onWaiting'],
): Promise<void> {
  while (!signal.aborted) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store-locked') throw error;
      onWaiting?.(error);
      await rest(WAIT, signal);
    }
  }
}

/** A coder that is opened at the first use and stays open between batches. */
function openOnce(openCoder: OpenCoder): { readonly open: OpenCoder; close(): Promise<void> } {
  let opened: Promise<Coder> | undefined;
  return {
    async open(options) {
      const coder = await (opened ??= openCoder(options));
      return {
        versions: coder.versions,
        code: (documents) => coder.code(documents),
        close: () => Promise.resolve(),
      };
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}
