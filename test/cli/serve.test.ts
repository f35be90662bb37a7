import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, runProcess } from './support/run.ts';

let folder: string;
let db: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-serve-'));
  db = join(folder, 'news.duckdb');
  const story = join(folder, 'story.txt');
  await writeFile(story, 'Russia on Sunday ordered 755 diplomats to leave, and Washington said nothing.');
  await run(['ingest', story, '--db', db, '--published', '2017-07-31']);
});
afterAll(() => rm(folder, { recursive: true }));

describe('dragoman serve', () => {
  test('answers until it is told to end, and leaves the database free', async () => {
    const { exit, stderr } = await runProcess(['serve', '--db', db, '--port', '0'], (child) => {
      child.stderr!.on('data', (chunk: Buffer) => {
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString())?.[0];
        if (address === undefined) return;
        void fetch(`${address}/api/v1/summary`)
          .then((answer) => answer.json() as Promise<{ documents: number }>)
          .then(({ documents }) => child.kill(documents === 1 ? 'SIGTERM' : 'SIGKILL'));
      });
    });
    expect([exit, stderr]).toEqual([0, expect.stringContaining('Dragoman answers at http://127.0.0.1:')]);
    expect((await run(['documents', '--db', db, '--format', 'jsonl'])).exit).toBe(0);
  });

  test.each([
    [['--host', '0.0.0.0'], 'open-server'],
    [['--host', '::'], 'open-server'],
    [['--host', '192.168.1.1'], 'open-server'],
    [['--host', '0.0.0.0', '--token', 'short'], 'weak-token'],
    [['--port', '70000'], 'usage'],
    [['--db', '/no/such/file.duckdb'], 'store-path'],
  ])('%j is refused', async (more, code) => {
    const { exit, stderr } = await run(['serve', '--db', db, ...more]);
    expect([exit > 0, stderr]).toEqual([true, expect.stringContaining(`[${code}]`)]);
  });

  test('a given token is needed then, and a broken state is not written over', async () => {
    const abort = new AbortController();
    const stderr = new PassThrough();
    const told = new Promise<string>((resolve) => {
      stderr.once('data', (chunk: Buffer) => {
        resolve(chunk.toString());
      });
      stderr.resume();
    });
    const token = 'x'.repeat(24);
    const io = { signal: abort.signal, stderr, env: { DRAGOMAN_TOKEN: token } };
    const running = run(['serve', '--db', db, '--port', '0'], io);
    const address = /http:\/\/[\d.:]+\d/.exec(await told)![0];
    expect((await fetch(`${address}/api/v1/summary`)).status).toBe(401);
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${address}/api/v1/summary`, { headers })).status).toBe(200);
    abort.abort();
    expect((await running).exit).toBe(0);
    const state = join(folder, 'state.json');
    await writeFile(state, '{"version": 2}');
    const refused = await run(['serve', '--db', db, '--port', '0', '--state', state]);
    expect(refused.stderr).toContain('[state-unreadable]');
  });
});
