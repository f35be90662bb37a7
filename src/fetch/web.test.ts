import { mkdtemp, readdir, readFile, rm, truncate, writeFile, appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type Route, type TestServer } from '../../test/support/web-server.ts';
import { newsPage } from '../../test/support/warc.ts';
import { readInputs, type ReadOptions, type Reading } from '../read/index.ts';
import type { Resolve } from './exchange.ts';
import { openDiskCache, openWeb, type Cache, type WebOptions } from './index.ts';

let server: TestServer;
let folder: string;
const slept: number[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-fetch-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  slept.length = 0;
  server = await startServer();
});
afterEach(() => server.close());

let time = Date.parse('2026-03-01T12:00:00Z');
/** A clock that does not wait but tells how long it would have. */
const clock = {
  now: () => (time += 1),
  sleep: async (ms: number) => {
    slept.push(Math.round(ms));
    time += ms;
    await new Promise((resolve) => setImmediate(resolve));
  },
};
const limits = {
  connectMs: 300,
  headersMs: 300,
  idleMs: 300,
  totalMs: 1200,
  pauseMs: 10,
  maxPauseMs: 5000,
  delayMs: 0,
};
const loopback = { clock, limits, anyPort: true, isAllowed: (address: string) => address === '127.0.0.1' };

async function read(
  input: string | string[],
  options: Partial<WebOptions> = {},
  how: ReadOptions = {},
): Promise<Reading[]> {
  const web = openWeb({ ...loopback, ...options });
  const all: Reading[] = [];
  try {
    for await (const reading of readInputs([input].flat(), { ...how, web })) all.push(reading);
  } finally {
    await web.close();
  }
  return all;
}

const told = (readings: readonly Reading[]) =>
  readings.map(
    ({ document, issues }) => document?.title ?? `[${issues.at(-1)!.code}] ${issues.at(-1)!.message}`,
  );
const paths = () => server.asked.map(({ path }) => path);
const page = (name: string): string => newsPage(name, `The ${name} was opened on Monday by the mayor.`);
const rss = (...names: string[]): string =>
  `<rss version="2.0"><channel><title>River News</title>${names.map((name) => `<item><title>${name}</title><link>ORIGIN/${name}</link><pubDate>Mon, 31 Jul 2017 10:30:00 GMT</pubDate></item>`).join('')}</channel></rss>`;
const answer =
  (status: number, headers: Record<string, string> = {}, body: string | Uint8Array = ''): Route =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };
const html = { 'content-type': 'text/html' };

