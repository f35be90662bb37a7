import type { Document } from '../../document/index.ts';
import { open } from '../bytes.ts';
import { canonicalUrl, sha256 } from '../identity.ts';
import { error } from '../issues.ts';
import type { DocumentOptions, Link, ReadOptions } from '../options.ts';
import { failed, type Reading } from '../reading.ts';
import { readFields } from '../record/read-fields.ts';
import type { Feed, FeedItem } from './feed.ts';
import { parseFeed } from './parse-feed.ts';
import { BadXml } from './parse-xml.ts';

/** Fewer words are a teaser, whatever the feed calls them. */
const MIN_WORDS = 40;

/**
 * Reads a feed or list: its items that hold their whole text, each a document, and, where the caller lets links be
 * followed, what the other items and lists name. An item is named by its number ("feed.xml#3").
 */
export async function* readFeed(bytes: Uint8Array, options: DocumentOptions = {}): AsyncGenerator<Reading> {
  const origin = options.origin ?? 'input';
  const { text, issues } = open(bytes, options.charset);
  let feed: Feed;
  try {
    feed = parseFeed(text);
  } catch (cause) {
    if (!(cause instanceof BadXml)) throw cause;
    yield failed(origin, error('bad-feed', cause.message));
    return;
  }
  const links: Link[] = feed.lists.flatMap((list) => toLink(list, 'list', options.url));
  const follow = options.web?.follow?.bind(options.web);
  const { url: base } = options;
  const plain = readerOptions(options);
  for (const [i, item] of feed.items.entries()) {
    const place = `${origin}#${i + 1}`;
    if (isWhole(item)) {
      yield await readItem(item, feed, issues, base, { ...plain, origin: place });
      continue;
    }
    const [link] = toLink(item.url, 'page', base);
    if (link === undefined)
      yield failed(place, error('bad-feed', 'The item has neither text nor a web address'));
    else if (follow === undefined)
      yield failed(
        place,
        error('not-followed', `The item holds no article, only a link: ${link.url.slice(0, 500)}`),
      );
    else links.push({ ...link, published: item.published, outlet: item.outlet });
  }
  if (follow !== undefined) yield* follow(links, plain);
  else if (feed.lists.length > 0)
    yield failed(
      origin,
      error('not-followed', `It lists ${feed.lists.length} feeds or sitemaps and holds no article itself`),
    );
  else if (feed.items.length === 0) yield failed(origin, error('empty', 'There is no item in it'));
}

/** The options that hold for each item: what is said of the feed's own bytes does not. */
function readerOptions(options: DocumentOptions): ReadOptions {
  const kept: { -readonly [Key in keyof DocumentOptions]: DocumentOptions[Key] } = { ...options };
  delete kept.url;
  delete kept.origin;
  delete kept.charset;
  delete kept.fields;
  delete kept.format;
  return kept;
}

function isWhole({ html, text }: FeedItem): boolean {
  return (html ?? text ?? '').split(/\s+/).length >= MIN_WORDS;
}

function readItem(
  item: FeedItem,
  feed: Feed,
  issues: Document['issues'],
  base: string | undefined,
  options: DocumentOptions,
): Promise<Reading> {
  const { html, text, title, published, authors } = item;
  const url = canonicalUrl(item.url, base);
  const digest = sha256(JSON.stringify([item.url, title, published, html, text]));
  return readFields(
    {
      ...{ title, published, authors, text: html === undefined ? text : undefined },
      url,
      language: item.language ?? feed.language,
      outlet: item.outlet ?? feed.title,
      html: html === undefined ? undefined : `<!doctype html><article>${html}</article>`,
    },
    { reader: 'feed', sha256: digest, issues },
    options,
  );
}

function toLink(address: string | undefined, kind: Link['kind'], base: string | undefined): Link[] {
  const url = canonicalUrl(address, base);
  return url === undefined ? [] : [{ url, kind }];
}
