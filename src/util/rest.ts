import { setTimeout } from 'node:timers/promises';

/** Rests for so many milliseconds, no longer than until the signal. */
export async function rest(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
}
