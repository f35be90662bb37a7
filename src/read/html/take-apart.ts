import type { DocumentOptions, Stopped } from '../options.ts';
import type { Page } from './page.ts';

/** Takes a page apart, here or where the caller has limits for it. */
export async function takeApart(
  html: string,
  address: string | undefined,
  { readPage }: DocumentOptions,
): Promise<Page | Stopped> {
  if (readPage !== undefined) return readPage(html, address);
  // Loaded on first use: the DOM is a large module, and most inputs need none.
  return (await import('./page.ts')).readPage(html, address);
}
