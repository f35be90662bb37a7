import { Worker } from 'node:worker_threads';
import type { CodedArticle, RelateOptions, Relation } from '../relate/index.ts';

/** What the thread is told: articles some at a time, then that there are no more. */
export type ToRelater = { readonly articles: readonly CodedArticle[] } | 'end';
export type FromRelater = 'taken' | { readonly relation: Relation } | { readonly failed: string };

const SOME = 64;

/** `relateArticles` in a thread of its own, so that this one goes on answering. Ends the thread where the signal says so. */
export async function relateInThread(
  articles: AsyncIterable<CodedArticle> | Iterable<CodedArticle>,
  options: RelateOptions,
  signal?: AbortSignal,
): Promise<Relation> {
  const worker = makeThread(options);
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop);
  try {
    await tell(worker, { articles: [] });
    let some: CodedArticle[] = [];
    for await (const article of articles) {
      some.push(article);
      if (some.length < SOME) continue;
      await tell(worker, { articles: some });
      some = [];
    }
    await tell(worker, { articles: some });
    const answer = await tell(worker, 'end');
    if (answer !== 'taken' && 'relation' in answer) return answer.relation;
    throw new Error('the thread spoke out of turn');
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

/** Sends a message and waits for its answer. */
function tell(worker: Worker, message: ToRelater): Promise<FromRelater> {
  return new Promise((resolve, reject) => {
    const clear = (): void => {
      worker.off('message', heard).off('error', failed).off('exit', gone);
    };
    const heard = (answer: FromRelater): void => {
      clear();
      if (answer !== 'taken' && 'failed' in answer) reject(new Error(answer.failed));
      else resolve(answer);
    };
    const failed = (error: Error): void => {
      clear();
      reject(error);
    };
    const gone = (): void => {
      failed(new Error('the thread ended before it was done'));
    };
    worker.on('message', heard).on('error', failed).on('exit', gone);
    worker.postMessage(message);
  });
}

function makeThread(workerData: RelateOptions): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./relate-worker.js', import.meta.url), { workerData });
  // From source: Node 20 does not pass a loader on to the first module of a thread.
  const url = JSON.stringify(new URL('./relate-worker.ts', import.meta.url).href);
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import(${url})))`;
  return new Worker(code, { eval: true, workerData });
}
