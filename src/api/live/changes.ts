import { createHash } from 'node:crypto';
import type { Store, StoredChange } from '../../store/index.ts';
import type { StoreChange } from '../contract/index.ts';

/** A change with the id that streams name it by. */
export interface NumberedChange {
  readonly number: number;
  readonly id: string;
  readonly change: StoreChange;
}

/** Changes, or that they were too many to tell one by one, with the last of them. */
export type Told = readonly NumberedChange[] | { readonly reset: string; readonly number: number };

/** More at once are told as a reset, and so are more that somebody missed. */
const MOST_AT_ONCE = 1000;
const MOST_MISSED = 5000;

/** What is written to the store, told to everybody who listens. */
export interface Changes {
  /** Grows with every write. */
  readonly revision: number;
  /** Something was written through this server: tells it. */
  wrote(): Promise<void>;
  /** Tells what other processes have written. */
  look(): Promise<void>;
  /** What came after an id, whichever server gave it; undefined where that is no longer known, or too much. */
  since(id: string): Promise<readonly NumberedChange[] | undefined>;
  /** The id of the last change that was told. */
  readonly last: string;
  /** Answers what ends it. */
  listen(listener: (told: Told) => void): () => void;
}

/** Follows the changes that a store remembers, from now on. */
export async function openChanges(store: Store, onFault: (error: unknown) => void): Promise<Changes> {
  const listeners = new Set<(told: Told) => void>();
  const begin = await store.lastChange();
  let [number, last] = [begin?.number ?? 0, idOf(begin)];
  let revision = 0;
  let reading: Promise<void> = Promise.resolve();

  async function read(): Promise<void> {
    const found = await store.changes(number, MOST_AT_ONCE + 1);
    if (found.length === 0) return;
    const newest = found.length > MOST_AT_ONCE ? await store.lastChange() : found.at(-1);
    [number, last] = [newest!.number, idOf(newest)];
    revision += 1;
    const told = found.length > MOST_AT_ONCE ? { reset: last, number } : found.map(numbered);
    for (const listener of listeners) listener(told);
  }
  /** One after the other, so that each change is told once and in order. */
  const look = (): Promise<void> => {
    reading = reading.then(read).catch(onFault);
    return reading;
  };
  return {
    get revision() {
      return revision;
    },
    get last() {
      return last;
    },
    look,
    wrote() {
      // At once: an answer that is made from now on must not be taken for one of before.
      revision += 1;
      return look();
    },
    async since(id) {
      const [, at = ''] = /^(\d{1,9})-[0-9a-f]{8}$/.exec(id) ?? [];
      if (at === '') return undefined;
      const after = Number(at);
      // The change that the id names comes first: it must be the same, and not forgotten.
      const found = await store.changes(Math.max(0, after - 1), MOST_MISSED + 2);
      const missed = after === 0 ? found : found.slice(1);
      const known =
        after === 0 ? id === idOf(undefined) && (found[0]?.number ?? 1) === 1 : idOf(found[0]) === id;
      return known && missed.length <= MOST_MISSED ? missed.map(numbered) : undefined;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function numbered(stored: StoredChange): NumberedChange {
  const { number, ...change } = stored;
  return { number, id: idOf(stored), change };
}

/** Number and digest: the number of another store does not pass for one of this. */
function idOf(stored: StoredChange | undefined): string {
  if (stored === undefined) return '0-00000000';
  const { number, kind, change, id } = stored;
  const digest = createHash('sha256').update(`${number} ${kind} ${change} ${id}`).digest('hex').slice(0, 8);
  return `${number}-${digest}`;
}
