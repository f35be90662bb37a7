import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import type { DocumentOptions, PageFormat } from './options.ts';
import type { Reading } from './reading.ts';
import { readText } from './text/read-text.ts';

/** Reads one document's bytes. */
export async function readBytes(
  bytes: Uint8Array,
  format: PageFormat,
  options: DocumentOptions,
): Promise<Reading> {
  if (format === 'html') return readHtml(bytes, options);
  if (format === 'markdown') return readMarkdown(bytes, options);
  return readText(bytes, options);
}
