import type { Engine } from './engine.ts';
import { StoreError } from './store-error.ts';

/** An engine that says in words that it has been closed, or was opened for reading; closing it again does nothing. */
export function guardedEngine(engine: Engine, { write }: { readonly write: boolean }): Engine {
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
      if (write) return engine.transaction(work);
      const hint = 'Open it with { write: true }.';
      throw new StoreError('store-read-only', 'The store was opened for reading', hint);
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
