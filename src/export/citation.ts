import type { Document } from '../document/index.ts';
import { webUrl } from './web-url.ts';

/** Where to find the document: its address on the web, else title, outlet and date as far as they are known. */
export function citationOf(document: Document): string | undefined {
  const { title, outlet, published } = document;
  const parts = [title, outlet, published?.value].filter((part) => part !== undefined);
  return webUrl(document) ?? (parts.length > 0 ? parts.join('. ') : undefined);
}
