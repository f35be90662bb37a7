import { createStore } from './create-store.ts';
import { guardedEngine } from './guarded-engine.ts';
import type { Store } from './store.ts';

/** How a store is opened. */
export interface StoreOptions {
  /** True: made where it is missing, brought up to the newest schema, and written to. Else read only. */
  readonly write: boolean;
  /** Of DuckDB: most memory that it takes, e.g. "500MB". */
  readonly memory?: string;
}

/**
 * Opens the store of a DuckDB file, or of a `postgres://` address. Throws `StoreError`. A store with an older schema is
 * brought up to the newest.
 */
export async function openStore(target: string, options: StoreOptions): Promise<Store> {
  // Loaded by need: each brings a library of its own.
  if (/^postgres(?:ql)?:\/\//i.test(target)) {
    const { openPostgres } = await import('./postgres/open.ts');
    return createStore(guardedEngine(await openPostgres(target, options)), options);
  }
  const { openDuckdb } = await import('./duckdb/open.ts');
  return createStore(guardedEngine(await openDuckdb(target, options)), options);
}
