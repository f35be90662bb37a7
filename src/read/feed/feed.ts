/** A list of pages: a feed, a sitemap, or a list of feeds. */
export interface Feed {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly items: readonly FeedItem[];
  /** Further lists that it names: feeds of an OPML file, sitemaps of an index. */
  readonly lists: readonly string[];
}

/** What a list says of one page. */
export interface FeedItem {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly language?: string | undefined;
  readonly authors: readonly string[];
  /** The whole article, where the list has it. */
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}
