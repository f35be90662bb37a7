import type { Engine, Row } from '../engine.ts';
import { narrowly } from '../narrowly.ts';

/** One row of a document's part. */
export interface Place {
  readonly number: number;
  readonly position: number;
}

/** Rows of a table by document and position. */
export async function fetchRows(
  engine: Engine,
  table: string,
  columns: string,
  places: readonly Place[],
): Promise<Map<string, Row>> {
  if (places.length === 0) return new Map();
  const pairs = [...new Set(places.map(({ number, position }) => `(${number}, ${position})`))];
  const where = `(document_number, position) IN (${pairs.join(', ')})`;
  const rows = await engine.all(
    `SELECT document_number, position, ${columns} FROM ${table} WHERE ${narrowly(engine, table, where)}`,
  );
  return new Map(
    rows.map((row) => [
      placeOf({ number: Number(row['document_number']), position: Number(row['position']) }),
      row,
    ]),
  );
}

/** The key of a row in that map. */
export function placeOf({ number, position }: Place): string {
  return `${number} ${position}`;
}
