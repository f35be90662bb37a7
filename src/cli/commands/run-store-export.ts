import { exportIncidents, exportRecords, INCIDENT_FORMATS } from '../../export/index.ts';
import type { Filter, Store } from '../../store/index.ts';
import { CliError, EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { writeTo } from '../write-to.ts';

/** What a row, or whatever stands for one, is of: one report's event, or an incident with all its reports. */
export type Rows = 'event' | 'incident';

export interface StoreExport {
  readonly db: string;
  readonly filter: Filter;
  readonly format: string;
  readonly rows?: Rows | undefined;
  readonly added?: string | undefined;
  readonly out?: string | undefined;
}

/** Writes what a store holds in a format, some documents at a time. */
export async function runStoreExport(
  { db, filter, format, rows, added, out }: StoreExport,
  io: CliIo,
): Promise<number> {
  const store = await io.openStore(db, { write: false });
  try {
    const by = await rowsOf(store, format, rows, io);
    const pieces =
      by === 'incident'
        ? exportIncidents(format, incidentsOf(store, filter), (documents) => load(store, documents), {
            added,
          })
        : exportRecords(format, store.codings(codingsOf(filter)), { added });
    await writeTo(out, io, async (write) => {
      for await (const piece of pieces) await write(piece);
    });
    return EXIT.good;
  } finally {
    await store.close();
  }
}

/** Incidents where the format counts occurrences and the store knows them, else events; says so where that may surprise. */
async function rowsOf(store: Store, format: string, asked: Rows | undefined, io: CliIo): Promise<Rows> {
  if (asked === 'event' || (asked === undefined && !INCIDENT_FORMATS.includes(format))) return 'event';
  const relations = await store.relations();
  if (relations === undefined) {
    const hint = 'Run "dragoman relate" on it first.';
    if (asked === 'incident') throw new CliError('not-related', 'the database has no incidents yet', hint);
    io.stderr.write(`The database has no incidents yet: a row is an event of one document. ${hint}\n`);
    return 'event';
  }
  if (relations.stale)
    io.stderr.write(
      'Documents or decisions have come since the database was related: they are not in this.\n',
    );
  return 'incident';
}

/** No condition: every coding, those without events too. */
function codingsOf(filter: Filter): Parameters<Store['codings']>[0] {
  const { superseded, ...conditions } = filter;
  return {
    ...(superseded !== undefined && { superseded }),
    ...(Object.keys(conditions).length > 0 && { events: conditions }),
  };
}

async function* incidentsOf(store: Store, filter: Filter) {
  for await (const { incident } of store.incidents(filter)) yield incident;
}

async function load(store: Store, documents: readonly string[]) {
  const found = [];
  for await (const coding of store.codings({ documents })) found.push(coding);
  return found;
}
