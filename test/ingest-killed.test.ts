import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dumpOf, ingest, KILLS, killIngests, killRelates, writeArticles } from './support/kill-ingest.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-killed-'));
});
afterAll(() => rm(folder, { recursive: true }));

test(
  `an ingest into DuckDB that is killed ${KILLS} times and run again equals an undisturbed one`,
  async () => {
    const file = join(folder, 'articles.jsonl');
    await writeArticles(file);
    const duration = await ingest(file, join(folder, 'whole.duckdb'));
    const whole = await dumpOf(join(folder, 'whole.duckdb'));
    expect(whole.filter((line) => line.startsWith('all_documents '))).toHaveLength(129);
    let count = 0;
    const fresh = () => Promise.resolve(join(folder, `${++count}.duckdb`));
    const { survived, partial } = await killIngests(file, fresh, KILLS, whole, duration);
    console.info(`${KILLS} kills: ${survived} came too late, ${partial} left a part`);
  },
  60_000 * Math.max(2, KILLS / 4),
);

test(
  `relating that is killed ${KILLS} times leaves what was there, and run again equals an undisturbed one`,
  async () => {
    const file = join(folder, 'related.jsonl');
    await writeArticles(file, 40);
    const [whole, killed] = [join(folder, 'related.duckdb'), join(folder, 'killed.duckdb')];
    await ingest(file, whole);
    await ingest(file, killed, '--no-relate');
    const count = await killRelates(killed, KILLS, await dumpOf(whole));
    console.info(`${KILLS} kills of relating: ${count} in time`);
  },
  60_000 * Math.max(2, KILLS / 4),
);
