import type { ByteWriter, SchemaElement } from 'hyparquet-writer';
import { textOf, type ActorRef, type Quantity } from '../document/index.ts';
import type { Entry, ExportBatch, Exporter } from './exporter.ts';
import { dayRange } from './when.ts';
import { wellFormed } from './well-formed.ts';

/** Rows of one row group: held in memory, then written. */
const GROUP_ROWS = 10_000;

type Kind = 'string' | 'double' | 'int' | 'day' | 'strings' | 'quantities';
type Column = readonly [name: string, kind: Kind, value: (entry: Entry) => unknown];

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
  ['quantities', 'quantities', ({ event }) => event.quantities],
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
export async function* writeParquet(
  batches: AsyncIterable<ExportBatch>,
  groupRows: number,
): AsyncGenerator<Uint8Array> {
  // Loaded by need: other formats, and --help, should not wait for it.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: 'dragoman' });
  let rows: Entry[] = [];
  const writeGroup = (): Uint8Array => {
    const columnData = COLUMNS.map(([name, kind, value]) => ({
      name,
      data: rows.map((row) => valueOf(kind, value(row))),
    }));
    void writer.write({ columnData, rowGroupSize: groupRows });
    rows = [];
    return takeBytes(bytes);
  };
  for await (const { entries } of batches) {
    rows.push(...entries);
    if (rows.length >= groupRows) yield writeGroup();
  }
  if (rows.length > 0) yield writeGroup();
  void writer.finish();
  yield takeBytes(bytes);
}

/** What has been written since the last time; the offsets in the file go on from there. */
function takeBytes(bytes: ByteWriter): Uint8Array {
  const taken = new Uint8Array(bytes.getBuffer());
  bytes.index = 0;
  return taken;
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

const QUANTITY = ['kind', 'text', 'low', 'value', 'high', 'approximate', 'unit'] as const;

/** The value as the writer wants it: null for nothing, strings that UTF-8 can carry. */
function valueOf(kind: Kind, value: unknown): unknown {
  if (value === undefined) return null;
  if (kind === 'string') return wellFormed(value as string);
  if (kind === 'day') return new Date(`${value as string}T00:00:00Z`);
  if (kind === 'strings') return (value as readonly string[]).map(wellFormed);
  if (kind !== 'quantities') return value;
  return (value as readonly Quantity[]).map((quantity) =>
    Object.fromEntries(
      QUANTITY.map((name) => {
        const part = quantity[name] ?? null;
        return [name, typeof part === 'string' ? wellFormed(part) : part];
      }),
    ),
  );
}

const SCHEMA: SchemaElement[] = [
  { name: 'events', num_children: COLUMNS.length },
  ...COLUMNS.flatMap(([name, kind]) => elementsOf(name, kind)),
];

function elementsOf(name: string, kind: Kind): SchemaElement[] {
  const leaf = { name, repetition_type: 'OPTIONAL' } as const;
  switch (kind) {
    case 'string':
      return [{ ...leaf, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    case 'double':
      return [{ ...leaf, type: 'DOUBLE' }];
    case 'int':
      return [{ ...leaf, type: 'INT32' }];
    case 'day':
      return [{ ...leaf, type: 'INT32', converted_type: 'DATE' }];
    case 'strings':
      return [
        { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'REQUIRED', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      ];
    case 'quantities':
      return [
        { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'REQUIRED', num_children: QUANTITY.length },
        ...QUANTITY.map((part): SchemaElement => {
          const own = { name: part, repetition_type: 'OPTIONAL' } as const;
          if (part === 'approximate') return { ...own, type: 'BOOLEAN' };
          if (part === 'low' || part === 'value' || part === 'high') return { ...own, type: 'DOUBLE' };
          return { ...own, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
        }),
      ];
  }
}
