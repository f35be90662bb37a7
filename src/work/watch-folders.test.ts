import { mkdir, mkdtemp, rename, rm, writeFile, appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolders } from './watch-folders.ts';

let folder: string;
let abort: AbortController;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-watch-'));
  abort = new AbortController();
});
afterEach(async () => {
  abort.abort();
  await rm(folder, { recursive: true });
});

const put = (name: string, text = 'text') => writeFile(join(folder, name), text);

/** Reads batches until all names have come. */
async function until(batches: AsyncGenerator<readonly string[]>, names: string[]): Promise<string[]> {
  const seen: string[] = [];
  while (!names.every((name) => seen.includes(name))) {
    const batch = await batches.next();
    if (batch.done === true) break;
    seen.push(...batch.value.map((path) => relative(folder, path)));
  }
  return seen;
}

test('gives what is there sorted, then what arrives, also in new folders', async () => {
  await mkdir(join(folder, 'deep'));
  for (const name of ['b.txt', 'a.txt', 'deep/c.txt', '.hidden']) await put(name);
  const batches = watchFolders([folder], { signal: abort.signal, settle: 50 });
  expect(await until(batches, ['a.txt', 'b.txt', 'deep/c.txt'])).toEqual(['a.txt', 'b.txt', 'deep/c.txt']);
  const next = until(batches, ['late/d.txt', 'moved.txt']);
  await mkdir(join(folder, 'late'));
  await put('late/d.txt');
  await put('.part');
  await rename(join(folder, '.part'), join(folder, 'moved.txt'));
  expect((await next).sort()).toEqual(['late/d.txt', 'moved.txt']);
});

test('waits until a file is whole, and gives it again when it changes', async () => {
  const batches = watchFolders([folder], { signal: abort.signal, settle: 400 });
  const first = until(batches, ['slow.txt']);
  await setTimeout(200);
  for (let i = 0; i < 6; i++) {
    await appendFile(join(folder, 'slow.txt'), 'more ');
    await setTimeout(100);
  }
  expect(await first).toEqual(['slow.txt']);
  const again = until(batches, ['slow.txt']);
  await appendFile(join(folder, 'slow.txt'), 'changed');
  expect(await again).toEqual(['slow.txt']);
});

test('ends when the signal aborts, also while it waits', async () => {
  const batches = watchFolders([folder], { signal: abort.signal, settle: 50 });
  const next = batches.next();
  await setTimeout(100);
  abort.abort();
  expect((await next).done).toBe(true);
});
