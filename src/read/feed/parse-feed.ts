import { readAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { readOpml, readSitemap, readSitemapIndex } from './lists.ts';
import { BadXml, parseXml, type XmlElement } from './parse-xml.ts';
import { readRss } from './rss.ts';
import { lookUp } from '../../util/look-up.ts';

const READERS: Readonly<Record<string, (root: XmlElement) => Feed>> = {
  rss: readRss,
  'rdf:rdf': readRss,
  feed: readAtom,
  'atom:feed': readAtom,
  opml: readOpml,
  urlset: readSitemap,
  sitemapindex: readSitemapIndex,
};

/** Reads RSS, Atom, JSON Feed, OPML or a sitemap. Throws `BadXml` where it is none of them. */
export function parseFeed(text: string): Feed {
  if (text.trimStart().startsWith('{')) {
    const feed = readJsonFeed(parseJson(text));
    if (feed === undefined) throw new BadXml('It is JSON, but no JSON Feed');
    return feed;
  }
  const root = parseXml(text);
  const reader = lookUp(READERS, root.name);
  if (reader === undefined)
    throw new BadXml(`It begins with <${root.name.slice(0, 40)}>, as no feed or sitemap does`);
  return reader(root);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BadXml(`It is not JSON: ${(cause as Error).message.slice(0, 100)}`);
  }
}
