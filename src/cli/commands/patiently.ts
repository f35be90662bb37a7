import { isOutage } from '../../store/index.ts';
import { rest } from '../../util/rest.ts';
import { QueueError } from '../../work/queue/index.ts';
import type { CliIo } from '../io.ts';
import type { WorkerLog } from './worker-log.ts';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/** Opens what may not be there yet; undefined where the signal comes first. */
export async function patiently<Opened>(
  what: 'queue' | 'store',
  open: () => Promise<Opened>,
  { signal }: CliIo,
  log: WorkerLog,
): Promise<Opened | undefined> {
  for (let pause = FIRST_PAUSE; !signal.aborted; pause = Math.min(LONGEST_PAUSE, 2 * pause)) {
    try {
      return await open();
    } catch (error) {
      if (!mayCome(error)) throw error;
      log.told({
        event: 'waiting',
        for: what,
        reason: error instanceof Error ? error.message : String(error),
      });
      await rest(pause, signal);
    }
  }
  return undefined;
}

/** Two workers that make the schema at once: one of them comes second. */
const MADE_BY_ANOTHER: readonly string[] = ['23505', '42P06', '42P07'];

function mayCome(error: unknown): boolean {
  if (error instanceof QueueError) return error.code === 'queue-unreachable';
  const { cause } = error as { cause?: { code?: string } };
  return isOutage(error) || MADE_BY_ANOTHER.includes(cause?.code ?? '');
}
