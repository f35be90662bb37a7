import { rest } from '../../util/rest.ts';
import type { Inbox } from './inbox.ts';
import { isPassing } from './publish.ts';
import type { Queue } from './queue.ts';
import { isEmpty } from './status.ts';

/** What is done when a queue is empty. */
export interface IdleWork {
  /** True where it was done, or need not be; false where another worker does it just now. */
  readonly run: () => Promise<boolean>;
  /** Milliseconds that the queue must have been empty. */
  readonly quiet: number;
}

export interface IdleOptions {
  readonly queue: Queue;
  readonly inbox: Pick<Inbox, 'held'>;
  readonly signal: AbortSignal;
  /** True: one that is done with an empty queue is done with all. */
  readonly once: boolean;
  readonly onDone: () => void;
}

const LOOK = 500;
/** Takes no more than a tenth of the time, however often the queue is empty. */
const REST_FACTOR = 9;

/**
 * Looks whether the queue is empty, and does then what is to be done, once after each time that this worker has worked.
 * `worked` says that it has.
 */
export function openIdleWork(
  { run, quiet }: IdleWork,
  { queue, inbox, signal, once, onDone }: IdleOptions,
): { worked(): void; run(): Promise<void> } {
  let due = true;
  let emptySince: number | undefined;
  let pause = quiet;
  const look = async (): Promise<void> => {
    if (inbox.held > 0 || !(await empty(queue))) {
      emptySince = undefined;
      return;
    }
    const now = performance.now();
    emptySince ??= now;
    if (due && now - emptySince >= pause) {
      due = false;
      const done = await run();
      if (!done) due = true;
      else pause = Math.max(quiet, REST_FACTOR * (performance.now() - now));
    }
    if (!due && once && inbox.held === 0 && (await empty(queue))) onDone();
  };
  return {
    worked: () => {
      due = true;
    },
    run: async () => {
      while (!signal.aborted) {
        await look();
        await rest(LOOK, signal);
      }
    },
  };
}

/** Unknown, while the server does not answer, is not empty. */
async function empty(queue: Queue): Promise<boolean> {
  try {
    return await isEmpty(queue);
  } catch (error) {
    if (!isPassing(error)) throw error;
    return false;
  }
}
