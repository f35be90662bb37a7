import type { Published } from '../../document/index.ts';
import { canonicalUrl } from '../identity.ts';
import { normalise, type Piece } from '../paragraphs.ts';
import { findAuthors } from './authors.ts';
import type { Block } from './blocks.ts';
import { findPublished } from './dates.ts';
import { findBody } from './find-body.ts';
import { findArticle, namesOf, readThings, textField } from './json-ld.ts';
import { firstMeta, readMeta } from './meta.ts';
import { parsePage } from './parse.ts';
import { scanPage } from './scan.ts';
import { findTitle } from './title.ts';

/** What a page says: the article's paragraphs and what the markup tells about them. */
export interface Page {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly outlet: string | undefined;
  readonly published: Published | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
  readonly pieces: readonly Piece[];
}

/** Reads a page: metadata from JSON-LD, then Open Graph and meta elements, then text; the body without its frame. */
export function readPage(html: string, address?: string): Page {
  const page = parsePage(html);
  const meta = readMeta(page);
  const things = readThings(page);
  const article = findArticle(things);
  const scan = scanPage(page);
  const url =
    canonicalUrl(scan.canonical, address) ??
    canonicalUrl(meta.get('og:url'), address) ??
    canonicalUrl(address);
  const outlet =
    firstMeta(meta, ['og:site_name', 'application-name']) ?? namesOf(article?.['publisher'], things)[0];
  const language =
    textField(article, 'inLanguage') ??
    page.documentElement.getAttribute('lang') ??
    firstMeta(meta, ['og:locale', 'content-language', 'language']);
  const title = findTitle(scan, meta, article, outlet);
  const { blocks } = findBody(page);
  return {
    title,
    authors: findAuthors(scan, meta, things, article, blocks),
    outlet: outlet === undefined ? undefined : normalise(outlet),
    published: findPublished(scan, meta, things, article, url, blocks, html),
    language,
    url,
    pieces: blocks.filter(isText).map(toPiece),
  };
}

function isText(block: Block): boolean {
  return (
    block.kind !== 'caption' &&
    !(block.linkShare > 0.9 && block.kind !== 'heading' && block.text.split(' ').length < 12)
  );
}

function toPiece(block: Block): Piece {
  return { text: block.text, kind: block.kind === 'heading' ? 'heading' : 'body' };
}
