import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Resolve, sendMessage } from '../../src/api/webhooks/send.ts';
import { openClient, type StreamEvent } from '../../src/client/index.ts';
import { readEvents } from '../../src/client/read-events.ts';
import { relateStore } from '../../src/work/relate-store.ts';
import { closeNow, listen as listenAt } from '../../src/util/listen.ts';
import { keepInThread } from '../../src/work/relate-thread.ts';
import { codeText, OLD } from '../support/coded.ts';
import { AT, type Answer, post, start, type Started } from './support/start.ts';

const servers: Started[] = [];
const open = async (...options: Parameters<typeof start>): Promise<Started> => {
  const server = await start(...options);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.end();
});

const write = async (server: Started, text: string) =>
  server.store.write([await codeText(text, '2018-02-02', 'Wire')], OLD);

/** Waits until it holds. */
async function until<Value>(look: () => Promise<Value | undefined> | Value | undefined): Promise<Value> {
  for (let i = 0; i < 400; i += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it never came');
}

/** Opens the stream; each event as it comes. */
async function listen(server: Started, last?: string, token?: string) {
  const abort = new AbortController();
  const answer = await server.get('/stream', {
    signal: abort.signal,
    headers: {
      ...(last === undefined ? {} : { 'last-event-id': last }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const events = readEvents(answer.body!)[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { value, done } = await events.next();
      if (done === true) throw new Error('The stream has ended');
      return value;
    },
    end: () => {
      abort.abort();
    },
  };
}

/** Reads so many events of the stream and goes. */
async function take(server: Started, count: number, last?: string) {
  const events = await listen(server, last);
  const found = [];
  while (found.length < count) found.push(await events.next());
  events.end();
  return found;
}

describe('the stream', () => {
  test('tells of new documents, and resumes after the last event that was seen', async () => {
    const server = await open();
    const events = await listen(server);
    const hello = await events.next();
    expect(hello.event).toBe('hello');
    await write(server, 'Russia ordered one thing.');
    const first = await events.next();
    events.end();
    expect(JSON.parse(first.data)).toMatchObject({ kind: 'document', change: 'new' });
    await write(server, 'Russia ordered two things.');
    await write(server, 'Russia ordered three things.');
    const missed = await take(server, 2, first.id);
    expect(missed.map(({ event }) => event)).toEqual(['change', 'change']);
    expect(new Set([first.id, ...missed.map(({ id }) => id)]).size).toBe(3);
    const again = await take(server, 1, missed[0]!.id);
    expect(again[0]!.id).toBe(missed[1]!.id);
  });

  test.each(['00000000-7', 'nonsense', '-1', '٣'.repeat(3)])(
    'says that all must be asked anew after %s',
    async (last) => {
      const server = await open();
      const [event] = await take(server, 1, encodeURIComponent(last));
      expect(event!.event).toBe('reset');
    },
  );

  test('ends when its token is taken back, at once and without another event', async () => {
    const server = await open();
    const make = (name: string) => server.json('/tokens', post({ name, scopes: ['read'] }));
    const [kept, lost] = [await make('kept'), await make('lost')];
    const streams = [
      await listen(server, undefined, kept.secret),
      await listen(server, undefined, lost.secret),
    ];
    for (const stream of streams) expect((await stream.next()).event).toBe('hello');
    expect((await server.get(`/tokens/${lost.id}`, { method: 'DELETE' })).status).toBe(204);
    await expect(streams[1]!.next()).rejects.toThrow('The stream has ended');
    await write(server, 'Russia ordered one thing.');
    expect((await streams[0]!.next()).event).toBe('change');
    streams[0]!.end();
  });

  test('tells nothing once its token has expired', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const server = await open({ now: () => now });
    const body = { name: 'short', scopes: ['read'], expires: '2026-01-02T00:00:00Z' };
    const { secret } = await server.json('/tokens', post(body));
    const stream = await listen(server, undefined, secret);
    expect((await stream.next()).event).toBe('hello');
    now = Date.parse('2026-01-02T00:00:00Z');
    await write(server, 'Russia ordered one thing.');
    await expect(stream.next()).rejects.toThrow('The stream has ended');
  });

  test('ends when the server stops, and the client connects to the next one', async () => {
    const server = await open();
    const abort = new AbortController();
    const client = openClient({ server: server.address });
    const seen: StreamEvent[] = [];
    const reading = (async () => {
      for await (const event of client.changes({ signal: abort.signal, wait: 10, kind: ['incident'] }))
        seen.push(event);
    })();
    await until(() => seen.find(({ event }) => event === 'open'));
    await write(server, 'Police arrested nine people in Washington.');
    await relateStore(server.store, { at: AT });
    await until(() => seen.find(({ event }) => event === 'change'));
    expect(seen.every((one) => one.event !== 'change' || one.change.kind === 'incident')).toBe(true);
    expect(seen[0]).toEqual({ event: 'open' });
    const count = () => seen.filter(({ event }) => event === 'change').length;
    const before = count();
    await server.stop();
    await until(() => seen.find(({ event }) => event === 'lost'));
    // Written while no server runs, and told by the next one at the same address.
    await server.keep([await codeText('Police arrested two people in Moscow.', '2018-02-03', 'Wire')]);
    await server.restart();
    await until(() => (count() > before ? true : undefined));
    // Nothing is told twice, and nothing is unknown.
    const ids = seen.flatMap((one) => (one.event === 'change' ? [one.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(seen.some(({ event }) => event === 'reset')).toBe(false);
    const told = seen.map(({ event }) => event).filter((event) => event === 'open' || event === 'lost');
    expect(told.every((event, i) => event === (i % 2 === 0 ? 'open' : 'lost'))).toBe(true);
    abort.abort();
    await reading;
  });
});

describe('review', () => {
  test('a decision is kept at once; incidents follow once they are sought anew', async () => {
    const server = await open({
      relate: async (store, signal) => {
        await relateStore(store, {
          at: AT,
          keeper: keepInThread(signal),
        });
      },
    });
    const event = (await server.json('/events?outlet=Courier')).items[0];
    const queue = await server.json('/review?limit=500');
    const { id } = event.event;
    const bad = await server.get('/decisions', post({ action: 'correct', subjects: [id] }));
    expect(bad.status).toBe(400);
    expect((await server.get('/decisions', post({ action: 'reject', subjects: ['nobody'] }))).status).toBe(
      404,
    );
    const made = await server.get(
      '/decisions',
      post({
        action: 'correct',
        subjects: [id],
        kind: 'event',
        change: { status: 'negated' },
        note: 'denied',
        by: 'ann',
      }),
    );
    expect(made.status).toBe(201);
    const decision = (await made.json()) as Answer;
    expect(decision).toMatchObject({ by: 'ann', kind: 'event', anchors: [{ event: id }] });
    expect((await server.json(`/decisions?subject=${id}`)).items.map((one: Answer) => one.id)).toEqual([
      decision.id,
    ]);
    await until(async () =>
      (await server.json(`/events/${id}`)).event.status === 'negated' ? true : undefined,
    );
    const after = await server.json('/review?limit=500');
    expect(after.items.some((one: Answer) => one.event?.event.id === id)).toBe(false);
    expect(queue.items.length).toBeGreaterThanOrEqual(after.items.length);
    const restore = await server.get(
      '/decisions',
      post({ action: 'restore', subjects: [decision.id], by: 'ben' }),
    );
    expect(restore.status).toBe(201);
    await until(async () =>
      (await server.json(`/events/${id}`)).event.status === event.event.status ? true : undefined,
    );
    expect((await server.json('/decisions?by=ben&total=true')).total).toBe(1);
  });
});

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A receiver on loopback that answers with the next of some statuses. */
async function receiver(statuses: number[]) {
  const received: Received[] = [];
  const server = createServer((request, answer) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      answer.writeHead(statuses.shift() ?? 200, { location: 'http://127.0.0.1:1/' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const LOOPBACK = { webhookHosts: ['127.0.0.1'], privateWebhooks: true, backOff: [10, 10] };
const search = (url: string, filter: object = {}) =>
  post({ name: 'hook', of: 'documents', filter, webhook: { url } });

describe('webhooks', () => {
  test('get signed messages of what fits their search, tried again until they are taken', async () => {
    const hook = await receiver([500, 302]);
    const server = await open(LOOPBACK);
    const { id, secret } = await server.json('/searches', search(hook.url, { text: 'seven' }));
    await write(server, 'Russia ordered six things.');
    await write(server, 'Russia ordered seven things.');
    await until(() => hook.received[2]);
    await hook.close();
    expect(new Set(hook.received.map(({ body }) => body)).size).toBe(1);
    const [{ headers, body } = { headers: {}, body: '' }] = hook.received;
    const [, t = '', v1 = ''] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['dragoman-signature'])) ?? [];
    expect(
      createHmac('sha256', secret as string)
        .update(`${t}.${body}`)
        .digest('hex'),
    ).toBe(v1);
    const message = JSON.parse(body);
    expect(message.search.id).toBe(id);
    expect(message.changes).toHaveLength(1);
    expect(headers['dragoman-delivery']).toBe(message.id);
    const delivered = await until(async () => {
      const { items } = await server.json(`/searches/${id}/deliveries`);
      return items[0]?.state === 'delivered' ? (items as Answer[]) : undefined;
    });
    expect(delivered).toMatchObject([{ tries: 3, last: 'status 200' }]);
    expect(JSON.stringify(await server.json('/searches'))).not.toContain(secret);
  });

  test('that never take a message leave a dead letter to be seen, and can be removed', async () => {
    const hook = await receiver([500, 500, 500, 500]);
    const server = await open(LOOPBACK);
    const { id } = await server.json('/searches', search(hook.url));
    await write(server, 'Russia ordered eight things.');
    const dead = await until(
      async () => (await server.json(`/searches/${id}/deliveries?state=dead`)).items[0],
    );
    expect(dead).toMatchObject({ tries: 3, last: 'status 500', state: 'dead' });
    await hook.close();
    expect((await server.get(`/searches/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await server.get(`/searches/${id}/deliveries`)).status).toBe(404);
  });

  let strict: Started;
  beforeAll(async () => {
    strict = await start({
      webhookHosts: ['hooks.example.org', '127.0.0.1', '::1', '::ffff:a00:1', '169.254.169.254', 'localhost'],
    });
  });
  afterAll(() => strict.end());

  test.each([
    ['http://hooks.example.org/', 'no https'],
    ['https://elsewhere.example.org/', 'another host'],
    ['https://hooks.example.org.evil.example/', 'another host that looks alike'],
    ['https://user:pass@hooks.example.org/', 'with a password'],
    ['https://127.0.0.1/', 'loopback'],
    ['https://[::1]/', 'loopback of IPv6'],
    ['https://[::ffff:10.0.0.1]/', 'IPv4 in IPv6'],
    ['https://2130706433/', 'loopback as a number'],
    ['https://0x7f.1/', 'loopback in other digits'],
    ['https://169.254.169.254/latest', 'link-local'],
    ['https://localhost/', 'localhost'],
    ['file:///etc/passwd', 'a file'],
    ['javascript:alert(1)', 'a script'],
  ])('%s is refused: %s', async (url) => {
    const answer = await strict.get('/searches', search(url));
    expect(answer.status).toBe(400);
    expect(['address-refused', 'bad-body']).toContain(((await answer.json()) as Answer).code);
  });

  test.each([
    ['127.0.0.1', 4],
    ['10.1.2.3', 4],
    ['::1', 6],
    ['::ffff:7f00:1', 6],
    ['fec0::1', 6],
    ['64:ff9b::7f00:1', 6],
    ['2001::1', 6],
  ])('a name that leads to %s is not connected to', async (address, family) => {
    const hidden = { webhookHosts: ['hooks.example.org'], privateWebhooks: false };
    const resolve: Resolve = (_, __, done) => {
      // One public address among them opens nothing.
      done(null, [
        { address: '8.8.8.8', family: 4 },
        { address, family },
      ]);
    };
    const sent = sendMessage('https://hooks.example.org/', '{}', {}, hidden, new AbortController().signal, {
      resolve,
    });
    await expect(sent).rejects.toThrow('hooks.example.org is no public host');
  });

  test('a receiver that says nothing, drips or redirects holds nothing up', async () => {
    const asked: string[] = [];
    const drips: NodeJS.Timeout[] = [];
    const receiver = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/drip') drips.push(setInterval(() => response.write('x'), 20));
      if (request.url === '/moved') response.writeHead(302, { location: '/drip' }).end();
    });
    const address = await listenAt(receiver, '127.0.0.1', 0);
    const send = (path: string) =>
      sendMessage(address + path, '{}', {}, LOOPBACK, new AbortController().signal, { timeout: 500 });
    await expect(send('/silent')).rejects.toThrow('no answer in 0.5 s');
    expect(await send('/drip')).toBe(200);
    expect(await send('/moved')).toBe(302);
    expect(asked).toEqual(['/silent', '/drip', '/moved']);
    drips.forEach(clearInterval);
    await closeNow(receiver);
  });
});
