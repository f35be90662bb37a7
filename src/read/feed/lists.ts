import type { Feed } from './feed.ts';
import { childrenOf, textAt, type XmlElement } from './parse-xml.ts';

/** An OPML file: the feeds that it lists, however deep. */
export function readOpml(root: XmlElement): Feed {
  const lists: string[] = [];
  const visit = (element: XmlElement): void => {
    for (const outline of childrenOf(element, 'body', 'outline')) {
      const url = outline.attributes['xmlUrl'] ?? outline.attributes['xmlurl'];
      if (url !== undefined && url.trim() !== '') lists.push(url.trim());
      visit(outline);
    }
  };
  visit(root);
  const head = childrenOf(root, 'head')[0];
  return {
    title: head === undefined ? undefined : textAt(head, 'title'),
    items: [],
    lists: [...new Set(lists)],
  };
}

/** A sitemap, with what news sitemaps say of each page. */
export function readSitemap(root: XmlElement): Feed {
  const items = childrenOf(root, 'url').map((page) => {
    const news = childrenOf(page, 'news:news')[0];
    const publication = news === undefined ? undefined : childrenOf(news, 'news:publication')[0];
    return {
      url: textAt(page, 'loc'),
      title: news === undefined ? undefined : textAt(news, 'news:title'),
      published: news === undefined ? undefined : textAt(news, 'news:publication_date'),
      outlet: publication === undefined ? undefined : textAt(publication, 'news:name'),
      language: publication === undefined ? undefined : textAt(publication, 'news:language'),
      authors: [],
    };
  });
  return { items, lists: [] };
}

/** A list of sitemaps. */
export function readSitemapIndex(root: XmlElement): Feed {
  return { items: [], lists: childrenOf(root, 'sitemap').flatMap((entry) => textAt(entry, 'loc') ?? []) };
}
