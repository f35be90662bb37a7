import pg from 'pg';
import type { Engine } from '../engine.ts';
import { migrate, refuseNewer, schemaOf } from '../migrate.ts';
import { StoreError } from '../store-error.ts';
import { postgresEngine, SCHEMA } from './engine.ts';
import { explainWrite } from './explain.ts';

const CONNECTIONS = 4;

/** Opens a PostgreSQL database with the newest schema. Throws `StoreError`. */
export async function openPostgres(url: string, options: { readonly write: boolean }): Promise<Engine> {
  const pool = makePool(url);
  try {
    const engine = postgresEngine(pool);
    await engine.all('SELECT 1');
    const schema = await schemaOf(engine);
    refuseNewer(schema, nameOf(url));
    if (schema === undefined) {
      if (!options.write) {
        const hint = 'Look at the address, or fill it: dragoman ingest INPUT... --db ADDRESS.';
        throw new StoreError('store-missing', `${nameOf(url)} holds nothing of Dragoman`, hint);
      }
      // Under the lock of writers: two at once would both find it missing, and one would fail.
      await engine.transaction((session) => session.all(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`));
    }
    await migrate(engine);
    return engine;
  } catch (caught) {
    await pool.end();
    const error = explainWrite(caught);
    throw error instanceof StoreError && error.code !== 'store-unreachable'
      ? error
      : unreachable(url, caught);
  }
}

function makePool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
    application_name: 'dragoman',
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool waits for what it answers
    onConnect: (client) =>
      client.query(`SET search_path TO ${SCHEMA}, public; SET datestyle TO ISO; SET timezone TO 'UTC'`),
  });
  // A connection that breaks while idle is replaced; one in use tells its query.
  pool.on('error', () => undefined);
  // One that breaks between two queries of a transaction tells the next of them; unheard it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const usual = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown;
const TYPES = pg.types.builtins;
const NUMBERS: readonly number[] = [TYPES.INT8, TYPES.NUMERIC];
const TEXTS: readonly number[] = [
  ...[TYPES.DATE, TYPES.TIMESTAMP, TYPES.TIMESTAMPTZ, TYPES.JSON, TYPES.JSONB],
];

/** Dates and JSON stay text; counts and sums are numbers. */
function parserOf(oid: number, format?: 'text' | 'binary'): unknown {
  if (NUMBERS.includes(oid)) return Number;
  if (TEXTS.includes(oid)) return (value: string) => value;
  return usual(oid, format);
}

function unreachable(url: string, error: unknown): StoreError {
  const { message, code } = error as NodeJS.ErrnoException;
  const why = message === '' ? (code ?? 'no answer') : message;
  const hint = 'Look at address, name and password, and whether the server runs.';
  return new StoreError('store-unreachable', `${nameOf(url)}: ${why}`, hint, error);
}

/** The address without its password. */
function nameOf(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
  } catch {
    return 'the PostgreSQL address';
  }
}
