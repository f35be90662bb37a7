import type { Document } from '../document/index.ts';

/** The document's address where it is one of the web, written as browsers write it; no "javascript:", no file. */
export function webUrl({ url }: Document): string | undefined {
  return url !== undefined && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
}

/** The site of the document's address, without "www.". */
export function siteOf(document: Document): string | undefined {
  const url = webUrl(document);
  return url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '');
}