describe('fetching', () => {
  test('reads a page, tells who asks and where it was found', async () => {
    server.routes = {
      '/moved': answer(301, { location: '/bridge?utm_source=x' }),
      '/bridge?utm_source=x': page('Bridge'),
    };
    const [reading] = await read(`${server.origin}/moved`, { contact: 'desk@river.example' });
    expect(reading).toMatchObject({
      origin: `${server.origin}/moved`,
      document: {
        title: 'Bridge',
        url: `${server.origin}/bridge`,
        retrieved: expect.stringMatching(/^2026-03-01T\d\d:\d\d:\d\dZ$/) as string,
      },
    });
    expect(server.asked.at(-1)!.headers).toMatchObject({
      'user-agent': 'dragoman/0.1.0 (+desk@river.example)',
      from: 'desk@river.example',
      'accept-encoding': 'gzip, br, deflate',
    });
  });

  test('follows feeds of a list, and articles of a feed, each once', async () => {
    server.routes = {
      '/feeds.opml':
        '<opml><body><outline xmlUrl="ORIGIN/a.rss"/><outline xmlUrl="ORIGIN/b.rss"/></body></opml>',
      '/a.rss': rss('Bridge', 'Harbour'),
      '/b.rss': rss('Harbour', 'Market'),
      ...{ '/Bridge': page('Bridge'), '/Harbour': page('Harbour'), '/Market': page('Market') },
    };
    const readings = await read(`${server.origin}/feeds.opml`);
    expect(told(readings)).toEqual(['Bridge', 'Harbour', 'Market']);
    expect(readings[0]!.document).toMatchObject({ published: { value: '2017-07-31T10:30:00Z' } });
    expect(paths()).toEqual([
      '/robots.txt',
      '/feeds.opml',
      '/a.rss',
      '/Bridge',
      '/Harbour',
      '/b.rss',
      '/Market',
    ]);
    expect(told(await read(`${server.origin}/a.rss`, { follow: false }))[0]).toMatch(/^\[not-followed\]/);
  });

  test('follows a file of feeds only where links may be followed', async () => {
    server.routes = { '/a.rss': rss('Bridge'), '/Bridge': page('Bridge') };
    const file = join(folder, 'mine.opml');
    await writeFile(file, `<opml><body><outline xmlUrl="${server.origin}/a.rss"/></body></opml>`);
    expect(told(await read(file))).toEqual(['Bridge']);
    expect(told(await read(file, { follow: false }))).toEqual([
      expect.stringMatching(/^\[not-followed\] It lists 1 feeds/),
    ]);
  });

  test('reads sitemap indexes and gzipped sitemaps', async () => {
    server.routes = {
      '/sitemap.xml': '<sitemapindex><sitemap><loc>ORIGIN/s.xml.gz</loc></sitemap></sitemapindex>',
      '/s.xml.gz': answer(
        200,
        { 'content-type': 'application/gzip' },
        gzipSync(`<urlset><url><loc>${server.origin}/Bridge</loc></url></urlset>`),
      ),
      '/Bridge': page('Bridge'),
    };
    expect(told(await read(`${server.origin}/sitemap.xml`))).toEqual(['Bridge']);
  });

  test('lists that name each other come to an end', async () => {
    const index = (name: string) =>
      `<sitemapindex><sitemap><loc>ORIGIN/${name}</loc></sitemap></sitemapindex>`;
    server.routes = {
      '/0': index('1'),
      '/1': index('0'),
      '/a': index('b'),
      '/b': index('c'),
      '/c': index('d'),
      '/d': index('e'),
      '/e': index('f'),
    };
    expect(await read(`${server.origin}/0`)).toEqual([]);
    expect(told(await read(`${server.origin}/a`))).toEqual([expect.stringContaining('[not-followed]')]);
    expect(paths()).not.toContain('/e');
  });

  test.each([
    ['gzip', gzipSync(page('Bridge'))],
    ['br', brotliCompressSync(page('Bridge'))],
    ['deflate', deflateSync(page('Bridge'))],
    ['deflate', deflateRawSync(page('Bridge'))],
    ['gzip, br', brotliCompressSync(gzipSync(page('Bridge')))],
  ])('undoes %s', async (encoding, body) => {
    server.routes = { '/x': answer(200, { ...html, 'content-encoding': encoding }, body) };
    expect(told(await read(`${server.origin}/x`))).toEqual(['Bridge']);
  });
});

