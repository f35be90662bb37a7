import { fillActorSums } from './actor-sums.ts';
import type { Engine, IndexEntry, Row } from './engine.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { text } from './head.ts';
import { searchTerms } from './search-terms.ts';
import { StoreError } from './store-error.ts';
import type { TableRows } from './store.ts';
import {
  CODED_EVENTS,
  DECISIONS,
  DOCUMENTS,
  FORMER_IDS,
  QUOTES,
  RELATED_TABLES,
  RELATIONS,
  type Table,
  TABLES,
} from './tables.ts';

/** All that a store holds, in the order in which it is put back; sums and the index of words are made of it. */
const ALL: readonly Table[] = [
  ...[...TABLES, ...RELATED_TABLES],
  ...[DECISIONS, FORMER_IDS, CODED_EVENTS, RELATIONS],
];
/** Columns by which rows are told apart. */
const KEYS = ['number', 'document_number', 'incident', 'story', 'event', 'role', 'position', 'kind', 'id'];
/** Numbers of documents, incidents or stories that are read at a time. */
const STEP = 256;

/** The number of the schema that these rows are of. */
export const SCHEMA_NUMBER = MIGRATIONS.at(-1)!.number;

/** Hands over every row of every table, all of one moment: other writers wait. */
export function dumpTables(engine: Engine, put: (part: TableRows) => Promise<void>): Promise<void> {
  return engine.transaction(async (session) => {
    for (const table of ALL) {
      const { name, columns } = table;
      const names = columns.map(([column]) => column);
      const order = names.filter((column) => KEYS.includes(column)).join(', ');
      const [[key, type] = ['', 'text']] = columns;
      const rows = (where: string, given: readonly number[] = []) =>
        session.all(
          `SELECT ${names.join(', ')} FROM ${name} ${where}${order === '' ? '' : ` ORDER BY ${order}`}`,
          given,
        );
      if (type !== 'int') {
        await put({ table: name, columns: names, rows: await rows('') });
        continue;
      }
      const [last] = await session.all(`SELECT coalesce(max(${key}), 0) AS last FROM ${name}`);
      await put({ table: name, columns: names, rows: [] });
      for (let from = 0; from <= Number(last!['last']); from += STEP)
        await put({
          ...{ table: name, columns: names },
          rows: await rows(`WHERE ${key} >= $1 AND ${key} < $2`, [from, from + STEP]),
        });
    }
  });
}

/** Puts rows back into a store that holds nothing: all of them, or none. */
export function restoreTables(engine: Engine, parts: AsyncIterable<TableRows>): Promise<void> {
  const tables = new Map(ALL.map((table) => [table.name, table]));
  return engine.transaction(async (session) => {
    for (const { name } of ALL)
      if ((await session.all(`SELECT 1 AS one FROM ${name} LIMIT 1`)).length > 0) {
        const hint = 'Name a database that is not there yet.';
        throw new StoreError('store-filled', 'The database holds something already', hint);
      }
    for await (const { table: name, rows } of parts) {
      const table = tables.get(name);
      if (table === undefined || rows.length === 0) continue;
      await session.insert(table, rows);
      await engine.index(session, wordsOf(table, rows));
    }
    await session.all(fillActorSums('$ > 0'));
  });
}

function wordsOf(table: Table, rows: readonly Row[]): IndexEntry[] {
  const termsOf = (row: Row): readonly string[] => searchTerms(text(row, 'text') ?? '');
  if (table === DOCUMENTS)
    return rows.map((row) => ({ document: Number(row['number']), terms: termsOf(row) }));
  if (table !== QUOTES) return [];
  return rows.map((row) => ({
    document: Number(row['document_number']),
    quote: Number(row['position']),
    terms: termsOf(row),
  }));
}
