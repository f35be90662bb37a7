import type { Store } from '../../store/index.ts';

/** Has incidents and stories sought anew in the background, one time after the other. */
export interface Relater {
  /** Soon; what is asked for while it runs makes it run once more. */
  ask(): void;
  /** Ends once nothing runs. */
  stop(): Promise<void>;
}

/** A relater that begins so many milliseconds after it was asked. */
export function openRelater(
  relate: (store: Store, signal: AbortSignal) => Promise<void>,
  store: Store,
  onFault: (error: unknown) => void,
  wait = 500,
): Relater {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await relate(store, stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted) onFault(error);
      });
    } while (wanted());
    running = undefined;
  };
  const wanted = (): boolean => again && !stopping.signal.aborted;
  return {
    ask() {
      if (stopping.signal.aborted) return;
      if (running !== undefined) {
        again = true;
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => {
        running ??= run();
      }, wait);
      timer.unref();
    },
    async stop() {
      clearTimeout(timer);
      stopping.abort();
      await running;
    },
  };
}