describe('manners', () => {
  test('robots.txt is asked once and obeyed, on redirections too', async () => {
    server.routes = {
      '/robots.txt': answer(
        200,
        { 'content-type': 'text/plain' },
        'User-agent: *\nDisallow: /private\n\nUser-agent: dragoman\nDisallow: /secret\nCrawl-delay: 2\n',
      ),
      ...{
        '/private': page('Bridge'),
        '/secret': page('Harbour'),
        '/to-secret': answer(302, { location: '/secret' }),
      },
    };
    const readings = await read(['/private', '/secret', '/to-secret'].map((path) => server.origin + path));
    expect(told(readings)).toEqual([
      'Bridge',
      ...Array.from({ length: 2 }, () => '[fetch-forbidden] Its robots.txt does not allow it'),
    ]);
    expect(paths()).toEqual(['/robots.txt', '/private', '/to-secret']);
    // The pause between the two pages of the host.
    expect(slept.filter((ms) => ms > 1900)).toHaveLength(2);
  });

  test.each([
    ['there is none', answer(404), 'Bridge'],
    ['it is forbidden', answer(403), 'Bridge'],
    [
      'the server is broken',
      answer(500),
      '[fetch-failed] Its robots.txt cannot be read (500), so nothing is fetched from it',
    ],
    [
      'it asks for an hour',
      answer(200, {}, 'User-agent: *\nCrawl-delay: 3600'),
      '[fetch-forbidden] Its robots.txt asks for 3600 s between pages',
    ],
    [
      'it is endless',
      answer(200, {}, `User-agent: *\nDisallow: /x\n${'# more\n'.repeat(200_000)}`),
      '[fetch-forbidden] Its robots.txt does not allow it',
    ],
    ['its patterns explode', answer(200, {}, `User-agent: *\nDisallow: /${'*a'.repeat(5000)}$`), 'Bridge'],
  ])('robots.txt: %s', async (_, route, expected) => {
    server.routes = { '/robots.txt': route, '/x': page('Bridge') };
    expect(told(await read(`${server.origin}/x`))).toEqual([expected]);
  });

  test('waits between the pages of a host, and asks one at a time', async () => {
    let running = 0;
    let most = 0;
    const slow: Route = (_, response) => {
      most = Math.max(most, (running += 1));
      setTimeout(() => {
        running -= 1;
        response.writeHead(200, html).end(page('Bridge'));
      }, 10);
    };
    server.routes = { '/f.rss': rss('1', '2', '3'), '/1': slow, '/2': slow, '/3': slow };
    expect(await read(`${server.origin}/f.rss`, { limits: { ...limits, delayMs: 700 } })).toHaveLength(3);
    expect(most).toBe(1);
    expect(slept.filter((ms) => ms > 600)).toHaveLength(4);
  });

  test.each([
    ['seconds', '3', 3000],
    ['a date', 'Sun, 01 Mar 2037 12:00:00 GMT', undefined],
    ['nothing', undefined, 10],
  ])('a busy server is asked again after %s', async (_, after, waited) => {
    let times = 0;
    server.routes = {
      '/x': (_request, response) => {
        times += 1;
        if (times === 1) response.writeHead(429, after === undefined ? {} : { 'retry-after': after }).end();
        else response.writeHead(200, html).end(page('Bridge'));
      },
    };
    const expected = waited === undefined ? '[fetch-failed] The server answers 429' : 'Bridge';
    expect(told(await read(`${server.origin}/x`))).toEqual([expected]);
    if (waited !== undefined) expect(slept).toContain(waited);
  });

  test('gives up after some tries, with longer and longer pauses', async () => {
    server.routes = { '/x': answer(503) };
    expect(told(await read(`${server.origin}/x`))).toEqual(['[fetch-failed] The server answers 503']);
    expect(paths()).toEqual(['/robots.txt', '/x', '/x', '/x']);
    expect(slept).toEqual(expect.arrayContaining([10, 20]));
  });

  test('fetches no more pages than it may', async () => {
    server.routes = {
      '/f.rss': rss('1', '2', '3'),
      '/1': page('Bridge'),
      '/2': page('Bridge'),
      '/3': page('Bridge'),
    };
    const readings = await read(`${server.origin}/f.rss`, { maxPages: 2 });
    expect(told(readings)).toEqual([
      'Bridge',
      ...Array.from({ length: 2 }, () => expect.stringContaining('[not-followed]') as string),
    ]);
  });
});

