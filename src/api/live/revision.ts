import type { Api } from '../api.ts';

const FRESH = 1000;
const asked = new WeakMap<object, { at: number; revision: Promise<string> }>();

/**
 * What changes with every write. A DuckDB file is written by this process alone; other processes may write to PostgreSQL,
 * which is asked once a second.
 */
export async function revisionOf({ store, changes, now }: Api): Promise<string> {
  if (store.kind === 'duckdb') return `${changes.revision}`;
  const known = asked.get(changes);
  if (known !== undefined && now() - known.at < FRESH) return `${changes.revision}.${await known.revision}`;
  const revision = store.views.revision();
  asked.set(changes, { at: now(), revision });
  revision.catch(() => asked.delete(changes));
  return `${changes.revision}.${await revision}`;
}
