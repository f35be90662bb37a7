import type { Parameter, Parameters } from './engine.ts';
import type { Key, PageCut } from './store.ts';

/** A column that a list is ordered by; what is null comes last in either direction. */
export interface OrderColumn {
  readonly sql: string;
  readonly descending?: boolean;
  /** Type that a key's value is cast to. */
  readonly cast?: 'DATE' | 'FLOAT8';
}

/** The columns with their direction as the caller wants it. */
export function ordered(columns: readonly OrderColumn[], { newest }: PageCut): readonly OrderColumn[] {
  if (newest !== true) return columns;
  return columns.map((column) => ({ ...column, descending: column.descending !== true }));
}

/** What stands after ORDER BY. */
export function orderSql(columns: readonly OrderColumn[]): string {
  return columns
    .map(({ sql, descending }) => `${sql} ${descending === true ? 'DESC' : 'ASC'} NULLS LAST`)
    .join(', ');
}

/** The columns of the key, `key_0` and so on, as a SELECT gives them. */
export function keySql(columns: readonly OrderColumn[]): string {
  return columns
    .map(({ sql, cast }, i) => `${cast === 'DATE' ? `CAST(${sql} AS TEXT)` : sql} AS key_${i}`)
    .join(', ');
}

/** The key of a row that `keySql` stood in. */
export function keyOfRow(columns: readonly OrderColumn[], row: Readonly<Record<string, unknown>>): Key {
  return columns.map((_, i) => (row[`key_${i}`] ?? null) as string | number | null);
}

/** A condition: the row comes after the key. Undefined where there is none. */
export function afterKey(
  columns: readonly OrderColumn[],
  after: Key | undefined,
  parameters: Parameters,
): string | undefined {
  if (after === undefined) return undefined;
  const equal: string[] = [];
  const ways: string[] = [];
  for (const [i, column] of columns.entries()) {
    const value = after[i] ?? null;
    if (value !== null) {
      const at = place(column, value, parameters);
      const beyond = `${column.sql} ${column.descending === true ? '<' : '>'} ${at}`;
      ways.push(`(${[...equal, `(${beyond} OR ${column.sql} IS NULL)`].join(' AND ')})`);
      equal.push(`${column.sql} = ${at}`);
    } else equal.push(`${column.sql} IS NULL`);
  }
  return ways.length === 0 ? 'FALSE' : `(${ways.join(' OR ')})`;
}

function place({ cast }: OrderColumn, value: Parameter, parameters: Parameters): string {
  const at = parameters.add(value);
  return cast === undefined ? at : `CAST(${at} AS ${cast})`;
}
