import type { Page } from './html/page.ts';
import type { ParsedMarkdown } from './markdown/parse-markdown.ts';
import type { Reading } from './reading.ts';

/** What a field of a record may hold. */
export type FieldName =
  'text' | 'title' | 'url' | 'outlet' | 'published' | 'authors' | 'id' | 'html' | 'language' | 'origin';

/** The formats that can be read. */
export type Format = 'text' | 'markdown' | 'html' | 'jsonl' | 'csv' | 'parquet' | 'warc' | 'feed';

/** A page that a list names, with what the list says of it. */
export interface Link {
  readonly url: string;
  /** A page holds an article, a list names further pages. */
  readonly kind: 'page' | 'list';
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
}

/** What a caller that may use the network gives to the readers; without it nothing is ever fetched. */
export interface Web {
  /** Reads what is at an address, and what it lists. */
  read(url: string, options: ReadOptions): AsyncIterable<Reading>;
  /** Reads what a list names; absent where lists are not followed. */
  follow?(links: readonly Link[], options: ReadOptions): AsyncIterable<Reading>;
}

/** What the HTML reader finds on a page, or why it was stopped: a caller may run it with limits of time and memory. */
export type ReadPage = (html: string, address: string | undefined) => Promise<Page | Stopped>;

/** What the Markdown reader makes of a text, or why it was stopped. */
export type ParseMarkdown = (text: string) => Promise<ParsedMarkdown | Stopped>;

/** That a reader was stopped, and why. */
export interface Stopped {
  readonly stopped: string;
}

/** The formats that hold one document. */
export type PageFormat = 'text' | 'markdown' | 'html';

/** How to read; all may be left out. */
export interface ReadOptions {
  /** Publication date of every document, stronger than what the documents say. */
  readonly published?: string;
  /** Outlet of every document, stronger than what the documents say. */
  readonly outlet?: string;
  /** Names of the fields of JSON Lines and tables, where they are not the usual ones. */
  readonly fields?: Partial<Record<FieldName, string>>;
  /** Size limit of one document after decompression; 10 MB where left out. */
  readonly maxBytes?: number;
  readonly format?: 'auto' | Format;
  /** What the input '-' reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly web?: Web;
  /** Where pages of HTML are taken apart: here, where left out. */
  readonly readPage?: ReadPage;
  /** Where Markdown is taken apart: here, where left out. */
  readonly parseMarkdown?: ParseMarkdown;
  /** ISO 639-1 codes of the languages that can be coded; English where left out. */
  readonly languages?: readonly string[];
}

/** Options of the readers of one document. */
export interface DocumentOptions extends ReadOptions {
  /** Name of the input in records and issues. */
  readonly origin?: string;
  /** Address of the page, where the caller knows it. */
  readonly url?: string;
  /** When it was fetched, ISO 8601. */
  readonly retrieved?: string;
  /** The character set that its server named. */
  readonly charset?: string;
  /** What a list said of it, weaker than what it says itself. */
  readonly listed?: Pick<Link, 'published' | 'outlet'>;
}

/** Ten million bytes: longer than any article, short enough for memory. */
export const DEFAULT_MAX_BYTES = 10_000_000;
