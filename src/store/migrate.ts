import type { Engine } from './engine.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { StoreError } from './store-error.ts';

/** The number of the newest migration that ran; undefined where there is no store at all. */
export async function schemaOf(engine: Engine): Promise<number | undefined> {
  if (!(await engine.hasTable('migrations'))) return undefined;
  const [row] = await engine.all('SELECT max(number) AS number FROM migrations');
  return typeof row?.['number'] === 'number' ? row['number'] : 0;
}

/** Throws where a newer program made the store. */
export function refuseNewer(schema: number | undefined, name: string): void {
  const known = MIGRATIONS.at(-1)!.number;
  if (schema === undefined || schema <= known) return;
  const message = `${name} has schema ${schema}; this program knows ${known}`;
  throw new StoreError('store-newer', message, 'Use the newer version of the program that made it.');
}

/** Brings the schema up to the last of the migrations, each in a transaction of its own. */
export async function migrate(engine: Engine, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  for (const migration of migrations) {
    await engine.transaction(async (session) => {
      await session.all(
        'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)',
      );
      // Inside the transaction: another process may have been first.
      const ran = await session.all('SELECT number FROM migrations WHERE number = $1', [migration.number]);
      if (ran.length > 0) return;
      for (const statement of [...migration.both, ...(migration[engine.kind] ?? [])])
        await session.all(statement);
      await session.all('INSERT INTO migrations VALUES ($1, $2)', [migration.number, migration.name]);
    });
  }
}
