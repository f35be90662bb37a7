import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { duckdbEngine } from '../duckdb/engine.ts';
import { migrate } from '../migrate.ts';
import { addChanges, lastChange, readChanges, REMEMBERED } from './journal.ts';

test('remembers the latest changes, and numbers go on', async () => {
  const engine = await duckdbEngine(await DuckDBInstance.create(':memory:'));
  await migrate(engine);
  const many = (count: number, name: string) =>
    Array.from({ length: count }, (_, i) => ({
      ...({ kind: 'document', change: 'new' } as const),
      id: `${name}${i + 1}`,
    }));
  const add = (count: number, name: string) =>
    engine.transaction((session) => addChanges(session, many(count, name)));
  await add(REMEMBERED - 5, 'a');
  await add(10, 'b');
  expect(await lastChange(engine)).toMatchObject({ number: REMEMBERED + 5, id: 'b10' });
  const [first] = await readChanges(engine, 0, 1);
  expect(first).toMatchObject({ number: 6, id: 'a6' });
  await add(REMEMBERED + 20, 'c');
  expect(await lastChange(engine)).toMatchObject({ number: 2 * REMEMBERED + 25 });
  expect(await readChanges(engine, 0, 1)).toMatchObject([{ number: REMEMBERED + 26, id: 'c21' }]);
  await engine.close();
});
