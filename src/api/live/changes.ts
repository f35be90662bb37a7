import { randomBytes } from 'node:crypto';
import type { StoreChange } from '../contract/index.ts';

/** A change with the id that streams name it by. */
export interface NumberedChange {
  readonly id: string;
  readonly change: StoreChange;
}

/** What is written to the store, told to everybody who listens; the last of it is remembered. */
export interface Changes {
  /** Grows with every write. */
  readonly revision: number;
  publish(changes: readonly StoreChange[]): void;
  /** What came after an id; undefined where that is no longer known. */
  since(id: string): readonly NumberedChange[] | undefined;
  /** The id of the last change. */
  readonly last: string;
  /** Answers what ends it. */
  listen(listener: (changes: readonly NumberedChange[]) => void): () => void;
}

/** A bus that remembers so many changes. */
export function openChanges(remembered = 5000): Changes {
  // Another start of the server counts anew: its ids must not be taken for those of this one.
  const start = randomBytes(4).toString('hex');
  const listeners = new Set<(changes: readonly NumberedChange[]) => void>();
  let kept: NumberedChange[] = [];
  let number = 0;
  let revision = 0;
  return {
    get revision() {
      return revision;
    },
    get last() {
      return `${start}-${number}`;
    },
    publish(changes) {
      revision += 1;
      if (changes.length === 0) return;
      const own = changes.map((change) => ({ id: `${start}-${++number}`, change }));
      kept = [...kept, ...own].slice(-remembered);
      for (const listener of listeners) listener(own);
    },
    since(id) {
      const [, from = '', at = ''] = /^([0-9a-f]{8})-(\d{1,15})$/.exec(id) ?? [];
      const gone = number - kept.length;
      if (from !== start || Number(at) < gone || Number(at) > number) return undefined;
      return kept.slice(Number(at) - gone);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
