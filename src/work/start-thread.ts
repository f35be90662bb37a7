import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a thread on a module of this package, named by its source: built, the module beside it is taken. */
export function startThread(source: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(source.href.replace(/\.ts$/, '.js')), options);
  // From source: Node 20 does not pass a loader on to the first module of a thread.
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(source.href)})))`;
  return new Worker(code, { ...options, eval: true });
}
