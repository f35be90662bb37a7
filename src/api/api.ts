import type { Store } from '../store/index.ts';
import type { AnswerCache } from './answer/cache.ts';
import type { Changes } from './live/changes.ts';
import type { Settings } from './settings.ts';
import type { SnapshotWriter } from './snapshots/snapshot-work.ts';
import type { State } from './state/state.ts';
import type { Webhooks } from './webhooks/webhooks.ts';

/** What the routes work with: one open store, and what the server keeps beside it. */
export interface Api {
  /** Tells `changes` of what is written through it. */
  readonly store: Store;
  readonly changes: Changes;
  readonly state: State;
  readonly webhooks: Webhooks;
  readonly snapshots: SnapshotWriter;
  readonly cache: AnswerCache;
  readonly settings: Settings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Has incidents and stories sought anew, in the background; absent where this server cannot. */
  readonly relate?: () => void;
  /** Told of faults of the program. */
  readonly onFault: (error: unknown) => void;
  /** Aborts when the server stops. */
  readonly stopping: AbortSignal;
}
