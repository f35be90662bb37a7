import { elementsOf, type PageElement, type PageTree } from './dom.ts';
import { normalise } from '../paragraphs.ts';

/** What one walk over the page finds for title, authors and date. */
export interface Scan {
  /** The title element. */
  readonly title: string;
  readonly headings: readonly string[];
  /** Texts of elements that markup calls an author, the surest first. */
  readonly authors: readonly string[];
  /** Values of time elements and of elements whose markup says "published". */
  readonly times: readonly string[];
  /** Texts of elements whose class speaks of a date, byline or metadata. */
  readonly dated: readonly string[];
  readonly canonical: string | undefined;
}

const AUTHOR_HREF = /\/(?:authors?|contributors?|people|staff|profile|by|journalists?|reporters?)\/[^/]/i;
const AUTHOR_CLASS = /author|byline|contributor|writer/i;
const NO_AUTHOR_CLASS = /bio|desc|avatar|image|img|photo|social|share|follow|comment|related|count|box|card/i;
const DATED_CLASS = /publish|date|byline|meta\b|time|posted/i;
const MODIFIED = /modified|updated/i;
const MAX_LINE = 100;

/** Walks the page once. */
export function scanPage(page: PageTree): Scan {
  let title = '';
  const headings: string[] = [];
  const ranked: { readonly rank: number; readonly text: string }[] = [];
  const times: string[] = [];
  const dated: string[] = [];
  let canonical: string | undefined;
  for (const element of elementsOf(page.documentElement)) {
    const name = element.localName;
    if (name === 'link' && element.getAttribute('rel') === 'canonical')
      canonical ??= element.getAttribute('href') ?? undefined;
    if (name === 'title' && title === '') title = lineOf(element);
    if (name === 'h1') headings.push(lineOf(element));
    const itemprop = element.getAttribute('itemprop') ?? '';
    const names = element.getAttribute('class') ?? '';
    const rank = authorRank(element, itemprop, names);
    const line = rank < 4 || (names !== '' && DATED_CLASS.test(names)) ? lineOf(element) : '';
    if (rank < 4 && line !== '' && line.length <= MAX_LINE) ranked.push({ rank, text: line });
    if ((name === 'time' || itemprop === 'datePublished') && !MODIFIED.test(names + itemprop)) {
      times.push(element.getAttribute('datetime') ?? element.getAttribute('content') ?? lineOf(element));
    } else if (line !== '' && line.length <= MAX_LINE && DATED_CLASS.test(names) && !MODIFIED.test(names)) {
      dated.push(line);
    }
  }
  const authors = [0, 1, 2, 3]
    .flatMap((rank) => ranked.filter((found) => found.rank === rank))
    .map(({ text }) => text);
  return { title, headings: headings.filter((text) => text !== ''), authors, times, dated, canonical };
}

function authorRank(element: PageElement, itemprop: string, names: string): number {
  if (itemprop === 'author') return 0;
  const rel = element.getAttribute('rel');
  if (rel !== null && /\bauthor\b/.test(rel)) return 0;
  if (element.localName === 'a' && AUTHOR_HREF.test(element.getAttribute('href') ?? '')) return 1;
  if (!AUTHOR_CLASS.test(names) || NO_AUTHOR_CLASS.test(names)) return 4;
  return /name|byline/i.test(names) ? 2 : 3;
}

/** An element's text in one line; empty where it holds far more than a line. */
function lineOf(element: PageElement): string {
  const text = element.textContent ?? '';
  return text.length > 2000 ? '' : normalise(text);
}
