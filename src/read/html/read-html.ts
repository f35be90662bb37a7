import { makeReading } from '../article.ts';
import { open } from '../bytes.ts';
import { error } from '../issues.ts';
import type { DocumentOptions } from '../options.ts';
import { failed, type Reading } from '../reading.ts';
import { takeApart } from './take-apart.ts';

const MIN_WORDS = 20;

/** Reads one article page. Scripts never run, nothing is fetched. */
export async function readHtml(input: Uint8Array | string, options: DocumentOptions = {}): Promise<Reading> {
  const { text, sha256, issues } = open(input, options.charset);
  const page = await takeApart(text, options.url, options);
  if ('stopped' in page)
    return failed(options.origin ?? 'input', ...issues, error('reader-stopped', page.stopped));
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
