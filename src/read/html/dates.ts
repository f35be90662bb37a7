import type { Published } from '../../document/index.ts';
import { findDate, parsePublished } from '../published.ts';
import type { Block } from './blocks.ts';
import { textField, type Thing } from './json-ld.ts';
import type { Scan } from './scan.ts';

const META = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dcterms.issued',
  'article.published',
  'published_time',
  'cxenseparse:recs:publishtime',
  'article_date_original',
  'publication_date',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'og:published_time',
  'created',
  'last-modified-date',
];
/** Fields of data that scripts would show; only read as text. */
const EMBEDDED =
  /\\?"(?:datePublished|publishedAt|published_at|publishDate|pubDate|firstPublished)\\?"\s*:\s*\\?"([^"\\]{8,40})/;
const TOP_BLOCKS = 8;
const MAX_LINE_WORDS = 15;

/** When the page was published: JSON-LD, meta elements, time elements, dated lines, the address, the opening text. */
export function findPublished(
  scan: Scan,
  meta: ReadonlyMap<string, string>,
  things: readonly Thing[],
  article: Thing | undefined,
  url: string | undefined,
  blocks: readonly Block[],
  html: string,
): Published | undefined {
  const described = [article, ...things].map((thing) => textField(thing, 'datePublished') ?? '');
  const named = META.map((name) => meta.get(name) ?? '');
  for (const value of [...described, ...named, ...scan.times.slice(0, 3)]) {
    const moment = value === '' ? undefined : parsePublished(value);
    if (moment !== undefined && moment.precision !== 'year') return { ...moment, basis: 'metadata' };
  }
  for (const line of scan.dated.slice(0, 60)) {
    const moment = findDate(line);
    if (moment !== undefined) return { ...moment, basis: 'stated' };
  }
  const path = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url ?? '');
  const address = path === null ? undefined : parsePublished(`${path[1]}-${path[2]}-${path[3]}`);
  if (address !== undefined) return { ...address, basis: 'metadata' };
  const embedded = parsePublished(EMBEDDED.exec(html)?.[1] ?? '');
  if (embedded !== undefined) return { ...embedded, basis: 'metadata' };
  // Only lines by themselves: a date inside a sentence is not when the page was published.
  const lines = blocks.slice(0, TOP_BLOCKS).filter(({ text }) => text.split(' ').length <= MAX_LINE_WORDS);
  const top = lines.map(({ text }) => findDate(text)).find((moment) => moment !== undefined);
  return top === undefined ? undefined : { ...top, basis: 'stated' };
}
