import type { Table } from './tables.ts';
import type { Answer, Value } from './store.ts';
import type { SearchQuery } from './search-query.ts';

/** A row by column name. Dates are text, JSON is text. */
export type Row = Readonly<Record<string, Value>>;

/** What runs statements: the database itself, or a transaction in it. Parameters are $1, $2 and so on. */
export interface Session {
  readonly kind: 'duckdb' | 'postgres';
  all(sql: string, parameters?: readonly Parameter[]): Promise<readonly Row[]>;
  insert(table: Table, rows: readonly Row[]): Promise<void>;
}

export type Parameter = string | number;

/** Parameters of a statement being built. */
export interface Parameters {
  /** Adds a value and answers its place, "$3". */
  add(value: Parameter): string;
}

/** A database, and the few things in which the databases differ. */
export interface Engine extends Session {
  /** Rows as they come, many at a time. */
  stream(sql: string, parameters?: readonly Parameter[]): AsyncIterable<readonly Row[]>;
  /** Runs work in one transaction, one at a time: all of it stays, or nothing. */
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** Runs a statement of the user, which may only read. */
  read(statement: string): Promise<Answer>;
  /** True where the table is there. */
  hasTable(name: string): Promise<boolean>;
  /** A condition: the column holds the words of a phrase one after another. */
  phrase(column: string, words: readonly string[], parameters: Parameters): string;
  /** A query of (document_number, score), for quotes also position, of what holds all terms in current codings. */
  search(of: 'document' | 'quote', query: SearchQuery, superseded: boolean, parameters: Parameters): string;
  /** Rows of the index of words. */
  index(session: Session, entries: readonly IndexEntry[]): Promise<void>;
  close(): Promise<void>;
}

/** A text for the index of words: of a document, or of the quote at `position` in it. */
export interface IndexEntry {
  readonly document: number;
  readonly quote?: number;
  /** Its terms in order. */
  readonly terms: readonly string[];
}
