import type { ReadOptions } from '../read/options.ts';
import type { Reading } from '../read/reading.ts';
import { StoreError, type Store } from '../store/index.ts';
import type { Coder, OpenCoder } from './coder.ts';
import { ingestReadings, type IngestOptions } from './ingest.ts';
import { relateStore, type RelateOutcome } from './relate-store.ts';
import { watchFolders, type WatchOptions } from './watch-folders.ts';

/** Gives the store to some work: one that is held open, or one that is opened for the work alone. */
export type WithStore = (work: (store: Store) => Promise<void>) => Promise<void>;

export interface ArrivalOptions
  extends Omit<IngestOptions, 'store' | 'signal'>, Pick<WatchOptions, 'settle' | 'except' | 'onError'> {
  readonly signal: AbortSignal;
  readonly withStore: WithStore;
  readonly readInputs: (inputs: readonly string[], options: ReadOptions) => AsyncIterable<Reading>;
  readonly reading: ReadOptions;
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

/** So long a store that another process holds is left alone before the next try, in milliseconds. */
const WAIT = 1000;

/**
 * Ingests what lies in some folders, then what arrives there, and relates the store after each batch, until the signal
 * aborts. The model is opened once, at the first document. What a batch could not do, because the store is held
 * elsewhere, is tried again until it is done.
 */
export async function ingestArrivals(folders: readonly string[], options: ArrivalOptions): Promise<void> {
  const { signal, reading, readInputs, onBatch, onWaiting, now } = options;
  const coder = openOnce(options.openCoder);
  try {
    for await (const files of watchFolders(folders, options)) {
      await untilFree(
        () =>
          options.withStore(async (store) => {
            const how = { ...options, openCoder: coder.open, store };
            await ingestReadings(readInputs(files, reading), how);
            if (signal.aborted) return;
            const related = options.relate === false ? undefined : await relateStore(store, { at: now() });
            onBatch({ files, ...(related === undefined ? {} : { related }) });
          }),
        signal,
        onWaiting,
      );
    }
  } finally {
    await coder.close();
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

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
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
