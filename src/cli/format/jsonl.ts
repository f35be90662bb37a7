import { recordLines } from '../../export/jsonl.ts';
import type { Format } from './format.ts';

/** One record a line: the document, then its actors, events and quotes. */
export function jsonlFormat(): Format {
  return { begin: () => '', document: recordLines, end: () => '' };
}
