import { textOf, type ActorRef } from '../document/index.ts';
import type { Entry, ExportBatch, Exporter } from './exporter.ts';
import { type ParquetColumn, type ParquetStruct, writeParquetTable } from './parquet-table.ts';
import { dayRange } from './when.ts';

/** Rows of one row group: held in memory, then written. */
const GROUP_ROWS = 10_000;

type Column = ParquetColumn<Entry>;

const QUANTITIES: ParquetStruct = [
  ['kind', 'string'],
  ['text', 'string'],
  ['low', 'double'],
  ['value', 'double'],
  ['high', 'double'],
  ['approximate', 'bool'],
  ['unit', 'string'],
];

const doc = (entry: Entry) => entry.reports[0].coded.document;

/** All events, one a row; docs/reference/exports.md says what each column holds. */
const COLUMNS: readonly Column[] = [
  ['document', 'string', (entry) => doc(entry).id],
  ['origin', 'string', (entry) => doc(entry).origin],
  ['url', 'string', (entry) => doc(entry).url],
  ['outlet', 'string', (entry) => doc(entry).outlet],
  ['title', 'string', (entry) => doc(entry).title],
  ['published', 'string', (entry) => doc(entry).published?.value],
  ['event', 'string', ({ event }) => event.id],
  ['type', 'string', ({ event }) => event.type],
  ['mode', 'string', ({ event }) => event.mode],
  ['cameo', 'string', ({ event }) => event.cameo],
  ['quad', 'string', ({ event }) => event.quad],
  ['status', 'string', ({ event }) => event.status],
  ['projected_type', 'string', ({ event }) => event.projected?.type],
  ['projected_mode', 'string', ({ event }) => event.projected?.mode],
  ['projected_cameo', 'string', ({ event }) => event.projected?.cameo],
  ['plover', 'double', ({ event }) => event.intensity.plover],
  ['goldstein', 'double', ({ event }) => event.intensity.goldstein],
  ['contexts', 'strings', ({ event }) => event.contexts],
  ...sideColumns('source'),
  ...sideColumns('target'),
  ...sideColumns('attribution'),
  ['time', 'string', ({ event }) => event.date[0]?.text],
  ['date_from', 'string', ({ event }) => event.date[0]?.from],
  ['date_to', 'string', ({ event }) => event.date[0]?.to],
  ['day_from', 'day', ({ event }) => dayRange(event)?.from],
  ['day_to', 'day', ({ event }) => dayRange(event)?.to],
  ['date_precision', 'string', ({ event }) => event.date[0]?.precision],
  ['date_basis', 'string', ({ event }) => event.date[0]?.basis],
  ['place', 'string', ({ event }) => event.place[0]?.name],
  ['place_country', 'string', ({ event }) => event.place[0]?.country],
  ['place_admin1', 'string', ({ event }) => event.place[0]?.admin1],
  ['lat', 'double', ({ event }) => event.place[0]?.lat],
  ['lon', 'double', ({ event }) => event.place[0]?.lon],
  ['geonames', 'int', ({ event }) => event.place[0]?.geonamesId],
  ['place_precision', 'string', ({ event }) => event.place[0]?.precision],
  ['place_basis', 'string', ({ event }) => event.place[0]?.basis],
  ['quantities', QUANTITIES, ({ event }) => event.quantities],
  ['trigger', 'string', ({ event }) => event.trigger.text],
  ['trigger_start', 'int', ({ event }) => event.trigger.start],
  ['trigger_end', 'int', ({ event }) => event.trigger.end],
  ['sentence_index', 'int', ({ event }) => event.sentence.index],
  ['sentence', 'string', (entry) => textOf(doc(entry).text, entry.reports[0].event.sentence)],
  ['confidence', 'double', ({ event }) => event.confidence],
  ['program', 'string', ({ event }) => event.codedBy.program],
  ['model', 'string', ({ event }) => event.codedBy.model],
  ['codebook', 'string', ({ event }) => event.codedBy.codebook],
];

/** The columns' names, in order. */
export const PARQUET_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

export const parquet: Exporter = {
  name: 'parquet',
  summary: 'all events with their status, as csv but typed, lists as lists: Apache Parquet',
  extension: '.parquet',
  mediaType: 'application/vnd.apache.parquet',
  binary: true,
  write: (batches) => writeParquet(batches, GROUP_ROWS),
};

/** Writes a Parquet file, a row group at a time. */
export function writeParquet(
  batches: AsyncIterable<ExportBatch>,
  groupRows: number,
): AsyncGenerator<Uint8Array> {
  return writeParquetTable('events', COLUMNS, entriesOf(batches), groupRows);
}

async function* entriesOf(batches: AsyncIterable<ExportBatch>): AsyncGenerator<readonly Entry[]> {
  for await (const { entries } of batches) yield entries;
}

function sideColumns(side: 'source' | 'target' | 'attribution'): Column[] {
  const each = (value: (ref: ActorRef, entry: Entry) => string) => (entry: Entry) =>
    entry.event[side].map((ref) => value(ref, entry));
  return [
    [side, 'strings', each(({ text }) => text)],
    [`${side}_ids`, 'strings', each(({ actor }) => actor)],
    [`${side}_names`, 'strings', each((ref, { findActor }) => findActor(ref)?.name ?? ref.text)],
    [`${side}_codes`, 'strings', each((ref, { findActor }) => findActor(ref)?.cameo ?? '')],
  ];
}
