import { describe, expect, test } from 'vitest';
import type { DocumentOptions, Link, Reading } from '../index.ts';
import { parseFeed } from './parse-feed.ts';
import { readFeed } from './read-feed.ts';

const BODY = `<p>The mayor opened the bridge on Monday, the council said.</p><p>${'It had been closed for two years after the flood, and people had crossed the river by boat. '.repeat(3)}</p>`;
const ESCAPED = BODY.replace(/</g, '&lt;');

const RSS2 = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>River News</title><language>en-GB</language>
<item><title>Bridge reopens &amp; more</title><link>https://news.example/bridge?utm_source=rss</link><pubDate>Mon, 31 Jul 2017 10:30:00 GMT</pubDate>
<dc:creator><![CDATA[Ana Diaz]]></dc:creator><description>A teaser.</description><content:encoded><![CDATA[${BODY}]]></content:encoded></item>
<item><title>Only a link</title><guid>https://news.example/link</guid><description>A teaser.</description></item>
</channel></rss>`;

const RSS1 = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://news.example/"><title>River News</title></channel>
<item rdf:about="https://news.example/bridge"><title>Bridge reopens &amp; more</title><link>https://news.example/bridge</link><dc:date>2017-07-31T10:30:00Z</dc:date><content:encoded>${ESCAPED}</content:encoded></item></rdf:RDF>`;

const RSS091 = `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>River News</title><item><title>Bridge reopens &amp; more</title><link>https://news.example/bridge</link><pubDate>31 Jul 2017 10:30:00 GMT</pubDate><description>${ESCAPED}${ESCAPED}${ESCAPED}</description></item></channel></rss>`;

const atom = (
  content: string,
) => `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>River News</title><author><name>Ana Diaz</name></author>
<entry><title>Bridge reopens &amp; more</title><id>tag:1</id><link rel="self" href="https://news.example/self"/><link href="https://news.example/bridge"/><published>2017-07-31T10:30:00Z</published>${content}</entry></feed>`;

const JSON_FEED = JSON.stringify({
  ...{ version: 'https://jsonfeed.org/version/1.1', title: 'River News', language: 'en' },
  items: [
    {
      id: '1',
      url: 'https://news.example/bridge',
      title: 'Bridge reopens & more',
      content_html: BODY,
      date_published: '2017-07-31T10:30:00Z',
      authors: [{ name: 'Ana Diaz' }],
    },
  ],
});

async function read(feed: string, options: DocumentOptions = {}): Promise<Reading[]> {
  const all: Reading[] = [];
  for await (const reading of readFeed(Buffer.from(feed), { origin: 'f', ...options })) all.push(reading);
  return all;
}

const code = (readings: readonly Reading[]) => readings.map(({ issues }) => issues[0]?.code);

