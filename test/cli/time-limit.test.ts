import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { rest } from '../../src/util/rest.ts';
import { run, runProcess } from './support/run.ts';

// The program in processes of its own, with the fake coder: WAIT60000 makes a document take a minute.
vi.setConfig({ testTimeout: 200_000 });

let folder: string;
let articles: string;
let good: string;

const line = (id: string, text: string) =>
  JSON.stringify({
    id,
    text: `${text} The rest of it is told in plain English words.`,
    published: '2017-08-01',
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-limit-'));
  articles = join(folder, 'articles.jsonl');
  good = join(folder, 'good.jsonl');
  const lines = Array.from({ length: 6 }, (_, i) => line(`a${i}`, `Russia ordered ${i + 2} diplomats out.`));
  await writeFile(good, `${lines.join('\n')}\n`);
  const slow = [...lines.slice(0, 3), line('slow', 'WAIT60000 here.'), ...lines.slice(3)];
  await writeFile(articles, `${slow.join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

const TOLD = [
  'failed 1',
  'issues: coding-too-slow 1',
  '[coding-too-slow] Coding stopped: it took more than 2 s',
  'hint: ',
];

describe('a document that takes too long', () => {
  test.each(['1', '2'])('is given up by code with %s job, and the others come as ever', async (jobs) => {
    const argv = ['--format', 'jsonl', '--jobs', jobs, '--time-limit', '2'];
    const [{ exit, stdout, stderr }, undisturbed, alone] = await Promise.all([
      runProcess(['code', articles, ...argv]),
      runProcess(['code', good, '--format', 'jsonl']),
      runProcess(['code', good, '--format', 'jsonl', '--time-limit', '0']),
    ]);
    expect(exit).toBe(1);
    for (const words of TOLD) expect(stderr).toContain(words);
    const withoutLines = (text: string) => text.replaceAll(/"origin":"[^"]*"/g, '"origin":""');
    expect(withoutLines(stdout)).toBe(withoutLines(undisturbed.stdout));
    expect(undisturbed.stdout).toBe(alone.stdout);
    expect(undisturbed.stdout.split('\n').length).toBeGreaterThan(6);
  });

  test('is given up by ingest, is not stored, and is tried again next time', async () => {
    const db = join(folder, 'news.duckdb');
    const first = await runProcess(['ingest', articles, '--db', db, '--time-limit', '2']);
    expect(first.exit).toBe(1);
    for (const words of TOLD) expect(first.stderr).toContain(words);
    const again = await runProcess(['ingest', articles, '--db', db, '--time-limit', '2']);
    expect(again.stderr).toContain('new 0, recoded 0, unchanged 6, events 0, quotes 0, failed 1');
  });

  test('is given up by watch, which goes on watching', async () => {
    const db = join(folder, 'watched.duckdb');
    const argv = ['watch', join(folder, 'inbox'), '--db', db, '--time-limit', '2', '--no-relate'];
    await mkdir(join(folder, 'inbox'));
    await copyFile(articles, join(folder, 'inbox', 'articles.jsonl'));
    const { stderr } = await runProcess(argv, (child) => {
      let told = '';
      child.stderr!.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        if (told.includes('[coding-too-slow]') && !told.includes('later'))
          void writeFile(join(folder, 'inbox', 'later.jsonl'), `${line('later', 'Russia ordered 9.')}\n`);
        if (told.includes('new 1,')) void rest(100).then(() => child.kill('SIGTERM'));
      });
    });
    expect(stderr).toContain('new 6, unchanged 0');
    expect(stderr).toContain('[coding-too-slow] Coding stopped: it took more than 2 s');
    expect(stderr).toContain('new 1, unchanged 0');
    const store = await openStore(db, { write: false });
    const documents: unknown[] = [];
    for await (const coding of store.codings()) documents.push(coding);
    await store.close();
    expect(documents).toHaveLength(7);
  });
});

test('a model that cannot be opened is told as ever, though a thread opens it', async () => {
  const { exit, stderr } = await runProcess(['code', good, '--model', 'missing']);
  expect([exit, stderr]).toEqual([1, expect.stringContaining('[model-unreadable]')]);
});

test('the help tells of the limit', async () => {
  for (const command of ['code', 'ingest', 'watch', 'export']) {
    const { stdout } = await run([command, '--help']);
    expect(stdout).toContain('--time-limit <seconds>');
  }
});
