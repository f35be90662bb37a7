import type { Coded } from '../../document/index.ts';
import { EXPORTERS, exportRecords } from '../../export/index.ts';
import type { Filter, Store } from '../../store/index.ts';
import { filterOf } from '../answer/filter-of.ts';
import { ApiError } from '../api-error.ts';
import { fresh } from '../define-route.ts';

export const exportFile = fresh('exportFile', async ({ params, query, signal }, { store }) => {
  const exporter = EXPORTERS.find(({ name }) => name === params.format);
  if (exporter === undefined)
    throw new ApiError('unknown-format', `There is no export format ${JSON.stringify(params.format)}`);
  const { added, ...filter } = query;
  const pieces = exportRecords(exporter.name, await codedOf(store, filterOf(filter)), { added });
  return new Response(await streamOf(pieces, signal), {
    headers: {
      'content-type': exporter.mediaType,
      'content-disposition': `attachment; filename="events${exporter.extension}"`,
      'cache-control': 'no-store',
    },
  });
});

/** The documents of a filter in the order of ingestion, with only the events that it lets pass. */
async function codedOf(store: Store, filter: Filter): Promise<AsyncIterable<Coded>> {
  const events = new Set<string>();
  const documents = new Set<string>();
  for await (const { event } of store.events(filter)) {
    events.add(event.id);
    documents.add(event.document);
  }
  const superseded = filter.superseded === true;
  return (async function* () {
    for await (const coding of store.codings({ superseded, documents }))
      yield { ...coding, places: [], figures: [], events: coding.events.filter(({ id }) => events.has(id)) };
  })();
}

/** Pieces as a stream; the first is made before, so that what cannot be exported is told as a problem. */
async function streamOf(
  pieces: AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  let next: IteratorResult<string | Uint8Array> | undefined = await iterator.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = next ?? (await iterator.next());
      next = undefined;
      if (done === true || signal.aborted) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
