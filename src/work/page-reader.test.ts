import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { newsPage } from '../../test/support/warc.ts';
import { readHtml, readMarkdown } from '../read/index.ts';
import { parseMarkdown as parseHere } from '../read/markdown/parse-markdown.ts';
import { readPage as readHere } from '../read/html/page.ts';
import { openPageReader, type PageLimits, type PageReader } from './page-reader.ts';

let reader: PageReader | undefined;
afterEach(() => reader?.close());

const NEWS = newsPage('Bridge reopens', 'The bridge was opened on Monday by the mayor.');

function open(limits: Partial<PageLimits> = {}): PageReader {
  reader = openPageReader({ small: 0, milliseconds: 20_000, ...limits });
  return reader;
}

describe('a page reader', () => {
  test('finds the same as without a thread', async () => {
    const { readPage } = open();
    const [first, second] = await Promise.all([
      readPage(NEWS, 'https://news.example/'),
      readPage(NEWS, undefined),
    ]);
    expect(first).toEqual(readHere(NEWS, 'https://news.example/'));
    expect(second).toEqual(readHere(NEWS));
  });

  test('gives up a page that takes too long, and reads the next', async () => {
    const { readPage } = open({ milliseconds: 1 });
    const reading = await readHtml(`${NEWS}${'<p>Two words.</p>'.repeat(5000)}`, { readPage });
    expect(reading).toMatchObject({
      issues: [{ code: 'reader-stopped', message: 'The page was given up after 0.001 s' }],
    });
    await reader!.close();
    expect((await readHtml(NEWS, { readPage: open().readPage })).document!.title).toBe('Bridge reopens');
  });

  test('a page that needs too much memory costs itself', async () => {
    const { readPage } = open({ megabytes: 40 });
    const reading = await readHtml(`${NEWS}${'<b>x'.repeat(400_000)}`, { readPage });
    expect(reading.issues[0]).toMatchObject({
      code: 'reader-stopped',
      message: 'The page needs too much memory',
    });
    expect((await readHtml(NEWS, { readPage })).document!.title).toBe('Bridge reopens');
  });
});

describe('Markdown', () => {
  const TEXT = '# Bridge reopens\n\nThe bridge was *opened* on Monday by the mayor.\n';

  test('finds the same as without a thread', async () => {
    expect(await open().parseMarkdown(TEXT)).toEqual(parseHere(TEXT));
  });

  test.each([
    ['emphasis without end', '*a'.repeat(100_000)],
    ['lists in lists', '1. '.repeat(50_000)],
  ])('%s costs itself alone', async (_, evil) => {
    const { parseMarkdown } = open({ milliseconds: 2000 });
    const reading = await readMarkdown(evil, { parseMarkdown, languages: ['en', 'und'] });
    expect(reading.issues[0]).toMatchObject({
      code: 'reader-stopped',
      message: 'The page was given up after 2 s',
    });
    expect((await readMarkdown(TEXT, { parseMarkdown })).document!.title).toBe('Bridge reopens');
  });
});

describe('hostile pages', () => {
  const big = 1_000_000;
  const shared = openPageReader({ small: 0, milliseconds: 4000 });
  afterAll(() => shared.close());
  const fill = (piece: string, size = big): string => piece.repeat(Math.ceil(size / piece.length));

  test.each([
    ['deep nesting', fill('<div>', 300_000)],
    ['deep nesting of formatting', fill('<b><i><a href=x>', 200_000)],
    ['tables in tables', fill('<table><tr><td>', 200_000)],
    ['attributes without end', `<p ${fill('a="', big)}`],
    ['many attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=b`).join(' ')}>`],
    ['comments without end', fill('<!--', big)],
    ['ends without beginnings', fill('</p>', big)],
    ['scripts without end', fill('<script>', big)],
    ['characters of references', fill('&amp;&#x41;&notanentity', big)],
    ['white space', `<p>a${fill(' \t', big)}b</p>`],
    ['one word of a megabyte', `<p>${fill('a', big)}</p>`],
    ['dots and commas', `<p>${fill('. , ', big)}</p>`],
    ['capitals, as datelines have them', `<p>${fill('AAAA, ', big)}</p>`],
    ['JSON-LD that is deep', `<script type="application/ld+json">${fill('[', big)}</script>`],
    [
      'JSON-LD of cyclic references',
      `<script type="application/ld+json">{"@graph":[{"@id":"a","author":{"@id":"a"},"@type":"NewsArticle"}]}</script>`,
    ],
    ['lone surrogates', `<p>${fill('\ud800 word \udfff ', 500_000)}</p>`],
    ['NULs', `<p>${fill('\0', 1_000_000)}</p>`],
  ])('%s ends soon, in a thread or by it', async (_, evil) => {
    const { readPage } = shared;
    const started = performance.now();
    const reading = await readHtml(`<html><body><article>${evil}${NEWS}`, { readPage });
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(
      reading.document !== undefined || reading.issues.some(({ severity }) => severity === 'error'),
    ).toBe(true);
  });
});
