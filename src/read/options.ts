/** What a JSON Lines field may hold. */
export type FieldName =
  'text' | 'title' | 'url' | 'outlet' | 'published' | 'authors' | 'id' | 'html' | 'language';

/** The formats that can be read. */
export type Format = 'text' | 'markdown' | 'html' | 'jsonl';

/** How to read; all may be left out. */
export interface ReadOptions {
  /** Publication date of every document, stronger than what the documents say. */
  readonly published?: string;
  /** Outlet of every document, stronger than what the documents say. */
  readonly outlet?: string;
  /** Names of the JSON Lines fields, where they are not the usual ones. */
  readonly fields?: Partial<Record<FieldName, string>>;
  /** Size limit of one document after decompression; 10 MB where left out. */
  readonly maxBytes?: number;
  readonly format?: 'auto' | Format;
  /** What the input '-' reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** ISO 639-1 codes of the languages that can be coded; English where left out. */
  readonly languages?: readonly string[];
}

/** Options of the readers of one document. */
export interface DocumentOptions extends ReadOptions {
  /** Name of the input in records and issues. */
  readonly origin?: string;
  /** Address of the page, where the caller knows it. */
  readonly url?: string;
}

/** Ten million bytes: longer than any article, short enough for memory. */
export const DEFAULT_MAX_BYTES = 10_000_000;
