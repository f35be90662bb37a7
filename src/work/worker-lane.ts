import type { Worker } from 'node:worker_threads';
import type { Document } from '../document/index.ts';
import type { Coded, CoderOptions } from './coder.ts';
import { codeOrSingle, LaneError, type Lane, LateError } from './lane.ts';
import { startThread } from './start-thread.ts';
import type { FromWorker, ToWorker, WorkerData } from './worker.ts';

/** Room for what lives shortly: decoding makes much of it, and a larger nursery is swept less often. */
const YOUNG = { maxYoungGenerationSizeMb: 96 };

/**
 * Codes in a worker thread; when the thread dies, the next chunk gets a new one. A chunk that takes longer than `limit`
 * milliseconds ends its thread.
 */
export function workerLane(coderModule: string, options: CoderOptions, limit?: number): Lane {
  let current: Promise<Worker> | undefined;
  const forget = (dead: Promise<Worker>): void => {
    if (current === dead) current = undefined;
  };
  const open = (): Promise<Worker> => {
    const own: Promise<Worker> = openWorker({ coderModule, options }, () => {
      forget(own);
    });
    return own;
  };
  return {
    code: (documents) =>
      codeOrSingle(documents, async (chunk) => {
        const own = (current ??= open());
        const worker = await own;
        if (limit === undefined) return codeIn(worker, chunk);
        return within(limit, codeIn(worker, chunk), () => {
          // It dies only a little later: what comes next must not be given to it.
          forget(own);
          void worker.terminate();
        });
      }),
    close: async () => {
      const last = await current?.catch(() => undefined);
      if (last === undefined) return;
      const gone = new Promise((resolve) => last.once('exit', resolve));
      send(last, 'close');
      await gone;
    },
  };
}

async function openWorker(workerData: WorkerData, onDeath: () => void): Promise<Worker> {
  const worker = startThread(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits: YOUNG });
  worker.on('error', onDeath).on('exit', onDeath);
  try {
    await answerOf(worker);
  } catch (error) {
    throw new LaneError('A worker could not start', error);
  }
  return worker;
}

async function codeIn(worker: Worker, documents: readonly Document[]): Promise<readonly Coded[]> {
  const answer = answerOf(worker);
  send(worker, { documents });
  const message = await answer;
  if ('coded' in message) return message.coded;
  throw new Error('failed' in message ? message.failed : 'the worker spoke out of turn');
}

/** The answer, where it comes in time. */
async function within<Answer>(limit: number, answer: Promise<Answer>, onLate: () => void): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new LateError(limit));
      onLate();
    }, limit);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

/** The next message of the worker; rejects when the worker dies first. */
function answerOf(worker: Worker): Promise<FromWorker> {
  return new Promise((resolve, reject) => {
    const forget = (): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (message: FromWorker): void => {
      forget();
      resolve(message);
    };
    const onError = (error: unknown): void => {
      forget();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const onExit = (code: number): void => {
      forget();
      reject(new Error(`the worker died with exit code ${code}`));
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
