import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckdb } from '../src/store/duckdb/open.ts';
import { openStore } from '../src/store/index.ts';
import { changesContract } from './contract/changes.ts';
import { relatedContract } from './contract/related.ts';
import { exportContract } from './contract/exports.ts';
import { pagesContract } from './contract/pages.ts';
import { storeContract } from './contract/store.ts';

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-store-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a DuckDB store', () => {
  storeContract(() => Promise.resolve(join(folder, `${++count}.duckdb`)));
  pagesContract(() => Promise.resolve(join(folder, `${++count}.duckdb`)));
  relatedContract(() => Promise.resolve(join(folder, `${++count}.duckdb`)));
  exportContract(() => Promise.resolve(join(folder, `${++count}.duckdb`)));
  changesContract(() => Promise.resolve(join(folder, `${++count}.duckdb`)));
});

describe('a DuckDB file', () => {
  const refusal = (path: string, write: boolean) =>
    openStore(path, { write }).then(
      () => 'opened',
      (error: unknown) => (error as { code: string }).code,
    );

  test('in no folder, or that is a folder, is a wrong path', async () => {
    expect(await refusal(join(folder, 'nowhere', 'x.duckdb'), true)).toBe('store-path');
    expect(await refusal(folder, true)).toBe('store-path');
    expect(await refusal(folder, false)).toBe('store-path');
  });

  test('that is something else is refused and not touched', async () => {
    const text = join(folder, 'text.duckdb');
    await writeFile(text, 'This is no database at all. '.repeat(1000));
    expect(await refusal(text, true)).toBe('store-foreign');
    const other = join(folder, 'other.duckdb');
    const instance = await DuckDBInstance.create(other);
    const connection = await instance.connect();
    await connection.run('CREATE TABLE mine (a INTEGER)');
    connection.closeSync();
    instance.closeSync();
    expect(await refusal(other, true)).toBe('store-foreign');
    expect(await refusal(other, false)).toBe('store-foreign');
  });

  test('that grows gives back the memory of what it has written', { timeout: 60_000 }, async () => {
    const engine = await openDuckdb(join(folder, 'grows.duckdb'), { write: true, memory: '400MB' });
    const held = async (): Promise<number> => {
      const [row] = await engine.all(
        `SELECT sum(memory_usage_bytes)::DOUBLE AS bytes FROM duckdb_memory() WHERE tag = 'BASE_TABLE'`,
      );
      return (row!['bytes'] as number) / 1e6;
    };
    await engine.transaction((session) => session.all('CREATE TABLE noise (words VARCHAR)'));
    const fill = (rows: number) =>
      engine.transaction((session) =>
        session.all(`INSERT INTO noise SELECT md5(random()::VARCHAR) FROM range(${rows})`),
      );
    await fill(3_500_000);
    await engine.all('CHECKPOINT');
    await engine.all('SELECT max(words) FROM noise');
    expect(await held()).toBeGreaterThan(40);
    for (let i = 0; i < 64; i++) await fill(1);
    expect(await held()).toBeLessThan(40);
    await engine.close();
  });

  test('that another process writes to is locked', async () => {
    const path = join(folder, 'locked.duckdb');
    await (await openStore(path, { write: true })).close();
    const code = `const { DuckDBInstance } = await import('@duckdb/node-api');
      await DuckDBInstance.create(${JSON.stringify(path)}); console.log('open'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(child.stdout, 'data');
      expect(await refusal(path, true)).toBe('store-locked');
      expect(await refusal(path, false)).toBe('store-locked');
    } finally {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
  });

  test('leaves nothing beside it', async () => {
    const own = join(folder, 'own');
    await mkdir(own);
    await (await openStore(join(own, 'a.duckdb'), { write: true })).close();
    expect(await readdir(own)).toEqual(['a.duckdb']);
  });
});
