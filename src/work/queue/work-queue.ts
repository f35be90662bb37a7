import type { Versions } from '../../document/index.ts';
import type { Store } from '../../store/index.ts';
import type { CoderOptions } from '../coder.ts';
import { openPool } from '../pool.ts';
import { doTask } from '../share-relating.ts';
import { offerHelp } from './help.ts';
import { type Inbox, openInbox } from './inbox.ts';
import type { Queue } from './queue.ts';
import { openIdleWork, type IdleWork } from './idle-work.ts';
import type { Told } from './told.ts';
import { workBatch } from './work-batch.ts';

/** How a worker works on a queue. */
export interface QueueWorkOptions extends CoderOptions {
  readonly queue: Queue;
  readonly store: Store;
  readonly versions: Versions;
  /** URL of the module that exports `openDragoman`: every coder has a thread, which can be ended. */
  readonly coderModule: string;
  /** Threads, each with its own model. */
  readonly jobs: number;
  /** Documents coded together, at most. */
  readonly take: number;
  /** Milliseconds that coding them may take. */
  readonly limit: number;
  readonly tries: number;
  /** Milliseconds before the second try. */
  readonly pause: number;
  /** Milliseconds between two signs of life: well below the patience of the queue. */
  readonly beat: number;
  /** When to take nothing more; what is in work is ended. */
  readonly signal: AbortSignal;
  /** Milliseconds after that in which a store or server that is away is waited for. */
  readonly grace: number;
  /** True: ends once the queue is empty. */
  readonly once: boolean;
  /** Whether it helps other workers to relate when it has nothing else to do. */
  readonly helps: boolean;
  /** What is done when the queue has been empty for so many milliseconds. */
  readonly idle: IdleWork;
  readonly tell: (told: Told) => void;
}

/** Takes documents from a queue, codes and writes them, until the signal, or until there are none. */
export async function workQueue(options: QueueWorkOptions): Promise<void> {
  const { queue, jobs, take, beat, limit, grace, once, tell } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const giveUp = new AbortController();
  let graceTimer: NodeJS.Timeout | undefined;
  signal.addEventListener('abort', () => {
    graceTimer = setTimeout(() => {
      giveUp.abort();
    }, grace);
  });
  const lane = openPool(jobs, { ...options, limit });
  const inbox = openInbox(queue, {
    ...{ room: take * (jobs + 1), beat, signal },
    onWaiting: (reason) => {
      tell({ event: 'waiting', for: 'queue', reason });
    },
  });
  const work = { ...options, lane, giveUp: giveUp.signal };
  const end = (): void => {
    stop.abort();
  };
  const desk = options.helps ? await openDesk(options, inbox, signal) : undefined;
  const idle = openIdleWork(options.idle, { queue, inbox, once, signal, onDone: end });
  const serve = async (): Promise<void> => {
    for (;;) {
      const messages = await inbox.take(take);
      if (messages.length === 0) return;
      try {
        await workBatch(messages, work);
        idle.worked();
      } finally {
        for (const message of messages) inbox.settle(message);
      }
    }
  };
  try {
    // One that breaks ends the others, each with what it has in hand.
    const all = [...Array.from({ length: jobs }, serve), idle.run()];
    for (const one of all) one.catch(end);
    await Promise.allSettled(all);
    await Promise.all(all);
  } finally {
    stop.abort();
    clearTimeout(graceTimer);
    desk?.close();
    await inbox.close();
    await lane.close();
  }
}

/** Where others of the queue find help to relate, as long as this one has nothing else to do. */
function openDesk(
  { queue, store, tell }: QueueWorkOptions,
  inbox: Pick<Inbox, 'held'>,
  signal: AbortSignal,
): Promise<{ close(): void }> {
  return offerHelp({
    queue,
    state: async () => (inbox.held > 0 || signal.aborted ? undefined : await store.state()),
    run: (kind, lot) => doTask(store, kind, lot),
    onHelping: () => {
      tell({ event: 'helping' });
    },
  });
}
