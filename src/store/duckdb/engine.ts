import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  type DuckDBInstance,
  type DuckDBPreparedStatement,
  type DuckDBResult,
  type DuckDBType,
  DuckDBTypeId,
  type Json,
  LIST,
  StatementType,
  VARCHAR,
} from '@duckdb/node-api';
import type { Engine, Parameter, Row, Session } from '../engine.ts';
import { makeLock } from '../../util/lock.ts';
import type { Answer, Value } from '../store.ts';
import { StoreError } from '../store-error.ts';
import type { ColumnType } from '../tables.ts';
import { index, phrase, search } from './search.ts';
import { makeSweeper, type Sweeper } from './sweeper.ts';

export type DuckdbEngine = Engine;

const TEXTS = LIST(VARCHAR);
const DAY_MS = 86_400_000;
/** As many statements run at once as Node has threads for them. */
const CONNECTIONS = 4;

/** An engine over an opened DuckDB that may take so much memory. */
export async function duckdbEngine(instance: DuckDBInstance, memory?: string): Promise<DuckdbEngine> {
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => instance.connect()));
  const writer = await instance.connect();
  const lock = makeLock();
  const sessions = connections.map(sessionOf);
  let turn = 0;
  const sweeper = makeSweeper(writer, memory);
  // In turn: a connection runs one statement after the other.
  const session: Session = {
    kind: 'duckdb',
    all: (sql, parameters) => sweeper.apart(() => sessions[turn++ % CONNECTIONS]!.all(sql, parameters)),
    insert: (table, rows) => sweeper.apart(() => sessions[0]!.insert(table, rows)),
  };
  return {
    ...session,
    ...{ phrase, search, index },
    stream: async function* (sql, parameters = []) {
      // On a connection of its own: another statement on it would end the stream.
      const own = await instance.connect();
      const leave = await sweeper.enter();
      try {
        yield* rowsOf(await own.stream(sql, [...parameters]));
      } finally {
        own.closeSync();
        leave();
      }
    },
    transaction: (work) =>
      lock(async () => {
        try {
          return await inTransaction(writer, work);
        } finally {
          await sweeper.afterTransaction();
        }
      }),
    read: (statement) => read(instance, statement, sweeper),
    hasTable: async (name) => {
      const sql = `SELECT 1 FROM duckdb_tables() WHERE NOT internal AND table_name = $1`;
      return (await session.all(sql, [name])).length > 0;
    },
    close: () => {
      for (const connection of connections) connection.closeSync();
      writer.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

async function inTransaction<Result>(
  writer: DuckDBConnection,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  await writer.run('BEGIN TRANSACTION');
  try {
    const result = await work(sessionOf(writer));
    await writer.run('COMMIT');
    return result;
  } catch (error) {
    await writer.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function sessionOf(connection: DuckDBConnection): Session {
  return {
    kind: 'duckdb',
    all: async (sql, parameters: readonly Parameter[] = []) => {
      const reader = await connection.runAndReadAll(sql, [...parameters]);
      const toRow = rowMaker(reader.columnNames(), reader.columnTypes());
      return reader.getRowsJson().map(toRow);
    },
    insert: async ({ name, columns }, rows) => {
      if (rows.length === 0) return;
      const appender = await connection.createAppender(name);
      for (const row of rows) {
        for (const [column, type] of columns) append(appender, row[column] ?? null, type);
        appender.endRow();
      }
      appender.closeSync();
    },
  };
}

function append(appender: DuckDBAppender, value: Value, type: ColumnType): void {
  if (value === null) appender.appendNull();
  else if (type === 'int') appender.appendInteger(value as number);
  else if (type === 'long') appender.appendBigInt(BigInt(value as number));
  else if (type === 'double') appender.appendDouble(value as number);
  else if (type === 'bool') appender.appendBoolean(value as boolean);
  else if (type === 'texts') appender.appendList(value as readonly string[], TEXTS);
  else if (type === 'date') appender.appendDate(new DuckDBDateValue(Date.parse(value as string) / DAY_MS));
  else appender.appendVarchar(value as string);
}

async function* rowsOf(result: DuckDBResult): AsyncGenerator<readonly Row[]> {
  const toRow = rowMaker(result.columnNames(), result.columnTypes());
  for await (const chunk of result.yieldRowsJson()) yield chunk.map(toRow);
}

function rowMaker(names: readonly string[], types: readonly DuckDBType[]): (values: Json[]) => Row {
  const toValues = valueMaker(types);
  return (values) => Object.fromEntries(toValues(values).map((value, i) => [names[i]!, value]));
}

const LONG: readonly DuckDBTypeId[] = [
  ...[DuckDBTypeId.BIGINT, DuckDBTypeId.UBIGINT, DuckDBTypeId.HUGEINT, DuckDBTypeId.UHUGEINT],
];

/** Long whole numbers come as text: counts and sums become numbers again where a number can hold them. */
function valueMaker(types: readonly DuckDBType[]): (values: Json[]) => Value[] {
  const long = types.map(({ typeId }) => LONG.includes(typeId));
  return (values) =>
    values.map((value, i) => {
      const number = long[i] === true && value !== null ? Number(value) : NaN;
      return Number.isSafeInteger(number) ? number : value;
    });
}

/** Runs a statement of the user on a connection of its own. */
async function read(instance: DuckDBInstance, statement: string, sweeper: Sweeper): Promise<Answer> {
  const own = await instance.connect();
  const leave = await sweeper.enter();
  const close = (): void => {
    own.closeSync();
    leave();
  };
  try {
    const result = await (await prepareRead(own, statement)).stream();
    const toValues = valueMaker(result.columnTypes());
    const rows = async function* (): AsyncGenerator<readonly Value[]> {
      try {
        for await (const chunk of result.yieldRowsJson()) yield* chunk.map(toValues);
      } catch (error) {
        throw asked(error);
      } finally {
        close();
      }
    };
    return { columns: result.columnNames(), rows: rows() };
  } catch (error) {
    close();
    throw asked(error);
  }
}

async function prepareRead(own: DuckDBConnection, statement: string): Promise<DuckDBPreparedStatement> {
  const statements = await own.extractStatements(statement);
  if (statements.count !== 1) throw refused('It must be one statement');
  const prepared = await statements.prepare(0);
  const { statementType } = prepared;
  if (statementType === StatementType.SELECT || statementType === StatementType.EXPLAIN) return prepared;
  throw refused('The database is opened for reading only');
}

function refused(message: string): StoreError {
  return new StoreError('store-query', message, 'Write one SELECT.');
}

function asked(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const hint = 'docs/reference/store.md lists tables and columns.';
  return new StoreError('store-query', error.message.trimEnd(), hint, error);
}
