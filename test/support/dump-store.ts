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

/** All rows of all tables but those named, the index of words too, a line each; when it was related is left out. */
export async function dumpStore(store: Store, without: readonly string[] = []): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, columns } of [
    ...ALL,
    ...INDEX[store.kind].map((index) => ({ name: index, columns: [] })),
  ]) {
    if (without.includes(name)) continue;
    const own: string[] = [];
    const named = columns
      .map(([column]) => column)
      .filter((column) => name !== 'relations' || column !== 'made_at');
    const { rows } = await store.sql(`SELECT ${named.length === 0 ? '*' : named.join(', ')} FROM ${name}`);
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
