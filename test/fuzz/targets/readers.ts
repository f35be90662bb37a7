import {
  readCsv,
  readFeed,
  readHtml,
  readInputs,
  readJsonLines,
  readMarkdown,
  readText,
  readWarc,
  type Reading,
} from '../../../src/read/index.ts';
import { checkReading } from '../promises.ts';
import type { Target } from '../target.ts';

const LIMIT = 200_000;
const options = { origin: 'input', maxBytes: LIMIT, languages: ['en', 'de', 'und'] };

function reader(
  name: string,
  about: string,
  words: readonly string[],
  read: (bytes: Buffer) => AsyncIterable<Reading> | Promise<Reading>,
  most = 8192,
): Target {
  const run = async (bytes: Buffer): Promise<void> => {
    const readings = read(bytes);
    if (readings instanceof Promise) checkReading(await readings);
    else for await (const reading of readings) checkReading(reading);
  };
  return { name, about, words, most, open: () => Promise.resolve({ run }) };
}

/** In pieces, as files and connections give them. */
async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  const size = Math.max(1, bytes.length >> 2);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const PROSE = [
  'LIMA, March 4 (Wire) - ',
  'Police arrested six men. ',
  'http://a.example/b',
  '\n\n',
  '# ',
  '* ',
  'By A. B.',
];

export const READERS: readonly Target[] = [
  reader('text', 'plain text', PROSE, (bytes) => readText(bytes, options)),
  reader(
    'markdown',
    'Markdown with front matter',
    [
      ...PROSE,
      '---\n',
      'title: x\n',
      'date: 2026-01-02\n',
      '```',
      '> ',
      '[a](b)',
      '![',
      '<div>',
      '&amp;',
      '| a |',
      '&a ',
      '*a',
    ],
    (bytes) => readMarkdown(bytes, options),
  ),
  reader(
    'html',
    'pages',
    [
      ...[
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<article>',
        '<table><tr><td>',
        '<a href="',
        '<!--',
        '-->',
        '<![CDATA[',
      ],
      ...['<script type="application/ld+json">', '</script>', '{"@type":"NewsArticle","articleBody":"', '"}'],
      ...[
        '<meta property="og:title" content="',
        '<meta charset="',
        'utf-16',
        '<time datetime="',
        '<template>',
        '<svg>',
      ],
      ...[
        '<base href="',
        '<link rel=canonical href="',
        '&#x0;',
        '&#55296;',
        '&notit;',
        '<noscript>',
        '<select><option>',
      ],
      ...[
        '<br>',
        '<h1>',
        '<ul><li>',
        '<frameset>',
        '<plaintext>',
        '<math><mi>',
        '<title>',
        '<body>',
        '<html lang=de>',
      ],
    ],
    (bytes) => readHtml(bytes, options),
  ),
  reader(
    'jsonl',
    'JSON Lines',
    [
      '{"text":"',
      '"}',
      '\n',
      '"title":',
      '"published":',
      '"html":"<p>',
      '"authors":[',
      '\\ud800',
      '\\u0000',
      '1e400',
      '[[[[',
    ],
    (bytes) => readJsonLines(pieces(bytes), options),
  ),
  reader('csv', 'CSV and TSV', ['text,title\n', '"', '""', ',', ';', '\t', '|', '\r\n', 'text'], (bytes) =>
    readCsv(pieces(bytes), options),
  ),
  reader(
    'feed',
    'RSS, Atom, JSON Feed, OPML, sitemaps',
    [
      ...[
        '<rss>',
        '<channel>',
        '<item>',
        '</item>',
        '<title>',
        '<link>',
        '<description>',
        '<content:encoded>',
        '<pubDate>',
      ],
      ...[
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        '<entry>',
        '<content type="html">',
        '<urlset>',
        '<url><loc>',
      ],
      ...[
        '<sitemapindex>',
        '<sitemap>',
        '<opml>',
        '<outline xmlUrl="',
        '<!DOCTYPE x [',
        '<!ENTITY a "b">',
        '<![CDATA[',
      ],
      ...[
        ']]>',
        '<?xml version="1.0"?>',
        '&#0;',
        '&a;',
        '{"version":"https://jsonfeed.org/version/1.1","items":[{',
      ],
      ...['<constructor>', '<__proto__>', '<toString>'],
    ],
    (bytes) => readFeed(bytes, options),
  ),
  reader(
    'warc',
    'web archives',
    [
      ...[
        'WARC/1.0\r\n',
        'WARC-Type: response\r\n',
        'WARC-Type: conversion\r\n',
        'WARC-Target-URI: http://a.example/\r\n',
      ],
      ...['Content-Length: 10\r\n', 'Content-Type: application/http\r\n', '\r\n\r\n', 'HTTP/1.1 200 OK\r\n'],
      ...[
        'Content-Encoding: gzip\r\n',
        'Transfer-Encoding: chunked\r\n',
        'a\r\n',
        'Content-Type: text/html\r\n',
      ],
      ...['WARC-Truncated: length\r\n', 'Content-Length: 99999999999\r\n', 'Content-Length: -1\r\n'],
    ],
    (bytes) => readWarc(pieces(bytes), bytes[0] === 0x1f && bytes[1] === 0x8b, options),
  ),
  reader(
    'any',
    'bytes whose format must be found out, packed or not',
    [
      '\x1f\x8b\x08',
      '%PDF-1.7',
      'PK\x03\x04',
      'PAR1',
      'WARC/1.0',
      '<rss',
      '<html',
      '{"',
      'title,text\n',
      '\xef\xbb\xbf',
    ],
    (bytes) => readInputs(['-'], { ...options, stdin: pieces(bytes) }) as AsyncGenerator<Reading>,
  ),
];
