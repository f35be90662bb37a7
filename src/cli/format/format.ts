import type { Coded } from '../../work/index.ts';

/** One way of writing coded documents: text before all, for each document, and after all. */
export interface Format {
  begin(): string;
  document(coded: Coded): string;
  end(): string;
}

/** A format as a stream: its pieces for the documents, as they come. */
export async function* piecesOf(format: Format, documents: AsyncIterable<Coded>): AsyncGenerator<string> {
  yield format.begin();
  for await (const coded of documents) yield format.document(coded);
  yield format.end();
}

export const FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type FormatName = (typeof FORMATS)[number];
