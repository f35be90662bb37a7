import type { Feed, FeedItem } from './feed.ts';
import { childrenOf, markupIn, textAt, textIn, type XmlElement } from './parse-xml.ts';

/** Atom, RFC 4287. */
export function readAtom(root: XmlElement): Feed {
  const language = root.attributes['xml:lang'];
  const authors = namesIn(root);
  const items = childrenOf(root, 'entry').map((entry) => readEntry(entry, language, authors));
  return { title: textAt(root, 'title'), language, items, lists: [] };
}

function readEntry(entry: XmlElement, language: string | undefined, all: readonly string[]): FeedItem {
  const links = childrenOf(entry, 'link');
  const link = links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
  const own = namesIn(entry);
  const source = childrenOf(entry, 'source')[0];
  return {
    url: link?.attributes['href'] ?? webAddress(textAt(entry, 'id')),
    title: textAt(entry, 'title'),
    published: textAt(entry, 'published', 'issued', 'updated', 'modified'),
    outlet: source === undefined ? undefined : textAt(source, 'title'),
    language: entry.attributes['xml:lang'] ?? language,
    authors: own.length > 0 ? own : all,
    ...contentOf(childrenOf(entry, 'content')[0]),
  };
}

/** Content is text, HTML as text, or XHTML as elements; it may also stand elsewhere. */
function contentOf(content: XmlElement | undefined): Pick<FeedItem, 'html' | 'text'> {
  if (content === undefined || content.attributes['src'] !== undefined) return {};
  const type = content.attributes['type'] ?? 'text';
  if (type === 'xhtml' || type.endsWith('xml')) return { html: markupIn(content) };
  return type === 'html' || type === 'text/html' ? { html: textIn(content) } : { text: textIn(content) };
}

function namesIn(element: XmlElement): readonly string[] {
  return childrenOf(element, 'author').flatMap((author) => textAt(author, 'name') ?? []);
}

function webAddress(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:/i.test(id) ? id : undefined;
}
