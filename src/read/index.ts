import { expand, isWebAddress } from './input/expand.ts';
import { readSource } from './input/read-source.ts';
import { checkOptions } from './check-options.ts';
import type { ReadOptions } from './options.ts';
import { error } from './issues.ts';
import { failed, type Reading } from './reading.ts';

export { readCsv } from './csv/read-csv.ts';
export { readFeed } from './feed/read-feed.ts';
export { readHtml } from './html/read-html.ts';
export { readJsonLines } from './jsonl/read-json-lines.ts';
export { readMarkdown } from './markdown/read-markdown.ts';
export { readText } from './text/read-text.ts';
export { readWarc } from './warc/read-warc.ts';
export type {
  DocumentOptions,
  FieldName,
  Format,
  Link,
  PageFormat,
  ParseMarkdown,
  ReadPage,
  ReadOptions,
  Web,
} from './options.ts';
export type { Reading } from './reading.ts';

/**
 * Reads files, folders, patterns, standard input ('-') and, where the options say how, web addresses: one Reading for each document or failed input, in
 * input order, files of a folder or pattern by the bytes of their path. Throws `DragomanError` where an option has no meaning.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncIterable<Reading> {
  checkOptions(options);
  for (const input of inputs) {
    if (isWebAddress(input)) {
      if (options.web !== undefined) yield* options.web.read(input, options);
      else
        yield failed(
          input,
          error('fetch-forbidden', 'Nothing is fetched here: the caller gave no way to the web'),
        );
      continue;
    }
    for (const source of await expand(input)) yield* readSource(source, options);
  }
}
