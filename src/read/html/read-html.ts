import { makeReading } from '../article.ts';
import { open } from '../bytes.ts';
import { error } from '../issues.ts';
import type { DocumentOptions } from '../options.ts';
import { failed, type Reading } from '../reading.ts';

const MIN_WORDS = 20;

/** Reads one article page. Scripts never run, nothing is fetched. */
export async function readHtml(input: Uint8Array | string, options: DocumentOptions = {}): Promise<Reading> {
  // Loaded on first use: the DOM is a large module, and most inputs need none.
  const { readPage } = await import('./page.ts');
  const { text, sha256, issues } = open(input, options.charset);
  const page = readPage(text, options.url);
  const words = page.pieces.reduce((sum, piece) => sum + piece.text.split(' ').length, 0);
  if (words < MIN_WORDS) {
    const origin = options.origin ?? 'input';
    return failed(
      origin,
      ...issues,
      error('no-article', `No article was found on the page (${words} words of text)`),
    );
  }
  return makeReading({ reader: 'html', sha256, issues, ...page }, options);
}
