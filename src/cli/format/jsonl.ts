import { encodeRecord } from '../../document/encode.ts';
import { documentRecord } from './document-record.ts';
import type { Format } from './format.ts';

/** One record a line: the document, then its actors, events and quotes. */
export function jsonlFormat(): Format {
  return {
    begin: () => '',
    document: (coded) =>
      [documentRecord(coded), ...coded.actors, ...coded.events, ...coded.quotes]
        .map((record) => `${encodeRecord(record)}\n`)
        .join(''),
    end: () => '',
  };
}
