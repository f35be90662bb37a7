import type { Coded } from '../../work/index.ts';

/** One way of writing coded documents: text before all, for each document, and after all. */
export interface Format {
  begin(): string;
  document(coded: Coded): string;
  end(): string;
}

export const FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type FormatName = (typeof FORMATS)[number];
