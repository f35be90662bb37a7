import type { Store } from '../../src/store/index.ts';
import {
  CODED_EVENTS,
  DECISIONS,
  FORMER_IDS,
  RELATED_TABLES,
  RELATIONS,
  TABLES,
} from '../../src/store/tables.ts';

const INDEX = {
  duckdb: ['document_terms', 'quote_terms'],
  postgres: ['document_search', 'quote_search'],
} as const;

const ALL = [...TABLES, ...RELATED_TABLES, DECISIONS, FORMER_IDS, CODED_EVENTS, RELATIONS];

/** Columns that hold the place of a document in the order of ingestion. */
const PLACES = ['document_number', 'superseded_by', 'document'];

/**
 * All rows of all tables but those named, the index of words too, a line each; when it was related is left out. With
 * `anyOrder`, documents are named by their content instead of their place in the order of ingestion.
 */
export async function dumpStore(
  store: Store,
  without: readonly string[] = [],
  anyOrder = false,
): Promise<string[]> {
  const lines: string[] = [];
  for await (const table of dumpTables(store, without, anyOrder)) for (const line of table) lines.push(line);
  return lines;
}

/** The same, a table at a time. */
export async function* dumpTables(
  store: Store,
  without: readonly string[] = [],
  anyOrder = false,
): AsyncGenerator<string[]> {
  const contents = new Map<unknown, unknown>();
  if (anyOrder) {
    const { rows } = await store.sql('SELECT number, content FROM all_documents');
    for await (const [number, content] of rows) contents.set(number, content);
  }
  for (const { name, columns } of [
    ...ALL,
    ...INDEX[store.kind].map((index) => ({ name: index, columns: [] })),
  ]) {
    if (without.includes(name)) continue;
    const own: string[] = [];
    const named = columns
      .map(([column]) => column)
      .filter((column) => name !== 'relations' || column !== 'made_at')
      // It is of the places of documents too.
      .filter((column) => !anyOrder || column !== 'digest');
    const answer = await store.sql(`SELECT ${named.length === 0 ? '*' : named.join(', ')} FROM ${name}`);
    const isPlace = answer.columns.map(
      (column) => PLACES.includes(column) || (column === 'number' && name === 'all_documents'),
    );
    for await (const row of answer.rows) {
      const shown = row.map((value, i) => (isPlace[i] === true ? (contents.get(value) ?? value) : value));
      own.push(`${name} ${JSON.stringify(shown)}`);
    }
    yield own.sort();
  }
}

/** Everything that an iterable gives. */
export async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
