/** What the sweeper needs of a connection. */
interface Connection {
  run(sql: string): Promise<unknown>;
}

/**
 * After so many transactions memory is given back: of an ingest, some 250 documents, which leave 6 MB. A sweep and the reading anew
 * of what it let go take half a second.
 */
const SWEEP_EVERY = 16;
/** Less than is in use but for an empty database: DuckDB looks through all that it keeps, and gives back what nobody uses. */
const NOTHING = '1KB';

/**
 * Gives back what DuckDB keeps of what it has written and joined: blocks of a file that grows fill all of `memory`, and what is known
 * of blocks long dropped stays until something asks for room. A checkpoint goes before, for it reads and writes again the end of each
 * table, more the longer the table: what it leaves behind must not lie until the next sweep.
 */
export interface Sweeper {
  /** Waits for a sweep that runs; none starts before the answer is called. */
  enter(): Promise<() => void>;
  /** Runs a statement that meets no sweep. */
  apart<Result>(work: () => Promise<Result>): Promise<Result>;
  /** To be called after each transaction, before the next; never fails. */
  afterTransaction(): Promise<void>;
}

async function succeeds(task: Promise<unknown>): Promise<boolean> {
  return task.then(
    () => true,
    () => false,
  );
}

/** Sweeps on a connection that nothing else uses meanwhile; never where the database may take all memory there is. */
export function makeSweeper(connection: Connection, memory: string | undefined): Sweeper {
  let inside = 0;
  let transactions = 0;
  let checkpointed = false;
  let sweeping: Promise<void> | undefined;
  const sweep = async (): Promise<void> => {
    try {
      // Refused where more is in use, having given back all else. Where it is not, whoever reads just then would lack memory.
      await connection.run(`SET memory_limit = '${NOTHING}'`).catch(() => undefined);
      await connection.run(`SET memory_limit = '${memory!}'`);
    } catch {
      // What is wrong with the database the next statement tells; what was written is written.
    } finally {
      sweeping = undefined;
    }
  };
  const enter = async (): Promise<() => void> => {
    while (sweeping !== undefined) await sweeping;
    inside += 1;
    return () => {
      inside -= 1;
    };
  };
  return {
    enter,
    apart: async (work) => {
      const leave = await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    afterTransaction: async () => {
      transactions += 1;
      // While something is read: after the next, or one after that.
      if (memory === undefined || transactions < SWEEP_EVERY || inside > 0) return;
      // Where it fails, what was written lies in the log, and the next statement says why.
      if (!checkpointed) checkpointed = await succeeds(connection.run('CHECKPOINT'));
      if (inside > 0) return;
      transactions = 0;
      checkpointed = false;
      sweeping = sweep();
      await sweeping;
    },
  };
}
