import pg from 'pg';
import type { Engine, Row, Session } from '../engine.ts';
import type { Answer, Value } from '../store.ts';
import { StoreError } from '../store-error.ts';
import type { ColumnType, Table } from '../tables.ts';
import { explainWrite } from './explain.ts';
import { index, phrase, search } from './search.ts';

/** The schema that holds the tables, apart from what else the database has. */
export const SCHEMA = 'dragoman';

/** One writer at a time, whatever the number of processes. */
const WRITE_LOCK = 716_030_541;

const FETCH = 500;

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  ...{ int: 'INTEGER', long: 'BIGINT', double: 'FLOAT8', bool: 'BOOLEAN', text: 'TEXT' },
  // JSON goes as text and is cast: its own text stays as it is.
  ...{ date: 'DATE', texts: 'TEXT[]', json: 'TEXT' },
};

/** An engine over a pool of connections whose search path is our schema. */
export function postgresEngine(pool: pg.Pool): Engine {
  const session = sessionOf(pool);
  return {
    ...session,
    ...{ phrase, search, index },
    stream: async function* (sql, parameters = []) {
      for await (const { rows } of cursor(pool, sql, parameters)) yield rows as Row[];
    },
    transaction: async (work) => {
      const client = await pool.connect().catch((error: unknown) => {
        throw explainWrite(error);
      });
      try {
        await client.query('BEGIN');
        await client.query('SELECT pg_advisory_xact_lock($1)', [WRITE_LOCK]);
        const result = await work(sessionOf(client));
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        client.release(true);
        throw explainWrite(error);
      }
    },
    read: (statement) => read(pool, statement),
    hasTable: async (name) => {
      const sql = 'SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = $2';
      return (await session.all(sql, [SCHEMA, name])).length > 0;
    },
    close: () => pool.end(),
  };
}

function sessionOf(client: Pick<pg.Pool, 'query'>): Session {
  return {
    kind: 'postgres',
    all: async (sql, parameters = []) => (await client.query<Row>(sql, [...parameters])).rows,
    insert: async ({ name, columns }: Table, rows) => {
      if (rows.length === 0) return;
      const names = columns.map(([column]) => column);
      const values = columns.map(([column, type]) => (type === 'json' ? `${column}::json` : column));
      const types = columns.map(([column, type]) => `${column} ${SQL_TYPES[type]}`);
      await client.query(
        `INSERT INTO ${name} (${names.join(', ')})
         SELECT ${values.join(', ')} FROM json_to_recordset($1) AS row(${types.join(', ')})`,
        [JSON.stringify(rows, withoutNull)],
      );
    },
  };
}

/** PostgreSQL's text cannot hold U+0000. */
function withoutNull(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
}

interface Batch {
  readonly fields: readonly string[];
  readonly rows: readonly unknown[];
}

/** Answers the rows of a query batch by batch, in a transaction that only reads. The first batch may be empty. */
async function* cursor(
  pool: pg.Pool,
  sql: string,
  parameters: readonly unknown[],
  array = false,
): AsyncGenerator<Batch> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN READ ONLY');
    // The extended protocol takes one statement only, and DECLARE only one that reads.
    const declare = { text: `DECLARE rows NO SCROLL CURSOR FOR ${sql}`, values: [...parameters] };
    await client.query({ ...declare, queryMode: 'extended' } as pg.QueryConfig);
    for (;;) {
      const text = `FETCH ${FETCH} FROM rows`;
      const answer = await (array
        ? client.query({ text, rowMode: 'array' })
        : client.query<Record<string, unknown>>(text));
      yield { fields: answer.fields.map(({ name }) => name), rows: answer.rows };
      if (answer.rows.length < FETCH) break;
    }
    await client.query('COMMIT');
    broken = false;
  } finally {
    client.release(broken);
  }
}

async function read(pool: pg.Pool, statement: string): Promise<Answer> {
  const batches = cursor(pool, statement, [], true);
  try {
    const first = await batches.next();
    if (first.done === true) return { columns: [], rows: none() };
    const rows = async function* (): AsyncGenerator<readonly Value[]> {
      yield* first.value.rows as Value[][];
      for await (const { rows: more } of batches) yield* more as Value[][];
    };
    return { columns: first.value.fields, rows: rows() };
  } catch (error) {
    if (error instanceof pg.DatabaseError) {
      const hint = 'Write one SELECT; docs/reference/store.md lists tables and columns.';
      throw new StoreError('store-query', error.message, hint, error);
    }
    throw error;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* none(): AsyncGenerator<readonly Value[]> {
  yield* [];
}