describe('what was fetched is kept', () => {
  let cache: Cache;
  let own: string;
  let count = 0;
  beforeEach(async () => {
    own = join(folder, `cache${(count += 1)}`);
    cache = await openDiskCache(own);
    const tagged =
      (body: string): Route =>
      (request, response) => {
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
        else
          response
            .writeHead(200, { 'content-type': 'application/xml', etag: '"1"' })
            .end(body.replaceAll('ORIGIN', server.origin));
      };
    server.routes = {
      '/f.rss': tagged(rss('Bridge', 'Gone', 'Harbour')),
      '/Bridge': page('Bridge'),
      '/Harbour': page('Harbour'),
    };
  });

  test('the next run asks only whether the feed has changed', async () => {
    const first = await read(`${server.origin}/f.rss`, { cache });
    expect(told(first)).toEqual(['Bridge', '[fetch-failed] The server answers 404', 'Harbour']);
    server.asked.length = 0;
    const again = await read(`${server.origin}/f.rss`, { cache: await openDiskCache(own) });
    expect(again).toEqual(first);
    expect(paths()).toEqual(['/robots.txt', '/f.rss']);
    expect(server.asked.at(-1)!.headers['if-none-match']).toBe('"1"');
  });

  test('a run that was stopped goes on where it stopped', async () => {
    const web = openWeb({ ...loopback, cache });
    const readings = readInputs([`${server.origin}/f.rss`], { web })[Symbol.asyncIterator]();
    await readings.next();
    await readings.return?.();
    await web.close();
    server.asked.length = 0;
    expect(told(await read(`${server.origin}/f.rss`, { cache: await openDiskCache(own) }))).toEqual([
      'Bridge',
      '[fetch-failed] The server answers 404',
      'Harbour',
    ]);
    expect(paths()).not.toContain('/Bridge');
  });

  test('the folder is a web archive that can be read without the web', async () => {
    await read(`${server.origin}/f.rss`, { cache });
    const readings: Reading[] = [];
    for await (const reading of readInputs([own])) readings.push(reading);
    expect(told(readings)).toEqual(['Bridge', 'Harbour']);
    expect(readings[0]!.document!.url).toBe(`${server.origin}/Bridge`);
  });

  test('an index or archive that was cut off or tampered with costs what it names, no more', async () => {
    await read(`${server.origin}/f.rss`, { cache });
    const [index, archive] = (await readdir(own)).sort((a) => (a.endsWith('.index') ? -1 : 1));
    const size = (await readFile(join(own, archive!))).length;
    await truncate(join(own, archive!), size - 10);
    const base = {
      url: `${server.origin}/evil`,
      final: 'x',
      status: 200,
      kind: 'page',
      retrieved: 'x',
      offset: 0,
      length: 5,
    };
    for (const file of ['../../../../etc/passwd', '/etc/passwd', 'pages-00001.warc.gz/../x'])
      await appendFile(join(own, index!), `${JSON.stringify({ ...base, file })}\n`);
    await appendFile(join(own, index!), 'null\n7\n{"url": 1}\n{"url": "cut');
    const again = await openDiskCache(own);
    expect(again.find(`${server.origin}/evil`)).toBeUndefined();
    expect(again.find(`${server.origin}/Bridge`)).toBeDefined();
    expect(again.find(`${server.origin}/Harbour`)).toBeUndefined();
    expect(told(await read(`${server.origin}/f.rss`, { cache: again }))).toContain('Harbour');
  });

  test('a kept page that is damaged is fetched anew', async () => {
    const first = await read(`${server.origin}/f.rss`, { cache });
    const archive = join(own, 'pages-00001.warc.gz');
    await writeFile(archive, (await readFile(archive)).fill(0x55, 20));
    server.asked.length = 0;
    expect(told(await read(`${server.origin}/f.rss`, { cache: await openDiskCache(own) }))).toEqual(
      told(first),
    );
    expect(paths()).toEqual(['/robots.txt', '/f.rss', '/Bridge', '/Harbour']);
  });

  test('two runs at once write archives of their own', async () => {
    const other = await openDiskCache(own);
    await Promise.all([
      read(`${server.origin}/f.rss`, { cache }),
      read(`${server.origin}/f.rss`, { cache: other }),
    ]);
    expect((await readdir(own)).sort()).toEqual([
      'pages-00001.index',
      'pages-00001.warc.gz',
      'pages-00002.index',
      'pages-00002.warc.gz',
    ]);
    expect((await openDiskCache(own)).find(`${server.origin}/Bridge`)).toBeDefined();
  });
});

