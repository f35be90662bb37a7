import { relative, resolve } from 'node:path';
import { watch } from 'chokidar';

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** A file counts as whole once its size has rested so long, in milliseconds (default 500). */
  readonly settle?: number;
  /** A file that is never given, nor are those beside it whose names begin with its own: the store itself. */
  readonly except?: string;
  /** Told of a folder that can no longer be watched. */
  readonly onError?: (error: Error) => void;
}

/**
 * Files of some folders and what lies in them: first all that are there, then those that arrive or change, as they do.
 * Each batch is sorted, so that it does not depend on what the system tells first. Hidden files, and those that are
 * still being written, are left until they are whole. Ends when the signal aborts.
 */
export async function* watchFolders(
  folders: readonly string[],
  { signal, settle = 500, except, onError }: WatchOptions,
): AsyncGenerator<readonly string[]> {
  let waiting = new Set<string>();
  let wake: () => void = () => undefined;
  let ready = false;
  const add = (path: string) => {
    waiting.add(path);
    if (ready) wake();
  };
  const watcher = watch([...folders], {
    ignored: (path) =>
      /(?:^|[/\\])\.[^/\\.]/.test(relativeTo(folders, path)) ||
      (except !== undefined && resolve(path).startsWith(resolve(except))),
    awaitWriteFinish: { stabilityThreshold: settle, pollInterval: Math.max(20, Math.min(100, settle / 4)) },
  });
  const stop = () => {
    wake();
  };
  watcher
    .on('add', add)
    .on('change', add)
    .on('unlink', (path) => waiting.delete(path))
    .on('error', (error) => onError?.(error instanceof Error ? error : new Error(String(error))))
    .on('ready', () => {
      ready = true;
      wake();
    });
  signal.addEventListener('abort', stop);
  try {
    const due = () => signal.aborted || (ready && waiting.size > 0);
    for (;;) {
      while (!due()) await new Promise<void>((resolve) => (wake = resolve));
      if (signal.aborted) return;
      const batch = [...waiting].sort((a, b) => (a < b ? -1 : 1));
      waiting = new Set();
      yield batch;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await watcher.close();
  }
}

/** The path below the watched folder that holds it: a folder that is hidden itself may be watched. */
function relativeTo(folders: readonly string[], path: string): string {
  const holder = folders.find((folder) => resolve(path).startsWith(resolve(folder)));
  return holder === undefined ? path : relative(holder, path);
}
