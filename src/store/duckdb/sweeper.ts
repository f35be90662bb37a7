import type { DuckDBConnection } from '@duckdb/node-api';

/** After so many transactions memory is given back. */
const SWEEP_EVERY = 64;
/** Less than is ever in use: DuckDB looks through all that it keeps, and gives back what nobody uses. */
const NOTHING = '1KB';

/**
 * Gives back what DuckDB keeps of what it has written and joined: blocks of a file that grows fill all of `memory`, and what is known
 * of blocks long dropped stays until something asks for room. Nothing else may run meanwhile, for want of memory.
 */
export interface Sweeper {
  /** Waits for a sweep that runs; none starts before the answer is called. For what may last, and may itself wait for a transaction. */
  enter(): Promise<() => void>;
  /** Runs a statement that meets no sweep, and that a sweep waits for. */
  apart<Result>(work: () => Promise<Result>): Promise<Result>;
  /** To be called after each transaction, before the next. */
  afterTransaction(): Promise<void>;
}

/** Sweeps on a connection that nothing else uses meanwhile; never where the database may take all memory there is. */
export function makeSweeper(connection: DuckDBConnection, memory: string | undefined): Sweeper {
  const running = new Set<Promise<unknown>>();
  let inside = 0;
  let transactions = 0;
  let sweeping: Promise<void> | undefined;
  const sweep = async (): Promise<void> => {
    await Promise.allSettled(running);
    // Refused where more is in use just now, having given back all else.
    await connection.run(`SET memory_limit = '${NOTHING}'`).catch(() => undefined);
    await connection.run(`SET memory_limit = '${memory!}'`);
  };
  return {
    enter: async () => {
      while (sweeping !== undefined) await sweeping;
      inside += 1;
      return () => {
        inside -= 1;
      };
    },
    apart: async (work) => {
      while (sweeping !== undefined) await sweeping;
      const result = work();
      running.add(result);
      try {
        return await result;
      } finally {
        running.delete(result);
      }
    },
    afterTransaction: async () => {
      transactions += 1;
      if (memory === undefined || transactions < SWEEP_EVERY || inside > 0) return;
      transactions = 0;
      sweeping = sweep();
      try {
        await sweeping;
      } finally {
        sweeping = undefined;
      }
    },
  };
}
