import type { ByteWriter, SchemaElement } from 'hyparquet-writer';
import { wellFormed } from './well-formed.ts';

/** What a column holds; all but lists may be null. */
export type ParquetKind = 'string' | 'double' | 'int' | 'bool' | 'day' | 'strings' | ParquetStruct;

/** A list of things with parts: their names and kinds. */
export type ParquetStruct = readonly (readonly [name: string, kind: 'string' | 'double' | 'bool'])[];

/** A column: name, kind, and its value in a row; undefined and null are written as nothing. */
export type ParquetColumn<Row> = readonly [name: string, kind: ParquetKind, value: (row: Row) => unknown];

/** A Parquet file being written: bytes come out as row groups fill. */
export interface ParquetTable<Row> {
  add(row: Row): Uint8Array | undefined;
  finish(): Uint8Array[];
}

/** Opens a Parquet file. The same rows in the same groups give the same bytes. */
export async function openParquetTable<Row>(
  name: string,
  columns: readonly ParquetColumn<Row>[],
  groupRows: number,
): Promise<ParquetTable<Row>> {
  // Loaded by need: other formats, and --help, should not wait for it.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const schema: SchemaElement[] = [
    { name, num_children: columns.length },
    ...columns.flatMap(([column, kind]) => elementsOf(column, kind)),
  ];
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'dragoman' });
  let rows: Row[] = [];
  const writeGroup = (): Uint8Array => {
    const columnData = columns.map(([column, kind, value]) => ({
      name: column,
      data: rows.map((row) => valueOf(kind, value(row))),
    }));
    void writer.write({ columnData, rowGroupSize: rows.length });
    rows = [];
    return takeBytes(bytes);
  };
  return {
    add: (row) => {
      rows.push(row);
      return rows.length >= groupRows ? writeGroup() : undefined;
    },
    finish: () => {
      const last = rows.length > 0 ? [writeGroup()] : [];
      void writer.finish();
      return [...last, takeBytes(bytes)];
    },
  };
}

/** Writes a Parquet file as rows come, a row group at a time. */
export async function* writeParquetTable<Row>(
  name: string,
  columns: readonly ParquetColumn<Row>[],
  batches: AsyncIterable<Iterable<Row>> | Iterable<Iterable<Row>>,
  groupRows: number,
): AsyncGenerator<Uint8Array> {
  const table = await openParquetTable(name, columns, groupRows);
  for await (const batch of batches) {
    for (const row of batch) {
      const bytes = table.add(row);
      if (bytes !== undefined) yield bytes;
    }
  }
  yield* table.finish();
}

/** What has been written since the last time; the offsets in the file go on from there. */
function takeBytes(bytes: ByteWriter): Uint8Array {
  const taken = new Uint8Array(bytes.getBuffer());
  bytes.index = 0;
  return taken;
}

/** The value as the writer wants it: null for nothing, strings that UTF-8 can carry. */
function valueOf(kind: ParquetKind, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (kind === 'string') return wellFormed(value as string);
  if (kind === 'day') return new Date(`${value as string}T00:00:00Z`);
  if (kind === 'strings') return (value as readonly string[]).map(wellFormed);
  if (typeof kind === 'string') return value;
  return (value as readonly Readonly<Record<string, unknown>>[]).map((one) =>
    Object.fromEntries(
      kind.map(([name]) => {
        const part = one[name] ?? null;
        return [name, typeof part === 'string' ? wellFormed(part) : part];
      }),
    ),
  );
}

function elementsOf(name: string, kind: ParquetKind): SchemaElement[] {
  const leaf = { name, repetition_type: 'OPTIONAL' } as const;
  switch (kind) {
    case 'string':
      return [{ ...leaf, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    case 'double':
      return [{ ...leaf, type: 'DOUBLE' }];
    case 'int':
      return [{ ...leaf, type: 'INT32' }];
    case 'bool':
      return [{ ...leaf, type: 'BOOLEAN' }];
    case 'day':
      return [{ ...leaf, type: 'INT32', converted_type: 'DATE' }];
    case 'strings':
      return [
        ...listOf(name),
        { name: 'element', repetition_type: 'REQUIRED', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      ];
    default:
      return [
        ...listOf(name),
        { name: 'element', repetition_type: 'REQUIRED', num_children: kind.length },
        ...kind.flatMap(([part, own]) => elementsOf(part, own)),
      ];
  }
}

function listOf(name: string): SchemaElement[] {
  return [
    { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ];
}
