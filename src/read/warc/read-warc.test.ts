import { Readable } from 'node:stream';
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gzipMembers, newsPage, pageRecord, warcRecord } from '../../../test/support/warc.ts';
import type { DocumentOptions, Reading } from '../index.ts';
import { crc32, ownCrc32 } from './crc32.ts';
import { readWarc } from './read-warc.ts';

const PAGES = ['Bridge', 'Harbour', 'Market', 'Tunnel'].map((name) => ({
  url: `https://news.example/${name.toLowerCase()}`,
  name,
  record: pageRecord(
    `https://news.example/${name.toLowerCase()}`,
    newsPage(`${name} reopens`, `The ${name} was opened on Monday by the mayor.`),
  ),
}));

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

async function read(
  bytes: Uint8Array,
  gzipped: boolean,
  options: DocumentOptions = {},
  size = 1000,
): Promise<Reading[]> {
  const all: Reading[] = [];
  for await (const reading of readWarc(inPieces(bytes, size), gzipped, { origin: 'a', ...options }))
    all.push(reading);
  return all;
}

const titles = (readings: readonly Reading[]) => readings.map(({ document }) => document?.title);
const codes = (readings: readonly Reading[]) =>
  readings.flatMap(({ issues }) => issues.map(({ code }) => code));

describe('readWarc', () => {
  test.each([1, 7, 1000, 1_000_000])(
    'reads a member for each record, in pieces of %i bytes',
    async (size) => {
      const { bytes, offsets } = gzipMembers(PAGES.map(({ record }) => record));
      const readings = await read(bytes, true, {}, size);
      expect(titles(readings)).toEqual(PAGES.map(({ name }) => `${name} reopens`));
      expect(readings.map(({ origin }) => origin)).toEqual(offsets.map((offset) => `a#${offset}`));
      expect(readings.map(({ document }) => document?.url)).toEqual(PAGES.map(({ url }) => url));
      expect(readings[0]!.document).toMatchObject({
        retrieved: '2026-03-01T12:00:00Z',
        reader: { name: 'html' },
      });
    },
  );

  test('reads records that are not compressed, and ones that are all in one member', async () => {
    const records = PAGES.map(({ record }) => record);
    const plain = await read(Buffer.concat(records), false);
    const second = records[0]!.length;
    expect(plain.map(({ origin }) => origin).slice(0, 2)).toEqual(['a#0', `a#${second}`]);
    const whole = await read(gzipSync(Buffer.concat(records)), true);
    expect(titles(whole)).toEqual(titles(plain));
    expect(whole[1]!.origin).toBe(`a#${second}`);
  });

  test('reads extracted texts (WET)', async () => {
    const text =
      'Tunnel reopens\nThe tunnel was opened on Monday by the mayor.\nThe council met in the old town hall before the members voted.';
    const info = warcRecord(
      { 'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields' },
      'Software: x\r\n',
    );
    const wet = warcRecord(
      {
        'WARC-Type': 'conversion',
        'WARC-Target-URI': 'https://news.example/wet',
        'Content-Type': 'text/plain',
      },
      text,
    );
    const readings = await read(gzipMembers([info, wet]).bytes, true);
    expect(codes(readings)).toEqual([]);
    expect(readings).toHaveLength(1);
    expect(readings[0]!.document!.text).toContain('The tunnel was opened on Monday by the mayor.');
    expect(readings[0]!.document!.url).toBe('https://news.example/wet');
  });

  test('passes over what is no page', async () => {
    const url = 'https://news.example/x';
    const records = [
      warcRecord({ 'WARC-Type': 'request', 'Content-Type': 'application/http' }, 'GET / HTTP/1.1\r\n\r\n'),
      warcRecord({ 'WARC-Type': 'response', 'Content-Type': 'text/dns' }, 'news.example. 300 IN A 192.0.2.1'),
      warcRecord({ 'WARC-Type': 'revisit', 'Content-Type': 'application/http' }, 'HTTP/1.1 200 OK\r\n\r\n'),
      pageRecord(url, newsPage('Gone', 'It was here.'), { status: '404 Not Found' }),
      pageRecord(url, 'body { color: red }', { headers: ['Content-Type: text/css'] }),
      pageRecord(url, Buffer.from([0x89, 0x50, 0x4e, 0x47]), { headers: [] }),
      pageRecord(url, '', { status: '301 Moved', headers: ['Location: /y'] }),
    ];
    expect(await read(gzipMembers(records).bytes, true)).toEqual([]);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('undoes %s and chunks', async (encoding, encode) => {
    const body = encode(Buffer.from(newsPage('Bridge reopens', 'The bridge was opened.')));
    const half = body.length >> 1;
    const chunk = (part: Buffer) =>
      Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
    const chunked = Buffer.concat([
      chunk(body.subarray(0, half)),
      chunk(body.subarray(half)),
      Buffer.from('0\r\n\r\n'),
    ]);
    const headers = [
      'Content-Type: text/html',
      `Content-Encoding: ${encoding}`,
      'Transfer-Encoding: chunked',
    ];
    expect(titles(await read(pageRecord('https://news.example/', chunked, { headers }), false))).toEqual([
      'Bridge reopens',
    ]);
    // Headers of a coding that the crawler has undone.
    const plain = newsPage('Bridge reopens', 'The bridge was opened.');
    expect(titles(await read(pageRecord('https://news.example/', plain, { headers }), false))).toEqual([
      'Bridge reopens',
    ]);
  });

  test('reads the character set that the server names', async () => {
    const page = Buffer.from(newsPage('Café reopens', 'The café was opened.'), 'latin1');
    const headers = ['Content-Type: text/html; charset=iso-8859-1'];
    expect(titles(await read(pageRecord('https://news.example/', page, { headers }), false))).toEqual([
      'Café reopens',
    ]);
  });
});

describe('a damaged archive', () => {
  const good = PAGES.map(({ record }) => record);

  test('tells of a broken member and reads those behind it', async () => {
    const { bytes, offsets } = gzipMembers(good);
    for (const at of [0, 12, 40, 200]) {
      const broken = Buffer.from(bytes);
      broken.fill(0xa5, offsets[1]! + at, offsets[1]! + at + 12);
      const readings = await read(broken, true);
      expect(
        titles(readings).filter((title) => title !== undefined),
        `damage at ${at}`,
      ).toEqual(['Bridge reopens', 'Market reopens', 'Tunnel reopens']);
      expect(readings[1]!.origin, `damage at ${at}`).toMatch(new RegExp(`^a#${offsets[1]}\\+?$`));
      expect(codes(readings), `damage at ${at}`).toEqual(['bad-warc']);
    }
  });

  test('tells of a wrong checksum', async () => {
    const { bytes, offsets } = gzipMembers(good);
    bytes[offsets[2]! - 6]! ^= 1;
    const readings = await read(bytes, true);
    expect(readings[1]!.document).toBeUndefined();
    expect(readings[1]!.issues[0]).toMatchObject({
      code: 'bad-warc',
      message: 'The compressed record: the checksum is wrong',
    });
    expect(titles(readings).slice(2)).toEqual(['Market reopens', 'Tunnel reopens']);
  });

  test('tells of a member that is cut off in the middle of the file', async () => {
    const { bytes, offsets } = gzipMembers(good);
    const cut = Buffer.concat([bytes.subarray(0, offsets[2]! - 150), bytes.subarray(offsets[2])]);
    const readings = await read(cut, true);
    expect(titles(readings).filter((title) => title !== undefined)).toEqual([
      'Bridge reopens',
      'Market reopens',
      'Tunnel reopens',
    ]);
    expect(codes(readings)).toEqual(['bad-warc']);
  });

  test('tells of a last member that is cut off, wherever', async () => {
    const { bytes, offsets } = gzipMembers(good);
    for (let end = offsets[3]! + 1; end < bytes.length; end += 13) {
      const readings = await read(bytes.subarray(0, end), true);
      expect(titles(readings), `${end}`).toEqual([
        'Bridge reopens',
        'Harbour reopens',
        'Market reopens',
        undefined,
      ]);
      expect(readings[3]!.origin).toMatch(new RegExp(`^a#${offsets[3]}\\+?$`));
    }
  });

  test.each([
    ['a length that is too small', warcRecord({ 'WARC-Type': 'response' }, 'x'.repeat(100), '7')],
    ['a length that is no number', warcRecord({ 'WARC-Type': 'response' }, 'x'.repeat(100), '1e9')],
    ['a negative length', warcRecord({ 'WARC-Type': 'response' }, 'x'.repeat(100), '-5')],
    ['garbage between records', Buffer.from('this is no record\r\n\r\n')],
    ['a line without end', Buffer.from('WARC/1.0 '.padEnd(100_000, 'x') + '\r\n')],
    ['a head without end', Buffer.from(`WARC/1.0\r\n${'A: b\r\n'.repeat(500)}`)],
  ])('goes on after %s in plain records', async (_, bad) => {
    const readings = await read(Buffer.concat([good[0]!, bad, good[1]!]), false);
    expect(titles(readings).filter((title) => title !== undefined)).toEqual([
      'Bridge reopens',
      'Harbour reopens',
    ]);
    expect(new Set(codes(readings))).toEqual(new Set(['bad-warc']));
  });

  test('tells of a length beyond the end, and holds no memory for it', async () => {
    const lying = warcRecord(
      { 'WARC-Type': 'response', 'Content-Type': 'application/http' },
      'x',
      '999999999999',
    );
    const readings = await read(Buffer.concat([good[0]!, lying]), false);
    expect(readings[1]!.issues[0]!.message).toMatch(/cut off: \d+ of 999999999999 bytes/);
  });

  test('names of records are never paths', async () => {
    const records = [
      'file:///etc/passwd',
      '../../../etc/passwd',
      'C:\\windows\\system.ini',
      'javascript:alert(1)',
      '<https://news.example/ok>',
    ].map((url) => pageRecord(url, newsPage('Bridge reopens', 'The bridge was opened.')));
    const readings = await read(Buffer.concat(records), false);
    expect(readings.map(({ document }) => document?.url)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'https://news.example/ok',
    ]);
    for (const { origin } of readings) expect(origin).toMatch(/^a#\d+$/);
  });
});

describe('a large archive', () => {
  test('a page above the limit is told, a film is not', async () => {
    const big = pageRecord('https://news.example/', 'x'.repeat(400_000));
    const film = pageRecord('https://news.example/film', Buffer.alloc(400_000), {
      headers: ['Content-Type: video/mp4'],
    });
    const readings = await read(gzipMembers([big, film, PAGES[0]!.record]).bytes, true, {
      maxBytes: 100_000,
    });
    expect(codes(readings)).toEqual(['too-large']);
    expect(titles(readings)).toEqual([undefined, 'Bridge reopens']);
  });

  test('a body that inflates without end is stopped', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const headers = ['Content-Type: text/html', 'Content-Encoding: gzip'];
    const twice = pageRecord('https://news.example/', gzipSync(bomb), {
      headers: [headers[0]!, 'Content-Encoding: gzip, gzip'],
    });
    const thrice = pageRecord('https://news.example/', gzipSync(bomb), {
      headers: [headers[0]!, 'Content-Encoding: gzip, gzip, gzip'],
    });
    const once = pageRecord('https://news.example/', bomb, { headers });
    expect(codes(await read(Buffer.concat([once, twice, thrice]), false))).toEqual([
      'too-large',
      'too-large',
      'bad-warc',
    ]);
  });

  test('memory stays flat over a page that inflates to a third of a gigabyte', async () => {
    const size = 300_000_000;
    const head = pageRecord('https://news.example/', '').subarray(0, -4).toString();
    async function* bomb(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      yield Buffer.from(
        head.replace(/Content-Length: (\d+)/, (_, own) => `Content-Length: ${size + Number(own)}`),
      );
      for (let left = size; left > 0; left -= 1_000_000) yield Buffer.alloc(1_000_000);
    }
    async function* archive(): AsyncGenerator<Uint8Array> {
      yield* Readable.from(bomb()).pipe(createGzip({ level: 1 })) as AsyncIterable<Uint8Array>;
      yield gzipSync(PAGES[0]!.record);
    }
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const titlesFound: (string | undefined)[] = [];
    const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 5);
    for await (const { document } of readWarc(archive(), true, { maxBytes: 1_000_000 }))
      titlesFound.push(document?.title);
    clearInterval(timer);
    expect(titlesFound).toEqual([undefined, 'Bridge reopens']);
    expect(most - before).toBeLessThan(150_000_000);
  });
});

test('the checksum is the same with and without the help of Node', () => {
  expect(ownCrc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  expect(crc32(Buffer.from('6789'), crc32(Buffer.from('12345')))).toBe(0xcbf43926);
});
