import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientOptions, openClient, type StreamEvent } from '../../src/client/index.ts';
import { closeNow } from '../../src/util/listen.ts';
import { start, type Started } from './support/start.ts';

let server: Started;
let folder: string;
/** A server that is none of Dragoman: pages, broken JSON and nothing, by the path. */
let other: Server;
let otherAddress: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-page-'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Dragoman</title>');
  server = await start({ webFolder: folder });
  other = createServer((request, response) => {
    const type = request.url!.startsWith('/broken') ? 'application/json' : 'text/html';
    response.writeHead(200, { 'content-type': type }).end('<p>{');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  otherAddress = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await server.end();
  await closeNow(other);
  await rm(folder, { recursive: true });
});

/** The first events of the stream. */
async function firstOf(options: ClientOptions, count: number): Promise<StreamEvent[]> {
  const abort = new AbortController();
  const seen: StreamEvent[] = [];
  for await (const event of openClient(options).changes({ signal: abort.signal, wait: 5 })) {
    seen.push(event);
    if (seen.length === count) break;
  }
  abort.abort();
  return seen;
}

describe('the address of the server', () => {
  test.each(['/', '//', ''])('may end in %j', async (end) => {
    const client = openClient({ server: `${server.address}${end}` });
    expect((await client.ask('health')).status).toBe('ok');
    expect((await client.ask('events', { query: { limit: 1 } })).items).toHaveLength(1);
    expect(client.address('events')).toBe(`${server.address}/api/v1/events`);
    expect(await firstOf({ server: `${server.address}${end}` }, 1)).toEqual([{ event: 'open' }]);
  });

  test.each(['localhost:4680', '127.0.0.1', 'ftp://127.0.0.1', 'http://', 'http://127.0.0.1?x=1'])(
    'is refused where it is %j',
    (address) => {
      expect(() => openClient({ server: address })).toThrow(
        expect.objectContaining({ name: 'ClientError', code: 'bad-server', status: 0 }),
      );
    },
  );

  test('with a wrong path is told, by the server or by what answers', async () => {
    const wrong = openClient({ server: `${server.address}/foo/` });
    await expect(wrong.ask('events')).rejects.toMatchObject({ code: 'unknown-route', status: 404 });
    await expect(wrong.all('events').next()).rejects.toMatchObject({ code: 'unknown-route' });
    await expect(firstOf({ server: `${server.address}/foo` }, 1)).rejects.toMatchObject({ status: 404 });
    for (const path of ['', '/broken']) {
      const client = openClient({ server: `${otherAddress}${path}` });
      await expect(client.ask('events')).rejects.toMatchObject({
        ...{ name: 'ClientError', code: 'wrong-answer', status: 200 },
        hint: expect.stringContaining('dragoman serve') as string,
      });
      await expect(client.all('events').next()).rejects.toMatchObject({ code: 'wrong-answer' });
      await expect(firstOf({ server: `${otherAddress}${path}` }, 1)).rejects.toMatchObject({
        code: 'wrong-answer',
      });
    }
    await expect(
      openClient({ server: otherAddress }).ask('exportFile', { params: { format: 'csv' } }),
    ).rejects.toMatchObject({ code: 'wrong-answer' });
  });

  test.each(['//api/v1/health', '/foo/api/v1/health', '/api', '/foo/api'])(
    '%s is no view of the page',
    async (path) => {
      const answer = await fetch(`${server.address}${path}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
      expect(((await answer.json()) as { code: string }).code).toBe('unknown-route');
    },
  );

  test('views of the page are answered as before', async () => {
    for (const path of ['/', '/events/x', '/apiary', '/actors/api-x'])
      expect((await fetch(`${server.address}${path}`)).headers.get('content-type')).toMatch(/^text\/html/);
  });
});

describe('the client', () => {
  test('files and pages are blobs, whatever their type', async () => {
    const client = openClient({ server: server.address });
    const file = await client.ask('exportFile', { params: { format: 'geojson' } });
    expect(JSON.parse(await file.text())).toMatchObject({ type: 'FeatureCollection' });
    expect((await client.ask('docs')).type).toMatch(/^text\/html/);
  });

  test('an address with a name or a password is refused, and not told', () => {
    for (const address of ['http://ada:hunter2@127.0.0.1:4680', 'https://hunter2@localhost/x'])
      expect(() => openClient({ server: address })).toThrow(
        expect.objectContaining({
          code: 'bad-server',
          message: expect.not.stringContaining('hunter2') as string,
        }),
      );
  });

  test('a page in place of the stream ends it at first, and is tried again later', async () => {
    let cancelled = 0;
    const body = () => new ReadableStream({ cancel: () => void (cancelled += 1) });
    const page = () => new Response(body(), { headers: { 'content-type': 'text/html' } });
    const stream = () => new Response(': here\n\n', { headers: { 'content-type': 'text/event-stream' } });
    const told = async (answers: (() => Response)[]): Promise<string[]> => {
      const abort = new AbortController();
      const own = () => Promise.resolve((answers.shift() ?? stream)());
      const client = openClient({ server: 'http://127.0.0.1:1', fetch: own });
      const events: string[] = [];
      for await (const { event } of client.changes({ signal: abort.signal, wait: 1 })) {
        events.push(event);
        if (events.length === 3) abort.abort();
      }
      return events;
    };
    await expect(told([page])).rejects.toMatchObject({ code: 'wrong-answer' });
    expect(await told([stream, page, stream])).toEqual(['open', 'lost', 'open']);
    expect(cancelled).toBe(2);
  });

  test('a route that is none is told', async () => {
    const client = openClient({ server: server.address });
    await expect(client.ask('evnts' as 'events')).rejects.toMatchObject({
      ...{ name: 'ClientError', code: 'unknown-route', status: 0 },
    });
  });

  test('an abort throws the reason of its signal', async () => {
    const client = openClient({ server: server.address });
    const reason = new Error('enough');
    await expect(client.ask('health', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(client.ask('health', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test('a server that is down at the start is lost', async () => {
    expect(await firstOf({ server: 'http://127.0.0.1:9' }, 1)).toEqual([{ event: 'lost' }]);
  });
});
