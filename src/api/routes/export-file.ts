import type { Coded } from '../../document/index.ts';
import { EXPORTERS, exportRecords } from '../../export/index.ts';
import type { Filter, Store } from '../../store/index.ts';
import { filterOf } from '../answer/filter-of.ts';
import { streamOf } from '../answer/stream-of.ts';
import { ApiError } from '../api-error.ts';
import { fresh } from '../define-route.ts';

export const exportFile = fresh('exportFile', async ({ params, query, signal }, { store }) => {
  const exporter = EXPORTERS.find(({ name }) => name === params.format);
  if (exporter === undefined)
    throw new ApiError('unknown-format', `There is no export format ${JSON.stringify(params.format)}`);
  const { added, ...filter } = query;
  const pieces = exportRecords(exporter.name, codedOf(store, filterOf(filter)), { added });
  return new Response(await streamOf(pieces, signal), {
    headers: {
      'content-type': exporter.mediaType,
      'content-disposition': `attachment; filename="events${exporter.extension}"`,
      'cache-control': 'no-store',
    },
  });
});

/** The documents of a filter in the order of ingestion, with only the events that it lets pass. */
async function* codedOf(store: Store, filter: Filter): AsyncGenerator<Coded> {
  for await (const coding of store.codings({ events: filter })) yield { ...coding, places: [], figures: [] };
}
