import type { Engine } from './engine.ts';
import { StoreError } from './store-error.ts';

/** An engine that says in words that it has been closed; closing it again does nothing. */
export function guardedEngine(engine: Engine): Engine {
  let closing: Promise<void> | undefined;
  const check = (): void => {
    if (closing === undefined) return;
    throw new StoreError('store-closed', 'The store has been closed', 'Open another with openStore.');
  };
  return {
    ...engine,
    async all(sql, parameters) {
      check();
      return engine.all(sql, parameters);
    },
    async insert(table, rows) {
      check();
      return engine.insert(table, rows);
    },
    async *stream(sql, parameters) {
      check();
      yield* engine.stream(sql, parameters);
    },
    async transaction(work) {
      check();
      return engine.transaction(work);
    },
    async read(statement) {
      check();
      return engine.read(statement);
    },
    async hasTable(name) {
      check();
      return engine.hasTable(name);
    },
    async index(session, entries) {
      check();
      return engine.index(session, entries);
    },
    close: () => (closing ??= engine.close()),
  };
}

/** What the methods that write use: where a store was opened for reading, its transactions are refused in words. */
export function writingEngine(engine: Engine, { write }: { readonly write: boolean }): Engine {
  if (write) return engine;
  const hint = 'Open it with { write: true }.';
  return {
    ...engine,
    transaction: () =>
      Promise.reject(new StoreError('store-read-only', 'The store was opened for reading', hint)),
  };
}
