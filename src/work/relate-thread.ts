import type { Worker } from 'node:worker_threads';
import type { FigureRule, Incident, Story } from '../document/index.ts';
import type { CodingKey, RelationChange, Wanted } from '../relate/index.ts';
import {
  askShared,
  type KeyedArticle,
  type RelationKeeper,
  type SharedAnswer,
  type SharedRequest,
} from './relation-keeper.ts';
import { startThread } from './start-thread.ts';

/** What the thread is told; it answers each. */
export type ToRelater =
  | { readonly begin: Wanted }
  | { readonly take: readonly KeyedArticle[] }
  | { readonly end: FigureRule }
  | { readonly shared: SharedRequest }
  | 'whole';
export type FromRelater =
  | { readonly wanted: readonly CodingKey[] }
  | { readonly taken: true }
  | { readonly change: RelationChange }
  | { readonly shared: SharedAnswer }
  | { readonly whole: { readonly stories: readonly Story[]; readonly incidents: readonly Incident[] } }
  | { readonly failed: string };

/**
 * Remembers in a thread of its own, so that this one goes on answering. The thread is there from the first relating until the
 * signal aborts, or until it is told to forget.
 */
export function keepInThread(signal?: AbortSignal): RelationKeeper {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const end = async (): Promise<void> => {
    const own = worker;
    worker = undefined;
    keeper.written = undefined;
    await own?.terminate();
  };
  const ask = async <Name extends keyof Answers>(message: ToRelater, name: Name): Promise<Answers[Name]> => {
    signal?.throwIfAborted();
    if (worker === undefined) {
      const own = (worker = startThread(new URL('./relate-worker.ts', import.meta.url), {}));
      // Whoever remembers does not keep the process.
      own.unref();
    }
    const answer = await (last = tellAfter(last, worker, message));
    if (name in answer) return (answer as unknown as Answers)[name];
    throw new Error('failed' in answer ? answer.failed : 'the thread spoke out of turn');
  };
  signal?.addEventListener('abort', () => void end());
  const keeper: RelationKeeper = {
    written: undefined,
    begin: (begin) => ask({ begin }, 'wanted'),
    take: async (take) => {
      await ask({ take }, 'taken');
    },
    end: (figures) => ask({ end: figures }, 'change'),
    shared: askShared((shared) => ask({ shared }, 'shared')),
    whole: () => ask('whole', 'whole'),
    forget: end,
  };
  return keeper;
}

interface Answers {
  readonly wanted: readonly CodingKey[];
  readonly taken: true;
  readonly change: RelationChange;
  readonly shared: SharedAnswer;
  readonly whole: { readonly stories: readonly Story[]; readonly incidents: readonly Incident[] };
}

/** The same once all that was sent before is answered: answers do not say what they answer. */
async function tellAfter(before: Promise<unknown>, worker: Worker, message: ToRelater): Promise<FromRelater> {
  await before.catch(() => undefined);
  return tell(worker, message);
}

/** Sends a message and waits for its answer. */
function tell(worker: Worker, message: ToRelater): Promise<FromRelater> {
  return new Promise((resolve, reject) => {
    const clear = (): void => {
      worker.off('message', heard).off('error', failed).off('exit', gone).unref();
    };
    const heard = (answer: FromRelater): void => {
      clear();
      resolve(answer);
    };
    const failed = (error: Error): void => {
      clear();
      reject(error);
    };
    const gone = (): void => {
      failed(new Error('the thread ended before it was done'));
    };
    worker.on('message', heard).on('error', failed).on('exit', gone).ref();
    worker.postMessage(message);
  });
}
