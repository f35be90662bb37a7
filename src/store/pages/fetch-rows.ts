import type { Engine, Row } from '../engine.ts';

/** One row of a document's part. */
export interface Place {
  readonly number: number;
  readonly position: number;
}

/** A union of more documents takes longer to plan than to read all. */
const MOST_DOCUMENTS = 120;
/** Some statements run at once. */
const DOCUMENTS = 15;

/**
 * Rows of a table by document and position. A document at a time: DuckDB unpacks only the blocks in which a column equals a
 * constant, and all of them where it is one of many.
 */
export async function fetchRows(
  engine: Engine,
  table: string,
  columns: string,
  places: readonly Place[],
): Promise<Map<string, Row>> {
  const byNumber = new Map<number, Set<number>>();
  for (const { number, position } of places)
    byNumber.set(number, (byNumber.get(number) ?? new Set()).add(position));
  const documents = [...byNumber];
  const select = `SELECT document_number, position, ${columns} FROM ${table}`;
  const statements: string[] = [];
  if (documents.length > MOST_DOCUMENTS) {
    const pairs = documents.flatMap(([number, positions]) =>
      [...positions].map((at) => `(${number}, ${at})`),
    );
    statements.push(`${select} WHERE (document_number, position) IN (${pairs.join(', ')})`);
  } else {
    const own = documents.map(
      ([number, positions]) =>
        `${select} WHERE document_number = ${number} AND position IN (${[...positions].join(', ')})`,
    );
    for (let i = 0; i < own.length; i += DOCUMENTS)
      statements.push(own.slice(i, i + DOCUMENTS).join(' UNION ALL '));
  }
  const rows = (await Promise.all(statements.map((sql) => engine.all(sql)))).flat();
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
