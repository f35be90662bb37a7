import { documentRecord } from '../document/document-record.ts';
import { encodeRecord } from '../document/encode.ts';
import type { CodedRecords } from '../document/index.ts';
import type { Exporter } from './exporter.ts';

/** One record a line: the document, then its actors, events and quotes. */
export const jsonl: Exporter = {
  name: 'jsonl',
  summary: 'all records whole, one a line: documents, actors, events, quotes',
  extension: '.jsonl',
  mediaType: 'application/x-ndjson',
  binary: false,
  async *write(batches) {
    for await (const { documents } of batches) for (const coded of documents) yield recordLines(coded);
  },
};

/** The lines of one document. */
export function recordLines(coded: CodedRecords): string {
  return [documentRecord(coded), ...coded.actors, ...coded.events, ...coded.quotes]
    .map((record) => `${encodeRecord(record)}\n`)
    .join('');
}
