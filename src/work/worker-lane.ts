import type { Worker } from 'node:worker_threads';
import type { Document } from '../document/index.ts';
import type { Coded, CoderOptions } from './coder.ts';
import { codeOrSingle, LaneError, type Lane, LateError } from './lane.ts';
import { makeGate, shutGate } from '../util/native-gate.ts';
import { startThread } from './start-thread.ts';
import type { FromWorker, ToWorker, WorkerData } from './worker.ts';

/** Room for what lives shortly: decoding makes much of it, and a larger nursery is swept less often. */
const YOUNG = { maxYoungGenerationSizeMb: 96 };

interface Opened {
  readonly worker: Promise<Worker>;
  readonly gate: SharedArrayBuffer;
}

/**
 * Codes in a worker thread; when the thread dies, the next chunk gets a new one. A chunk that takes longer than `limit`
 * milliseconds ends its thread.
 */
export function workerLane(coderModule: string, options: CoderOptions, limit?: number): Lane {
  let current: Opened | undefined;
  /** Those that are being ended: the process must not end before them. */
  const dying = new Set<Promise<unknown>>();
  const forget = (dead: Opened): void => {
    if (current === dead) current = undefined;
  };
  const open = (): Opened => {
    const gate = makeGate();
    const worker = openWorker({ coderModule, options, gate }, () => {
      forget(own);
    });
    const own = { worker, gate };
    return own;
  };
  return {
    code: (documents) =>
      codeOrSingle(documents, async (chunk) => {
        const own = (current ??= open());
        const worker = await own.worker;
        if (limit === undefined) return codeIn(worker, chunk);
        return within(limit, codeIn(worker, chunk), () => {
          // It dies only a little later: what comes next must not be given to it.
          forget(own);
          const gone = shutGate(own.gate).then(() => worker.terminate());
          dying.add(gone);
          void gone.finally(() => dying.delete(gone));
        });
      }),
    close: async () => {
      await Promise.all(dying);
      const last = await current?.worker.catch(() => undefined);
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

/** So often the time is told, in milliseconds. */
const TICK = 500;

/** The answer, where it comes in time. The time in which the whole process stood still (a laptop that slept) does not count. */
async function within<Answer>(limit: number, answer: Promise<Answer>, onLate: () => void): Promise<Answer> {
  const tick = Math.min(TICK, limit / 4);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    let spent = 0;
    let last = performance.now();
    timer = setInterval(() => {
      const now = performance.now();
      spent += Math.min(now - last, 2 * tick);
      last = now;
      if (spent < limit) return;
      clearInterval(timer);
      reject(new LateError(limit));
      onLate();
    }, tick);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearInterval(timer);
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
