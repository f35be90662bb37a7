import type { Store } from '../../src/store/index.ts';
import { TABLES } from '../../src/store/tables.ts';

const INDEX = {
  duckdb: ['document_terms', 'quote_terms'],
  postgres: ['document_search', 'quote_search'],
} as const;

/** All rows of all tables, the index of words too, a line each. */
export async function dumpStore(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for (const name of [...TABLES.map((table) => table.name), ...INDEX[store.kind]]) {
    const { rows } = await store.sql(`SELECT * FROM ${name}`);
    const own: string[] = [];
    for await (const row of rows) own.push(`${name} ${JSON.stringify(row)}`);
    lines.push(...own.sort());
  }
  return lines;
}

/** Everything that an iterable gives. */
export async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
