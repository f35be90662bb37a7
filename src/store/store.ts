import type {
  Actor,
  CodedRecords,
  Document,
  Event,
  EventType,
  Quote,
  Status,
  Versions,
} from '../document/index.ts';

import type { Views } from './views/views.ts';

/** What became of a document: not seen before, coded anew over an older coding, or there already. */
export type Written = 'new' | 'recoded' | 'unchanged';

/** Two actors: codes that begin with `a` and `b`; from a to b where `directed`, else either way. */
export interface Dyad {
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
}

/** Which records; all conditions hold at once, of the values of one condition any. Dates are days, ends included. */
export interface Filter {
  /** Of events: the day of the event, or of publication where the text gives none. Of all else: of publication. */
  readonly from?: string;
  readonly to?: string;
  /** ISO 3166 alpha-3: of a source, target or place; of the speaker; of the actor. */
  readonly countries?: readonly string[];
  /** Id, a part of the name, or the beginning of a code (`RUS`, `RUSGOV`). */
  readonly actor?: string;
  readonly dyad?: Dyad;
  readonly types?: readonly EventType[];
  readonly modes?: readonly string[];
  readonly statuses?: readonly Status[];
  readonly sectors?: readonly string[];
  readonly kinds?: readonly string[];
  readonly outlets?: readonly string[];
  /** Words that all must occur, and "phrases in quotation marks". */
  readonly text?: string;
  /** Id of a document. */
  readonly document?: string;
  /** Ids of the records themselves. */
  readonly ids?: readonly string[];
  /** True: records of superseded codings too. */
  readonly superseded?: boolean;
  readonly limit?: number;
}

/** What a list shows of the document that a record stands in. */
export interface DocumentHead {
  readonly id: string;
  readonly origin: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string;
  readonly superseded: boolean;
}

/** An event with its actors, its sentence and its document. */
export interface EventHit {
  readonly event: Event;
  readonly actors: readonly Actor[];
  readonly sentence: string;
  readonly document: DocumentHead;
}

/** A quote with its speaker and its document; `score` tells how well it fits the words asked for. */
export interface QuoteHit {
  readonly quote: Quote;
  readonly speaker?: Actor;
  readonly document: DocumentHead;
  readonly score?: number;
}

/** A document with the numbers of its records. */
export interface DocumentHit {
  readonly head: DocumentHead;
  readonly language?: string;
  readonly events: number;
  readonly quotes: number;
  readonly actors: number;
  readonly score?: number;
}

/** One actor over all documents: of one Wikidata id or, without, of one name and code. */
export interface ActorSummary {
  /** The Wikidata id, else the id in the first document. */
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  readonly sectors: readonly string[];
  readonly cameo?: string;
  readonly documents: number;
  /** Events that it does. */
  readonly source: number;
  /** Events that are done to it. */
  readonly target: number;
  readonly quotes: number;
  /** First and last day of publication. */
  readonly first?: string;
  readonly last?: string;
}

/** One coding of a document in the store. */
export interface StoredCoding extends CodedRecords {
  readonly versions: Versions;
  readonly superseded: boolean;
}

/** The record of an id, in the coding that holds it; `older` counts superseded codings that hold it too. */
export interface Found {
  readonly kind: 'document' | 'actor' | 'event' | 'quote';
  readonly id: string;
  readonly coding: StoredCoding;
  /** Codings that hold the same id: newer ones first, this one left out. */
  readonly others: readonly { readonly versions: Versions; readonly superseded: boolean }[];
}

/** A value of an SQL answer. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** The answer of a statement: names of the columns, and rows as they come. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Value[]>;
}

/** Documents and their records, kept. The same writes in the same order give the same content. */
export interface Store {
  readonly kind: 'duckdb' | 'postgres';
  /** For each document: true where this very document has been coded by these versions. */
  holds(documents: readonly Document[], versions: Versions): Promise<readonly boolean[]>;
  /** Writes documents with all their records, in order, in one transaction: all of them or none. */
  write(batch: readonly CodedRecords[], versions: Versions): Promise<readonly Written[]>;
  /** By day, then in the order of ingestion. */
  events(filter: Filter): AsyncIterable<EventHit>;
  /** By day of publication; the best first where words are asked for. */
  quotes(filter: Filter): AsyncIterable<QuoteHit>;
  /** Those in most documents first. */
  actors(filter: Filter): AsyncIterable<ActorSummary>;
  /** By day of publication; the best first where words are asked for. */
  documents(filter: Filter): AsyncIterable<DocumentHit>;
  /**
   * A part of a list: at most `limit` items after a key. What is written between two pages neither repeats nor hides an item
   * of a list by day.
   */
  page<Name extends ListName>(
    list: Name,
    filter: Filter & { readonly limit: number },
    cut: PageCut,
  ): Promise<StorePage<ListItems[Name]>>;
  /** Sums and counts over what a filter leaves. */
  readonly views: Views;
  /** How many a list has without its limit. */
  count(list: ListName, filter: Filter): Promise<number>;
  /** Every coding, in the order of ingestion; only current ones where not said otherwise. */
  codings(options?: {
    readonly superseded?: boolean;
    /** Only of these documents. */
    readonly documents?: ReadonlySet<string>;
  }): AsyncIterable<StoredCoding>;
  /** Looks an id up: current codings first. For an actor that several documents know: the first of them. */
  find(id: string): Promise<Found | undefined>;
  /** Runs one statement that reads. Throws `StoreError` with code `store-query`. */
  sql(statement: string): Promise<Answer>;
  close(): Promise<void>;
}

/** What each list gives. */
export interface ListItems {
  readonly events: EventHit;
  readonly quotes: QuoteHit;
  readonly actors: ActorSummary;
  readonly documents: DocumentHit;
}

export type ListName = keyof ListItems;

/** Where an item stands in the order of its list: a page begins after one. */
export type Key = readonly (string | number | null)[];

/** Which part of a list. */
export interface PageCut {
  readonly after?: Key;
  /** True: by day, the newest first. Lists that have the best first are not turned. */
  readonly newest?: boolean;
}

/** Items of a list; `next` is the key to go on after, absent at the end. */
export interface StorePage<Item> {
  readonly items: readonly Item[];
  readonly next?: Key;
}
