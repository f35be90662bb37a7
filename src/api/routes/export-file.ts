import type { Coded, Incident } from '../../document/index.ts';
import { EXPORTERS, exportIncidents, exportRecords, INCIDENT_FORMATS } from '../../export/index.ts';
import type { Filter, Store, StoredCoding } from '../../store/index.ts';
import { filterOf } from '../answer/filter-of.ts';
import { streamOf } from '../answer/stream-of.ts';
import { ApiError } from '../api-error.ts';
import { fresh } from '../define-route.ts';

export const exportFile = fresh('exportFile', async ({ params, query, signal }, { store }) => {
  const exporter = EXPORTERS.find(({ name }) => name === params.format);
  if (exporter === undefined)
    throw new ApiError('unknown-format', `There is no export format ${JSON.stringify(params.format)}`);
  const { added, rows, ...conditions } = query;
  const filter = filterOf(conditions);
  const pieces = (await byIncident(store, exporter.name, rows))
    ? exportIncidents(exporter.name, incidentsOf(store, filter), (documents) => load(store, documents), {
        added,
      })
    : exportRecords(exporter.name, codedOf(store, filter), { added });
  return new Response(await streamOf(pieces, signal), {
    headers: {
      'content-type': exporter.mediaType,
      'content-disposition': `attachment; filename="events${exporter.extension}"`,
      'cache-control': 'no-store',
    },
  });
});

/** Incidents where the format counts occurrences and the store knows them, else events. */
async function byIncident(
  store: Store,
  format: string,
  rows: 'event' | 'incident' | undefined,
): Promise<boolean> {
  if (rows === 'event' || (rows === undefined && !INCIDENT_FORMATS.includes(format))) return false;
  if ((await store.relations()) !== undefined) return true;
  if (rows === undefined) return false;
  const hint = 'The server seeks them in the background; ask again in a moment.';
  throw new ApiError('not-available', 'The database has no incidents yet', { hint });
}

async function* incidentsOf(store: Store, filter: Filter): AsyncGenerator<Incident> {
  for await (const { incident } of store.incidents(filter)) yield incident;
}

async function load(store: Store, documents: readonly string[]): Promise<StoredCoding[]> {
  const found: StoredCoding[] = [];
  for await (const coding of store.codings({ documents })) found.push(coding);
  return found;
}

/** The documents of a filter in the order of ingestion, with only the events that it lets pass. */
async function* codedOf(store: Store, filter: Filter): AsyncGenerator<Coded> {
  for await (const coding of store.codings({ events: filter })) yield { ...coding, places: [], figures: [] };
}
