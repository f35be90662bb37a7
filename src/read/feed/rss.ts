import type { Feed, FeedItem } from './feed.ts';
import { childrenOf, textAt, type XmlElement } from './parse-xml.ts';

/** A description of so many words is taken for the article itself: teasers are shorter. */
const WHOLE = 150;

/** RSS 0.9x, 1.0 (in RDF) and 2.0, with content:encoded and Dublin Core. */
export function readRss(root: XmlElement): Feed {
  const channel = childrenOf(root, 'channel')[0] ?? root;
  // RSS 1.0 and 0.90 have the items beside the channel.
  const items = [...childrenOf(channel, 'item'), ...(channel === root ? [] : childrenOf(root, 'item'))];
  return {
    title: textAt(channel, 'title'),
    language: textAt(channel, 'language', 'dc:language'),
    items: items.map(readItem),
    lists: [],
  };
}

function readItem(item: XmlElement): FeedItem {
  const guid = childrenOf(item, 'guid')[0];
  const isLink = guid !== undefined && guid.attributes['isPermaLink'] !== 'false';
  const link = childrenOf(item, 'atom:link').find(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
  );
  const description = textAt(item, 'description');
  const content = textAt(item, 'content:encoded', 'content', 'fulltext', 'yandex:full-text');
  const whole =
    description !== undefined && description.split(/\s+/).length >= WHOLE ? description : undefined;
  return {
    url:
      textAt(item, 'link') ??
      link?.attributes['href'] ??
      (isLink ? textAt(item, 'guid') : undefined) ??
      item.attributes['rdf:about'],
    title: textAt(item, 'title', 'dc:title'),
    published: textAt(item, 'pubdate', 'dc:date', 'dcterms:issued', 'published', 'date'),
    outlet: textAt(item, 'source'),
    authors: [...childrenOf(item, 'dc:creator'), ...childrenOf(item, 'author')].flatMap((author) =>
      nameIn(author),
    ),
    html: content ?? whole,
  };
}

/** RSS has "mail@example.org (A Name)". */
function nameIn(author: XmlElement): string[] {
  const text = author.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
  const name = /\(([^()]+)\)\s*$/.exec(text)?.[1] ?? text;
  return name === '' || name.includes('@') ? [] : [name];
}