describe('a server that means harm', () => {
  const forbidden = expect.stringMatching(/^\[fetch-forbidden\]/) as string;

  test.each([
    ...[
      'http://127.0.0.1:PORT/x',
      'http://127.1:PORT/x',
      'http://0x7f000001:PORT/x',
      'http://2130706433:PORT/x',
      'http://017700000001:PORT/x',
    ],
    ...[
      'http://0x7f.0.0.1:PORT/x',
      'http://0:PORT/x',
      'http://localhost:PORT/x',
      'http://localhost.:PORT/x',
      'http://[::1]:PORT/x',
      'http://[::ffff:127.0.0.1]:PORT/x',
    ],
    ...[
      'http://[::ffff:7f00:1]:PORT/x',
      'http://[64:ff9b::7f00:1]:PORT/x',
      'http://[fe80::1]:PORT/x',
      'http://１２７.０.０.１:PORT/x',
      'http://169.254.169.254/latest/meta-data/',
    ],
  ])('%s is not asked', async (address) => {
    server.routes = { '/x': page('Bridge') };
    const open = { clock, limits, anyPort: true };
    const web = openWeb(open);
    const readings: Reading[] = [];
    for await (const reading of readInputs([address.replace('PORT', String(server.port))], { web }))
      readings.push(reading);
    await web.close();
    // Not every resolver knows "localhost.".
    expect(told(readings)).toEqual([
      expect.stringMatching(/^\[fetch-(?:forbidden|failed)\] (?:.* public internet|.*ENOTFOUND.*|.*web's)$/),
    ]);
    expect(server.connections).toBe(0);
  });

  test.each([
    'http://127.0.0.2:PORT/x',
    'http://[::1]:PORT/x',
    'file:///etc/passwd',
    'ftp://127.0.0.1/x',
    'gopher://127.0.0.1/',
    'http://user:pass@127.0.0.1:PORT/x',
    'data:text/html,x',
  ])('a redirection to %s is not followed', async (to) => {
    server.routes = {
      '/go': answer(302, { location: to.replace('PORT', String(server.port)) }),
      '/x': page('Bridge'),
    };
    expect(told(await read(`${server.origin}/go`))).toEqual([forbidden]);
    expect(paths()).toEqual(['/robots.txt', '/go']);
  });

  test('a name that leads elsewhere the second time gains nothing', async () => {
    server.routes = {
      '/a': (_, response) => response.writeHead(200, { ...html, connection: 'close' }).end(page('Bridge')),
      '/b': page('Harbour'),
    };
    const answers = ['127.0.0.1', '127.0.0.1', '127.0.0.2'];
    const resolve: Resolve = (_, __, callback) => {
      callback(null, [{ address: answers.shift() ?? '127.0.0.2', family: 4 }]);
    };
    const base = `http://rebind.example:${server.port}`;
    const close: Route = (_, response) => response.writeHead(404, { connection: 'close' }).end();
    server.routes['/robots.txt'] = close;
    expect(told(await read([`${base}/a`, `${base}/b`], { resolve }))).toEqual(['Bridge', forbidden]);
    expect(paths()).toEqual(['/robots.txt', '/a']);
  });

  test('of several addresses only the public ones are tried', async () => {
    server.routes = { '/a': page('Bridge') };
    const both =
      (...addresses: string[]): Resolve =>
      (_, __, callback) => {
        callback(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
      };
    const url = `http://many.example:${server.port}/a`;
    expect(told(await read(url, { resolve: both('::1', '127.0.0.2', '127.0.0.1') }))).toEqual(['Bridge']);
    expect(told(await read(url, { resolve: both('::1', '127.0.0.2') }))).toEqual([forbidden]);
  });

  test('only the ports of the web are asked', async () => {
    server.routes = { '/x': page('Bridge') };
    expect(told(await read(`${server.origin}/x`, { anyPort: false }))).toEqual([
      `[fetch-forbidden] Port ${server.port} is none of the web's`,
    ]);
  });

  test('redirections end', async () => {
    server.routes = {
      '/a': answer(302, { location: '/b' }),
      '/b': answer(302, { location: '/a' }),
      '/self': answer(301, { location: '/self' }),
    };
    for (let i = 0; i < 9; i++) server.routes[`/${i}`] = answer(307, { location: `/${i + 1}` });
    const readings = await read(['/a', '/self', '/0'].map((path) => server.origin + path));
    expect(told(readings)).toEqual([
      '[fetch-failed] Its redirections go round in a circle',
      '[fetch-failed] Its redirections go round in a circle',
      '[fetch-failed] More than 5 redirections',
    ]);
  });

  test.each([
    ['sends no headers', () => undefined, 'No headers within 300 ms'],
    [
      'stops in the body',
      (
        _: unknown,
        response: { writeHead: (status: number, headers: object) => { write: (text: string) => void } },
      ) => {
        response.writeHead(200, html).write('<p>');
      },
      'No byte for 300 ms',
    ],
  ] as [string, Route, string][])('a server that %s is left', async (_, route, message) => {
    server.routes = { '/x': route };
    expect(told(await read(`${server.origin}/x`, { limits: { ...limits, tries: 1 } }))).toEqual([
      `[fetch-failed] ${message}`,
    ]);
  });

  test('a body that drips is left when its time is over, an endless one at its limit', async () => {
    const timers: NodeJS.Timeout[] = [];
    server.routes = {
      '/drip': (_, response) => {
        response.writeHead(200, html);
        timers.push(setInterval(() => response.write('x'), 50));
      },
      '/endless': (_, response) => {
        response.writeHead(200, html);
        const more = (): void => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
      },
    };
    const one = { limits: { ...limits, tries: 1 } };
    expect(told(await read(`${server.origin}/drip`, one))).toEqual([
      '[fetch-failed] The answer took longer than 1200 ms',
    ]);
    timers.forEach(clearInterval);
    const patient = { limits: { ...limits, tries: 1, totalMs: 60_000 } };
    expect(told(await read(`${server.origin}/endless`, patient, { maxBytes: 1000 }))).toEqual([
      expect.stringMatching(/^\[too-large\]/),
    ]);
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(56_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(56_000_000))],
    ['deflate', deflateSync(Buffer.alloc(56_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(56_000_000)))],
  ])('a bomb in %s is stopped', async (encoding, body) => {
    server.routes = { '/x': answer(200, { ...html, 'content-encoding': encoding }, body) };
    expect(told(await read(`${server.origin}/x`))).toEqual([expect.stringMatching(/^\[too-large\]/)]);
  });

  test.each([
    [
      'three codings',
      { ...html, 'content-encoding': 'gzip, gzip, gzip' },
      gzipSync('x'),
      'It is compressed too often',
    ],
    [
      'a coding nobody asked for',
      { ...html, 'content-encoding': 'zstd' },
      'x',
      'It is compressed in a way that was not asked for: zstd',
    ],
    ['a film', { 'content-type': 'video/mp4' }, 'x', 'It is video/mp4, no page or feed'],
    [
      'a film that says it is a page',
      html,
      Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]),
      'It is a PDF, no page or feed',
    ],
    [
      'a gzip file that is damaged',
      { 'content-type': 'application/gzip' },
      gzipSync(page('Bridge')).subarray(0, 200),
      'The compressed file is damaged: unexpected end of file',
    ],
  ])('%s is told', async (_, headers, body, message) => {
    server.routes = { '/x': answer(200, headers, body) };
    expect(told(await read(`${server.origin}/x`))).toEqual([`[fetch-failed] ${message}`]);
  });

  test.each([
    ['cut off', Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n<p>')],
    ['with endless headers', Buffer.from(`HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(20_000)}\r\n`)],
    ['with two lengths', Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx')],
    ['that is no HTTP', Buffer.from('SSH-2.0-OpenSSH_9.6\r\n')],
    [
      'with an impossible chunk',
      Buffer.from(
        'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nx',
      ),
    ],
  ])('an answer %s is told', async (_, bytes) => {
    server.routes = {
      '/x': (request) => {
        request.socket.end(bytes);
      },
    };
    expect(told(await read(`${server.origin}/x`))).toEqual([expect.stringMatching(/^\[fetch-failed\]/)]);
  });

  test('headers of a server never become lines of the archive', async () => {
    const cache = await openDiskCache(join(folder, 'injected'));
    await cache.add(
      {
        url: 'https://news.example/',
        final: 'https://news.example/\r\nWARC-Type: conversion',
        status: 200,
        kind: 'page',
        retrieved: '2026-03-01T12:00:00Z',
        contentType: 'text/html\r\nX: y',
        etag: '"\r\n\r\nWARC/1.0',
      },
      Buffer.from(page('Bridge')),
    );
    const kept = cache.find('https://news.example/')!;
    expect(Buffer.from(await cache.read(kept)).toString()).toBe(page('Bridge'));
    await cache.close();
    const readings: Reading[] = [];
    for await (const reading of readInputs([join(folder, 'injected')])) readings.push(reading);
    expect(told(readings)).toEqual(['Bridge']);
  });

  test('an interrupted run ends at once', async () => {
    const abort = new AbortController();
    server.routes = {
      '/x': () => {
        abort.abort();
      },
    };
    const started = performance.now();
    expect(await read([`${server.origin}/x`, `${server.origin}/y`], { signal: abort.signal })).toEqual([]);
    expect(performance.now() - started).toBeLessThan(250);
    expect(paths()).toEqual(['/robots.txt', '/x']);
  });
});

test('without a way to the web nothing is fetched', async () => {
  const readings: Reading[] = [];
  for await (const reading of readInputs(['https://news.example/'])) readings.push(reading);
  expect(told(readings)).toEqual([
    '[fetch-forbidden] Nothing is fetched here: the caller gave no way to the web',
  ]);
});
