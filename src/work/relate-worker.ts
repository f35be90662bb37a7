import { parentPort, workerData } from 'node:worker_threads';
import { type CodedArticle, relateArticles, type RelateOptions } from '../relate/index.ts';
import type { FromRelater, ToRelater } from './relate-thread.ts';

if (parentPort !== null) serve(parentPort, workerData as RelateOptions);

function serve(port: NonNullable<typeof parentPort>, options: RelateOptions): void {
  const answer = (message: FromRelater): void => {
    port.postMessage(message);
  };
  let take: (next: IteratorResult<readonly CodedArticle[]>) => void = () => undefined;
  const articles = (async function* () {
    for (;;) {
      const next = await new Promise<IteratorResult<readonly CodedArticle[]>>((resolve) => {
        take = resolve;
      });
      if (next.done === true) return;
      yield* next.value;
      // Only what has been read makes room for more.
      answer('taken');
    }
  })();
  relateArticles(articles, options).then(
    (relation) => {
      answer({ relation });
    },
    (error: unknown) => {
      answer({ failed: error instanceof Error ? error.message : String(error) });
    },
  );
  port.on('message', (message: ToRelater) => {
    take(message === 'end' ? { done: true, value: undefined } : { done: false, value: message.articles });
  });
}
