import { badOption } from '../util/dragoman-error.ts';
import type { Format, ReadOptions } from './options.ts';
import { parsePublished } from './published.ts';

const FORMATS: Readonly<Record<Format | 'auto', true>> = {
  ...{ auto: true, text: true, markdown: true, html: true, jsonl: true, csv: true },
  ...{ parquet: true, warc: true, feed: true },
};

/** Refuses options that have no meaning: they would be passed over in silence. Throws `DragomanError`. */
export function checkOptions({ published, format, maxBytes }: ReadOptions): void {
  checkPublished(published);
  if (format !== undefined && !Object.hasOwn(FORMATS, format))
    throw badOption('format', format, 'no format', `Known are ${Object.keys(FORMATS).join(', ')}.`);
  if (maxBytes !== undefined && !(maxBytes >= 1))
    throw badOption('maxBytes', maxBytes, 'no size', 'Give a number of bytes, 1 or more.');
}

/** Refuses a date of publication that cannot be read. Throws `DragomanError`. */
export function checkPublished(published: string | undefined): void {
  if (published === undefined || parsePublished(published) !== undefined) return;
  const hint = 'Write a date such as 2017-07-31, 2017-07 or 2017-07-31T10:00:00Z.';
  throw badOption('published', published, 'no date', hint);
}
