import { openDuckdb } from '../../src/store/duckdb/open.ts';
import type { Engine } from '../../src/store/engine.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';

/** The engine beneath a store, for tests that must reach under it. */
export function engineOf(target: string): Promise<Engine> {
  return target.startsWith('postgres:')
    ? openPostgres(target, { write: true })
    : openDuckdb(target, { write: true });
}
