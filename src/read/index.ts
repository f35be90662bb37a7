import { expand } from './input/expand.ts';
import { readSource } from './input/read-source.ts';
import type { ReadOptions } from './options.ts';
import type { Reading } from './reading.ts';

export { readHtml } from './html/read-html.ts';
export { readJsonLines } from './jsonl/read-json-lines.ts';
export { readMarkdown } from './markdown/read-markdown.ts';
export { readText } from './text/read-text.ts';
export type { DocumentOptions, FieldName, Format, ReadOptions } from './options.ts';
export type { Reading } from './reading.ts';

/**
 * Reads files, folders, patterns and standard input ('-'): one Reading for each document or failed input, in
 * input order, files of a folder or pattern by the bytes of their path.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncIterable<Reading> {
  for (const input of inputs) {
    for (const source of await expand(input)) yield* readSource(source, options);
  }
}
