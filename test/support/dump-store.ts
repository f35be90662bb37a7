import type { Store } from '../../src/store/index.ts';
import { TABLES } from '../../src/store/tables.ts';

/** All rows of all tables, index of words apart, a line each. */
export async function dumpStore(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, columns } of TABLES) {
    const names = columns.map(([column]) => column);
    const { rows } = await store.sql(`SELECT ${names.join(', ')} FROM ${name}`);
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