describe('readFeed', () => {
  test.each([
    ['RSS 2.0', RSS2],
    ['RSS 1.0', RSS1],
    ['RSS 0.91', RSS091],
    ['Atom with HTML', atom(`<content type="html">${ESCAPED}</content>`)],
    [
      'Atom with XHTML',
      atom(`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY}</div></content>`),
    ],
    ['JSON Feed', JSON_FEED],
  ])('reads the whole texts in %s', async (_, feed) => {
    const [reading] = await read(feed);
    expect(reading).toMatchObject({
      origin: 'f#1',
      issues: [],
      document: {
        ...{ title: 'Bridge reopens & more', url: 'https://news.example/bridge', outlet: 'River News' },
        ...{ published: { value: '2017-07-31T10:30:00Z' }, reader: { name: 'feed' } },
      },
    });
    expect(reading!.document!.text).toContain(
      '\n\nThe mayor opened the bridge on Monday, the council said.\n\nIt had been closed',
    );
  });

  test('tells of items that are only a link, and hands them to who may follow', async () => {
    expect(code(await read(RSS2))).toEqual([undefined, 'not-followed']);
    const links: Link[] = [];
    const web = {
      read: () => {
        throw new Error('nothing to read');
      },
      async *follow(found: readonly Link[]) {
        await Promise.resolve();
        links.push(...found);
        yield { origin: 'fetched', issues: [] };
      },
    };
    expect((await read(RSS2, { web })).map(({ origin }) => origin)).toEqual(['f#1', 'fetched']);
    expect(links).toEqual([{ url: 'https://news.example/link', kind: 'page' }]);
  });

  test('reads OPML, sitemaps and their indexes', () => {
    const opml =
      '<opml version="2.0"><head><title>Mine</title></head><body><outline text="a"><outline xmlUrl="https://a.example/rss"/></outline><outline xmlUrl="https://b.example/rss"/><outline xmlUrl="https://a.example/rss"/></body></opml>';
    expect(parseFeed(opml).lists).toEqual(['https://a.example/rss', 'https://b.example/rss']);
    const news =
      '<news:news><news:publication><news:name>River News</news:name><news:language>en</news:language></news:publication><news:publication_date>2017-07-31</news:publication_date><news:title>Bridge</news:title></news:news>';
    const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://news.example/1 </loc>${news}</url></urlset>`;
    expect(parseFeed(sitemap).items).toMatchObject([
      { url: 'https://news.example/1', title: 'Bridge', published: '2017-07-31', outlet: 'River News' },
    ]);
    expect(
      parseFeed('<sitemapindex><sitemap><loc>https://news.example/s.xml.gz</loc></sitemap></sitemapindex>')
        .lists,
    ).toEqual(['https://news.example/s.xml.gz']);
  });

  test.each([
    [
      'a script for an address',
      '<rss><channel><item><link>javascript:alert(1)</link></item></channel></rss>',
    ],
    ['a file for an address', '<rss><channel><item><link>file:///etc/passwd</link></item></channel></rss>'],
    ['no address', '<rss><channel><item><title>Bridge</title></item></channel></rss>'],
    ['a page', '<html><body>no feed</body></html>'],
    ['no element', 'nothing at all'],
    ['JSON of another kind', '{"items": []}'],
    ['JSON that is cut off', '{"version": "https://jsonfeed.org/version/1", "items": ['],
  ])('%s is told', async (_, feed) => {
    expect(code(await read(feed))).toEqual(['bad-feed']);
  });
});

describe('hostile XML', () => {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  );

  test.each([
    [
      'an entity bomb',
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${entities}]><rss><channel><item><title>&l9;</title></item></channel></rss>`,
    ],
    [
      'an entity that reads a file',
      '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>&f;</title></channel></rss>',
    ],
    ['parameter entities', '<!DOCTYPE rss [ <!ENTITY % d SYSTEM "http://127.0.0.1/x.dtd"> %d; ]><rss/>'],
    ['entities behind white space', '<!DOCTYPE\n rss\n\n[\n<!ENTITY a "b">]><rss/>'],
  ])('%s is refused', async (_, feed) => {
    const [reading] = await read(feed);
    expect(reading!.issues[0]).toMatchObject({
      code: 'bad-feed',
      message: 'It declares entities of its own',
    });
  });

  test.each([
    ['deep nesting', '<rss>'.padEnd(500_000, '<a>')],
    ['deep nesting with wrong ends', `<rss>${'<a></b>'.repeat(100_000)}`],
    ['very many elements', `<rss>${'<a/>'.repeat(2_100_000)}</rss>`],
  ])('%s ends soon', async (_, feed) => {
    const started = performance.now();
    expect(code(await read(feed))).toEqual(['bad-feed']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('a million entities in one text, and an attribute of ten megabytes', async () => {
    const started = performance.now();
    await read(
      `<rss a="${'x'.repeat(10_000_000)}"><channel><item><title>${'&amp;'.repeat(1_000_000)}</title></item></channel></rss>`,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('an item in a million item feed costs its own', async () => {
    const feed = `<urlset>${'<url><loc>https://news.example/x</loc></url>'.repeat(50_000)}</urlset>`;
    const started = performance.now();
    expect(await read(feed)).toHaveLength(50_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
