import { textOf, type ActorRef, type Document, type Quantity } from '../document/index.ts';
import type { Entry } from './exporter.ts';
import { type Cell, type Column, type Table, tableExporter } from './table.ts';

/** An event with what its row needs of the document. */
export interface EventRow extends Pick<Entry, 'event'> {
  readonly document: Pick<Document, 'id' | 'origin' | 'url' | 'outlet' | 'title'> & {
    readonly published?: string | undefined;
  };
  readonly sentence: string;
  readonly find: Entry['findActor'];
}

/** The columns in order; docs/reference/cli.md says what each holds. */
const COLUMNS: readonly Column<EventRow>[] = [
  ['document', ({ document }) => document.id],
  ['origin', ({ document }) => document.origin],
  ['url', ({ document }) => document.url],
  ['outlet', ({ document }) => document.outlet],
  ['title', ({ document }) => document.title],
  ['published', ({ document }) => document.published],
  ['event', ({ event }) => event.id],
  ['type', ({ event }) => event.type],
  ['mode', ({ event }) => event.mode],
  ['cameo', ({ event }) => event.cameo],
  ['quad', ({ event }) => event.quad],
  ['status', ({ event }) => event.status],
  ['projected_type', ({ event }) => event.projected?.type],
  ['projected_mode', ({ event }) => event.projected?.mode],
  ['projected_cameo', ({ event }) => event.projected?.cameo],
  ['plover', ({ event }) => event.intensity.plover],
  ['goldstein', ({ event }) => event.intensity.goldstein],
  ['contexts', ({ event }) => event.contexts.join('; ')],
  ['source', ({ event }) => words(event.source)],
  ['source_ids', ({ event }) => ids(event.source)],
  ['source_codes', ({ event, find }) => codes(event.source, find)],
  ['target', ({ event }) => words(event.target)],
  ['target_ids', ({ event }) => ids(event.target)],
  ['target_codes', ({ event, find }) => codes(event.target, find)],
  ['attribution', ({ event }) => words(event.attribution)],
  ['attribution_codes', ({ event, find }) => codes(event.attribution, find)],
  ['time', ({ event }) => event.date[0]?.text],
  ['date_from', ({ event }) => event.date[0]?.from],
  ['date_to', ({ event }) => event.date[0]?.to],
  ['date_precision', ({ event }) => event.date[0]?.precision],
  ['date_basis', ({ event }) => event.date[0]?.basis],
  ['place', ({ event }) => event.place[0]?.name],
  ['place_country', ({ event }) => event.place[0]?.country],
  ['place_admin1', ({ event }) => event.place[0]?.admin1],
  ['lat', ({ event }) => event.place[0]?.lat],
  ['lon', ({ event }) => event.place[0]?.lon],
  ['geonames', ({ event }) => event.place[0]?.geonamesId],
  ['place_precision', ({ event }) => event.place[0]?.precision],
  ['place_basis', ({ event }) => event.place[0]?.basis],
  ['quantities', ({ event }) => event.quantities.map(figure).join('; ')],
  ['trigger', ({ event }) => event.trigger.text],
  ['trigger_start', ({ event }) => event.trigger.start],
  ['trigger_end', ({ event }) => event.trigger.end],
  ['sentence_index', ({ event }) => event.sentence.index],
  ['sentence', ({ sentence }) => sentence],
  ['confidence', ({ event }) => event.confidence],
  ['program', ({ event }) => event.codedBy.program],
  ['model', ({ event }) => event.codedBy.model],
  ['codebook', ({ event }) => event.codedBy.codebook],
];

/** The names of the columns, in order. */
export const CSV_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** The cells of one event's row. */
export function eventValues(row: EventRow): Cell[] {
  return COLUMNS.map(([, value]) => value(row));
}

/** One row an event whatever its status, after RFC 4180; the first line names the columns. */
export const csvTable: Table<EventRow> = {
  name: 'csv',
  summary: 'all events with their status, places, dates and figures: CSV, our own columns',
  extension: '.csv',
  dialect: 'csv',
  header: true,
  openRows: () => (batch) =>
    batch.entries.map(({ event, reports, findActor }) => {
      const { document } = reports[0].coded;
      return {
        event,
        document: { ...document, published: document.published?.value },
        sentence: textOf(document.text, event.sentence),
        find: findActor,
      };
    }),
  columns: COLUMNS,
};

export const csv = tableExporter(csvTable);

function words(refs: readonly ActorRef[]): string {
  return refs.map(({ text }) => text).join('; ');
}

function ids(refs: readonly ActorRef[]): string {
  return refs.map(({ actor }) => actor).join('; ');
}

function codes(refs: readonly ActorRef[], find: EventRow['find']): string {
  return refs.map((ref) => find(ref)?.cameo ?? '').join('; ');
}

function figure({ kind, text, low, value, high }: Quantity): string {
  const numbers = [low, value, high];
  const known = numbers.some((number) => number !== undefined);
  return known ? `${kind}: ${text} (${numbers.map((number) => number ?? '').join('/')})` : `${kind}: ${text}`;
}
