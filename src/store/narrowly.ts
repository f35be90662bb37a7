import type { Session } from './engine.ts';

/**
 * A condition on narrow columns of a table whose wide columns are wanted. DuckDB unpacks of wide columns only the blocks that it
 * needs where it knows the rows, and all of them where it has yet to seek them; PostgreSQL has an index.
 */
export function narrowly({ kind }: Pick<Session, 'kind'>, table: string, condition: string): string {
  return kind === 'duckdb' ? `rowid IN (SELECT rowid FROM ${table} WHERE ${condition})` : condition;
}
