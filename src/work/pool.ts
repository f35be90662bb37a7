import { coderOptions, type CoderOptions } from './coder.ts';
import type { Lane } from './lane.ts';
import { workerLane } from './worker-lane.ts';

/** How the pool's workers open their coders. */
export interface PoolOptions extends CoderOptions {
  readonly coderModule: string;
  /** Milliseconds that coding one chunk may take. */
  readonly limit?: number;
}

/**
 * A lane over `jobs` worker threads of one model thread each. A worker that dies costs the document it held;
 * the other documents go to a new worker.
 */
export function openPool(jobs: number, options: PoolOptions): Lane {
  const own = { threads: 1, ...coderOptions(options) };
  const lanes = Array.from({ length: jobs }, () => workerLane(options.coderModule, own, options.limit));
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];

  const take = (): Promise<Lane> => {
    const lane = free.pop();
    return lane === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(lane);
  };
  const giveBack = (lane: Lane): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(lane);
    else next(lane);
  };

  return {
    code: async (documents) => {
      const lane = await take();
      try {
        return await lane.code(documents);
      } finally {
        giveBack(lane);
      }
    },
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
