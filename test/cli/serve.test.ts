import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEvents } from '../../src/client/read-events.ts';
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
    [['--db', join(tmpdir(), 'no-such.duckdb')], 'store-missing'],
    [['--watch', '/no/such/folder'], 'watch-path'],
  ])('%j is refused', async (more, code) => {
    const { exit, stderr } = await run(['serve', '--db', db, ...more]);
    expect([exit > 0, stderr]).toEqual([true, expect.stringContaining(`[${code}]`)]);
  });

  test('with --watch, what arrives in a folder is told by the stream and related within seconds', async () => {
    const inbox = join(folder, 'inbox');
    await mkdir(inbox);
    const { address, end } = await started(['--watch', inbox, '--published', '2017-08-01']);
    const ids = async () => {
      const answer = await fetch(`${address}/api/v1/incidents`);
      const { items } = (await answer.json()) as { items: { incident: { id: string } }[] };
      return items.map(({ incident }) => incident.id);
    };
    const stream = await fetch(`${address}/api/v1/stream`);
    await writeFile(join(inbox, 'late.txt'), 'Police on Monday arrested twelve people in the old harbour.');
    const seen = new Set<string>();
    for await (const { event, data } of readEvents(stream.body!)) {
      if (event !== 'change') continue;
      const { kind, change, id } = JSON.parse(data) as Record<'kind' | 'change' | 'id', string>;
      seen.add(`${kind} ${change}`);
      if (seen.has('document new') && kind === 'incident' && (await ids()).includes(id)) break;
    }
    expect([...seen]).toContain('incident new');
    const { exit, stderr } = await end();
    expect([exit, stderr]).toEqual([0, expect.stringContaining('new 1, unchanged 0, events 1')]);
  }, 20_000);

  test('without a contact, feeds cannot be watched, and the server does not stay', async () => {
    const { exit, stderr } = await run([
      ...['serve', '--db', db, '--port', '0', '--watch', 'https://news.example/feed.xml'],
    ]);
    expect([exit > 0, stderr]).toEqual([true, expect.stringContaining('[contact-missing]')]);
  });

  test('language models ask at /mcp, under the same guards', async () => {
    const token = 'y'.repeat(24);
    const { address, end } = await started([], { DRAGOMAN_TOKEN: token });
    const body = JSON.stringify({
      ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
      params: { name: 'search_documents', arguments: {} },
    });
    const ask = (headers: Record<string, string>, text = body) =>
      fetch(`${address}/mcp`, {
        method: 'POST',
        headers: {
          ...{ 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
          ...headers,
        },
        body: text,
      });
    const authorization = `Bearer ${token}`;
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization, origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask({ authorization }, 'x'.repeat(300_000))).status).toBe(413);
    const answer = await ask({ authorization });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('2017-07-31')]);
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`${address}/mcp`), {
        requestInit: { headers: { authorization } },
      }),
    );
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain('explain');
    await client.close();
    expect((await end()).exit).toBe(0);
  });

  /** Starts a server in this process; `end` stops it. */
  async function started(more: readonly string[], env: Record<string, string> = {}) {
    const abort = new AbortController();
    const stderr = new PassThrough();
    let told = '';
    let tell: (address: string) => void;
    const address = new Promise<string>((resolve) => (tell = resolve));
    stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      if (found !== undefined) tell(found);
    });
    const running = run(['serve', '--db', db, '--port', '0', ...more], { signal: abort.signal, stderr, env });
    return {
      address: await Promise.race([
        address,
        running.then(({ exit }) => Promise.reject(new Error(`It ended with ${exit}: ${told}`))),
      ]),
      end: async () => {
        abort.abort();
        return { exit: (await running).exit, stderr: told };
      },
    };
  }

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
