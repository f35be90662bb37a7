import { lstat, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SnapshotError, type SnapshotOptions, writeSnapshot } from '../../snapshot/index.ts';
import type { Store } from '../../store/index.ts';
import { ApiError } from '../api-error.ts';
import type { SnapshotWork } from '../contract/snapshots.ts';

/** Writes snapshots in the background, one after the other. */
export interface SnapshotWriter {
  /** Those in work and those that failed, the latest first. */
  readonly work: readonly SnapshotWork[];
  /** Throws `not-available` or `conflict`. */
  begin(name: string, options: SnapshotOptions): Promise<SnapshotWork>;
  /** Ends once nothing is being written. */
  stop(): Promise<void>;
}

export interface WriterParts {
  readonly store: Store;
  readonly folder: string | undefined;
  readonly now: () => number;
  readonly onFault: (error: unknown) => void;
}

/** So many that failed are remembered. */
const FAILED = 20;
/** A snapshot is of one state of the database: where something is written meanwhile, it is begun anew. */
const TRIES = 3;

/** A writer into the folder of a server; without a folder it refuses. */
export function openSnapshotWriter({ store, folder, now, onFault }: WriterParts): SnapshotWriter {
  let work: SnapshotWork[] = [];
  let last: Promise<void> = Promise.resolve();
  let stopped = false;

  async function write(name: string, options: SnapshotOptions): Promise<void> {
    const own = join(folder!, `.${name}.new`);
    try {
      for (let tried = 1; tried <= TRIES; tried++) {
        const before = (await store.lastChange())?.number;
        await rm(own, { recursive: true, force: true });
        await writeSnapshot(store, own, options);
        if ((await store.lastChange())?.number !== before) continue;
        await rename(own, join(folder!, name));
        return;
      }
    } finally {
      await rm(own, { recursive: true, force: true });
    }
    throw new SnapshotError(
      'snapshot-busy',
      'The database was written to meanwhile',
      'Try again when it rests.',
    );
  }
  return {
    get work() {
      return work;
    },
    async begin(name, options) {
      if (folder === undefined || stopped) {
        const hint = 'Start the server with --snapshots FOLDER.';
        throw new ApiError('not-available', 'This server has no folder for snapshots', { hint });
      }
      const running = work.some((one) => one.name === name && one.state === 'writing');
      if (running || (await isThere(join(folder, name))))
        throw new ApiError('conflict', `There is a snapshot ${JSON.stringify(name)} already`);
      const own: SnapshotWork = { name, state: 'writing', started: new Date(now()).toISOString() };
      work = [own, ...work.filter((one) => one.name !== name)];
      last = last
        .then(() => write(name, options))
        .then(
          () => {
            work = work.filter((one) => one !== own);
          },
          (error: unknown) => {
            const reason = error instanceof Error ? error.message : String(error);
            work = work
              .map((one): SnapshotWork => (one === own ? { ...own, state: 'failed', reason } : one))
              .filter(({ state }, i) => state === 'writing' || i < FAILED);
            if (!(error instanceof SnapshotError)) onFault(error);
          },
        );
      return own;
    },
    async stop() {
      stopped = true;
      await last;
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}
