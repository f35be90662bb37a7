import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { makeSweeper } from './sweeper.ts';
import { duckdbEngine } from './engine.ts';

const EVERY = 64;

describe('the sweeper', () => {
  /** A connection that notes what it runs, and waits with it until it is let go. */
  function connection() {
    const ran: string[] = [];
    let release: () => void = () => undefined;
    let waits: Promise<void> | undefined;
    return {
      ran,
      hold: () => {
        waits = new Promise((resolve) => (release = resolve));
      },
      release: () => {
        release();
      },
      run: async (sql: string) => {
        ran.push(sql);
        await waits;
        if (sql.includes('1KB')) throw new Error('more is in use');
      },
    };
  }
  type Connection = Parameters<typeof makeSweeper>[0];

  test('asks for everything now and then, and sets the limit again', async () => {
    const to = connection();
    const sweeper = makeSweeper(to as unknown as Connection, '400MB');
    for (let i = 1; i < EVERY; i += 1) await sweeper.afterTransaction();
    expect(to.ran).toEqual([]);
    await sweeper.afterTransaction();
    expect(to.ran).toEqual(["SET memory_limit = '1KB'", "SET memory_limit = '400MB'"]);
    for (let i = 0; i < EVERY; i += 1) await sweeper.afterTransaction();
    expect(to.ran).toHaveLength(4);
  });

  test('never does where no limit is given', async () => {
    const to = connection();
    const sweeper = makeSweeper(to as unknown as Connection, undefined);
    for (let i = 0; i < 2 * EVERY; i += 1) await sweeper.afterTransaction();
    expect(to.ran).toEqual([]);
  });

  test('puts it off while rows are streamed, whose reader may wait for a transaction', async () => {
    const to = connection();
    const sweeper = makeSweeper(to as unknown as Connection, '400MB');
    const leave = await sweeper.enter();
    for (let i = 0; i < EVERY; i += 1) await sweeper.afterTransaction();
    expect(to.ran).toEqual([]);
    leave();
    await sweeper.afterTransaction();
    expect(to.ran).toHaveLength(2);
  });

  test('waits for a statement that runs, and lets none run meanwhile', async () => {
    const to = connection();
    const sweeper = makeSweeper(to as unknown as Connection, '400MB');
    for (let i = 1; i < EVERY; i += 1) await sweeper.afterTransaction();
    let end: () => void = () => undefined;
    const running = sweeper.apart(() => new Promise<void>((resolve) => (end = resolve)));
    to.hold();
    const swept = sweeper.afterTransaction();
    let read = false;
    const reading = sweeper.apart(() => Promise.resolve((read = true)));
    await pause();
    expect([to.ran.length, read]).toEqual([0, false]);
    end();
    await running;
    await pause();
    expect([to.ran.length, read]).toEqual([1, false]);
    to.release();
    await Promise.all([swept, reading]);
    expect([to.ran.length, read]).toEqual([2, true]);
  });

  const pause = () => new Promise((resolve) => setTimeout(resolve, 10));
});

test('whoever reads between sweeps never lacks memory', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const engine = await duckdbEngine(instance, '400MB');
  await engine.all('CREATE TABLE pairs (a INTEGER, b VARCHAR)');
  const sql = 'SELECT count(*) AS n FROM pairs x JOIN pairs y ON x.a = y.a AND x.b = y.b';
  const reads: Promise<unknown>[] = [];
  for (let i = 0; i < 3 * EVERY; i += 1) {
    reads.push(engine.all(sql));
    await engine.transaction((session) =>
      session.all(`INSERT INTO pairs SELECT range, 'number ' || range FROM range(${i}, ${i + 20})`),
    );
  }
  await Promise.all(reads);
  const [row] = await engine.all("SELECT current_setting('memory_limit') AS most");
  expect(row!['most']).toBe('381.4 MiB');
  await engine.close();
});
