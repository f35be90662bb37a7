import { request } from 'node:http';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { post, start, type Started } from './support/start.ts';

const servers: Started[] = [];
const open = async (...options: Parameters<typeof start>): Promise<Started> => {
  const server = await start(...options);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.end();
});

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;

/** Asks with a header that fetch would not let pass. */
function askAs(server: Started, host: string, path = '/api/v1/health'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(new URL(path, server.address), { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('tokens', () => {
  const ADMIN = 'a-token-that-is-long-enough';

  test('open what their scopes say, and no more', async () => {
    const server = await open({ anonymous: [], tokens: [ADMIN] });
    expect((await server.get('/health')).status).toBe(200);
    const without = await server.get('/events');
    expect([without.status, await codeOf(without)]).toEqual([401, 'unauthorized']);
    expect(without.headers.get('www-authenticate')).toMatch(/^Bearer/);
    for (const wrong of ['wrong', `${ADMIN}x`, ADMIN.slice(1), '', 'x'.repeat(600)])
      expect((await server.get('/events', bearer(wrong))).status).toBe(401);
    expect((await server.get('/events', bearer(ADMIN))).status).toBe(200);

    const secrets: Record<string, string> = {};
    for (const scope of ['read', 'review']) {
      const made = await server.get('/tokens', post({ name: scope, scopes: [scope] }, bearer(ADMIN).headers));
      expect(made.status).toBe(201);
      secrets[scope] = ((await made.json()) as { secret: string }).secret;
    }
    const event = (
      (await server.json('/events?limit=1', bearer(ADMIN))) as { items: { event: { id: string } }[] }
    ).items[0]!;
    const decision = { action: 'accept', subjects: [event.event.id] };
    const may = async (token: string) => [
      (await server.get('/events', bearer(token))).status,
      (await server.get('/decisions', post(decision, bearer(token).headers))).status,
      (await server.get('/tokens', bearer(token))).status,
    ];
    expect(await may(secrets['read']!)).toEqual([200, 403, 403]);
    expect(await may(secrets['review']!)).toEqual([200, 201, 403]);
    expect(await may(ADMIN)).toEqual([200, 201, 200]);
    // A reviewer speaks in the name of the token only.
    const other = post({ ...decision, by: 'somebody else' }, bearer(secrets['review']!).headers);
    expect((await server.get('/decisions', other)).status).toBe(403);

    const listed = await server.json('/tokens', bearer(ADMIN));
    expect(JSON.stringify(listed)).not.toContain(secrets['read']);
    const id = (listed as { items: { id: string; name: string }[] }).items.find(
      ({ name }) => name === 'read',
    )!.id;
    expect((await server.get(`/tokens/${id}`, { method: 'DELETE', ...bearer(ADMIN) })).status).toBe(204);
    expect((await server.get('/events', bearer(secrets['read']!))).status).toBe(401);
  });

  test('are kept hashed, and end when they expire', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dragoman-state-'));
    const stateFile = join(folder, 'state.json');
    let now = Date.parse('2026-01-01T00:00:00Z');
    const server = await open({ stateFile, now: () => now });
    const body = { name: 'short', scopes: ['read'], expires: '2026-01-02T00:00:00Z' };
    const { secret } = (await server.json('/tokens', post(body))) as { secret: string };
    const { readFile, stat } = await import('node:fs/promises');
    expect(await readFile(stateFile, 'utf8')).not.toContain(secret);
    expect((await stat(stateFile)).mode & 0o077).toBe(0);
    expect((await server.get('/events', bearer(secret))).status).toBe(200);
    const later = await open({ stateFile, anonymous: [], now: () => now });
    expect((await later.get('/events', bearer(secret))).status).toBe(200);
    now = Date.parse('2026-01-02T00:00:00Z');
    expect((await later.get('/events', bearer(secret))).status).toBe(401);
  });
});

describe('limits', () => {
  test('of the rate answer 429 and say how long to wait', async () => {
    let now = 0;
    const server = await open({ rate: 5, now: () => now });
    for (let i = 0; i < 5; i += 1) expect((await server.get('/health')).status).toBe(200);
    const refused = await server.get('/health');
    expect([refused.status, refused.headers.get('retry-after'), await codeOf(refused)]).toEqual([
      429,
      '12',
      'too-many-requests',
    ]);
    now += 12_000;
    expect((await server.get('/health')).status).toBe(200);
    expect((await server.get('/health')).status).toBe(429);
  });

  test('of wrong tokens stop guessing', async () => {
    const server = await open({ anonymous: [], now: () => 0 });
    const answers = [];
    for (let i = 0; i < 32; i += 1) answers.push((await server.get('/health', bearer(`guess-${i}`))).status);
    expect(answers.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(answers.at(-1)).toBe(429);
  });

  test('of size refuse large bodies and long addresses', async () => {
    const server = await open();
    const large = await server.get('/searches', post({ name: 'x'.repeat(300_000) }));
    expect([large.status, await codeOf(large)]).toEqual([413, 'too-large']);
    expect((await server.get(`/events?text=${'x'.repeat(9000)}`)).status).toBe(414);
  });
});

describe('other sites', () => {
  test('cannot reach the server under a name of their own', async () => {
    const server = await open();
    expect(await askAs(server, 'evil.example:80')).toBe(403);
    expect(await askAs(server, 'evil.example', '/')).toBe(403);
    expect(await askAs(server, 'localhost:1234')).toBe(200);
  });

  test('cannot write, nor read through a browser', async () => {
    const server = await open();
    const body = { name: 'x', scopes: ['admin'] };
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]) {
      const answer = await server.get('/tokens', post(body, headers));
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'bad-origin']);
    }
    expect((await server.get('/tokens', post(body, { 'content-type': 'text/plain' }))).status).toBe(415);
    expect((await server.get('/tokens', post(body, { origin: server.address }))).status).toBe(201);
    const answer = await server.get('/events', { headers: { origin: 'https://evil.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect((await server.get('/events', { method: 'OPTIONS' })).status).toBe(405);
  });
});

describe('pages', () => {
  test('come with a policy that lets in only what the server has', async () => {
    const web = await mkdtemp(join(tmpdir(), 'dragoman-web-'));
    await mkdir(join(web, 'assets'));
    await writeFile(join(web, 'index.html'), '<!doctype html><title>page</title>');
    await writeFile(join(web, 'assets', 'app-1a2b.js'), 'export {};');
    const server = await open({ webFolder: web });
    const page = await fetch(`${server.address}/incidents/anything`);
    expect(await page.text()).toContain('<title>page</title>');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const script = await fetch(`${server.address}/assets/app-1a2b.js`);
    expect(script.headers.get('cache-control')).toContain('immutable');
    const etag = page.headers.get('etag')!;
    expect((await fetch(server.address, { headers: { 'if-none-match': etag } })).status).toBe(304);
    for (const path of ['/assets/none.js', '/..%2f..%2fetc%2fpasswd.txt', '/.env', '/api/v2/events', '/api'])
      expect([path, (await fetch(server.address + path)).status >= 400 || path === '/api']).toEqual([
        path,
        true,
      ]);
  });

  test('without a built page the start says where the API is', async () => {
    const server = await open();
    expect(await (await fetch(server.address)).text()).toContain('/api/v1/docs');
    const docs = await server.get('/docs');
    const html = await docs.text();
    expect(html).not.toContain('<script');
    expect(docs.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });
});
