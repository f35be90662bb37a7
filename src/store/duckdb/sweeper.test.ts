import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { duckdbEngine } from './engine.ts';
import { makeSweeper } from './sweeper.ts';

const EVERY = 16;

/** A connection that notes what it runs, and waits with it until it is let go. */
function connection(fails: (sql: string) => boolean = (sql) => sql.includes('1KB')) {
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
      if (fails(sql)) throw new Error('more is in use');
    },
  };
}

describe('the sweeper', () => {
  test('asks for everything now and then, and sets the limit again', async () => {
    const to = connection();
    const sweeper = makeSweeper(to, '400MB');
    for (let i = 1; i < EVERY; i += 1) await sweeper.afterTransaction();
    expect(to.ran).toEqual([]);
    await sweeper.afterTransaction();
    expect(to.ran).toEqual(['CHECKPOINT', "SET memory_limit = '1KB'", "SET memory_limit = '400MB'"]);
    for (let i = 0; i < EVERY; i += 1) await sweeper.afterTransaction();
    expect(to.ran).toHaveLength(6);
  });

  test('never does where no limit is given', async () => {
    const to = connection();
    const sweeper = makeSweeper(to, undefined);
    for (let i = 0; i < 2 * EVERY; i += 1) await sweeper.afterTransaction();
    expect(to.ran).toEqual([]);
  });

  test('puts it off while something is read', async () => {
    const to = connection();
    const sweeper = makeSweeper(to, '400MB');
    const leave = await sweeper.enter();
    for (let i = 0; i < EVERY + 2; i += 1) await sweeper.afterTransaction();
    expect(to.ran).toEqual([]);
    leave();
    await sweeper.afterTransaction();
    expect(to.ran).toHaveLength(3);
  });

  test('lets nothing be read meanwhile', async () => {
    const to = connection();
    const sweeper = makeSweeper(to, '400MB');
    for (let i = 1; i < EVERY; i += 1) await sweeper.afterTransaction();
    to.hold();
    const swept = sweeper.afterTransaction();
    await sweeper.apart(() => Promise.resolve('while the checkpoint is made'));
    to.release();
    to.hold();
    await expect.poll(() => to.ran.length).toBe(2);
    let read = false;
    const reading = sweeper.apart(() => Promise.resolve((read = true)));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([to.ran.length, read]).toEqual([2, false]);
    to.release();
    await Promise.all([swept, reading]);
    expect([to.ran.length, read]).toEqual([3, true]);
  });

  test('fails nobody where it fails', async () => {
    const sweeper = makeSweeper(
      connection(() => true),
      '400MB',
    );
    for (let i = 1; i < EVERY; i += 1) await sweeper.afterTransaction();
    const swept = sweeper.afterTransaction();
    expect(await sweeper.apart(() => Promise.resolve('read'))).toBe('read');
    await swept;
  });
});

test('what was written is given back, and the limit is as before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-sweep-'));
  const instance = await DuckDBInstance.create(join(folder, 'a.duckdb'));
  const engine = await duckdbEngine(instance, '400MB');
  await engine.all('CREATE TABLE pairs (a INTEGER, b VARCHAR)');
  const used = async () => {
    const [row] = await engine.all(
      'SELECT CAST(sum(memory_usage_bytes) AS DOUBLE) AS n FROM duckdb_memory()',
    );
    return Number(row!['n']);
  };
  const write = (i: number) =>
    engine.transaction((session) =>
      session.all(`INSERT INTO pairs SELECT range, 'number ' || range FROM range(${i}, ${i + 3000})`),
    );
  for (let i = 1; i < EVERY; i += 1) await write(i);
  const before = await used();
  await write(EVERY);
  expect(await used()).toBeLessThan(before / 4);
  const [row] = await engine.all("SELECT current_setting('memory_limit') AS most");
  expect(row!['most']).toBe('381.4 MiB');
  await engine.close();
  expect(readdirSync(folder)).toEqual(['a.duckdb']);
  rmSync(folder, { recursive: true });
});
