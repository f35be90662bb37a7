import type {
  Actor,
  CodedRecords,
  Decision,
  DecisionKind,
  Document,
  Event,
  EventType,
  FigureRule,
  Incident,
  IncidentActor,
  Quote,
  Status,
  Story,
  Versions,
} from '../document/index.ts';
import type { CellAnswer, CellQuery } from './cells/cells.ts';

import type { Party, Views } from './views/views.ts';

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
  /** Of events and incidents: the day of the act, or of publication where the text gives none. Of all else: of publication. */
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
  /** GeoNames id, or a part of the name, of the place of an event or incident. */
  readonly place?: string;
  readonly sectors?: readonly string[];
  readonly kinds?: readonly string[];
  readonly outlets?: readonly string[];
  /** Words that all must occur, and "phrases in quotation marks". */
  readonly text?: string;
  /** Id of a document: its records, what it reports. */
  readonly document?: string;
  /** Ids of the records themselves. */
  readonly ids?: readonly string[];
  /** Id of an incident, one that it had before too: its events, its documents, what stands in them. */
  readonly incident?: string;
  /** Id of a story, one that it had before too. */
  readonly story?: string;
  /** Of incidents and stories: true where reports give figures that cannot all be right, false where they do not. */
  readonly disagree?: boolean;
  /** Of incidents and stories: so many independent texts at least. */
  readonly independent?: number;
  /** True: events and incidents that a person rejected too. */
  readonly rejected?: boolean;
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

/** An incident with what a list shows of its reports. */
export interface IncidentHit {
  readonly incident: Incident;
  /** Those whose ids stand in source and target. */
  readonly actors: readonly IncidentActor[];
  /** Title of the first report that has one. */
  readonly title?: string;
  /** In order of publication. */
  readonly outlets: readonly string[];
  /** When the first and the last report were published. */
  readonly first?: string;
  readonly last?: string;
  /** Reports give figures that cannot all be right. */
  readonly disagree: boolean;
}

/** A story with the ids of the incidents that its documents report. */
export interface StoryHit {
  readonly story: Story;
  /** Title of the first document that has one. */
  readonly title?: string;
  readonly incidents: readonly string[];
}

/** One coding of a document in the store. */
export interface StoredCoding extends CodedRecords {
  readonly versions: Versions;
  readonly superseded: boolean;
}

/** Which codings. */
export interface CodingOptions {
  readonly superseded?: boolean;
  /** Only codings with such events, and of their events only those; `limit` counts events. */
  readonly events?: Filter;
  /** Only of these documents. */
  readonly documents?: readonly string[];
}

/** What relating reads of a current coding; its events as they were coded, whatever a person decided since. */
export interface StoredArticle {
  /** Its place in the order of ingestion. */
  readonly number: number;
  readonly document: Pick<Document, 'id' | 'title' | 'text' | 'published' | 'outlet'>;
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
}

/** A decision whose words are no longer there, or that cannot be followed beside later ones. */
export interface DecisionIssue {
  readonly decision: string;
  readonly message: string;
}

/** What relating has found: the whole of it, for the current codings and all decisions. */
export interface Related {
  /** When, ISO 8601. */
  readonly at: string;
  /** Name and version of the program. */
  readonly program: string;
  readonly figures: FigureRule;
  /** The state of the store that it was made of. */
  readonly state: string;
  readonly stories: readonly Story[];
  readonly incidents: readonly Incident[];
  /** Events that a person corrected, rejected or accepted, as they are now. */
  readonly events: readonly Event[];
  readonly issues: readonly DecisionIssue[];
  /** Where only what has changed since an earlier relating is told: which one, and ids of what is no more. */
  readonly since?: {
    readonly at: string;
    readonly state: string;
    readonly gone: { readonly stories: readonly string[]; readonly incidents: readonly string[] };
  };
}

/** A story or an incident that is new, different or no more. */
export interface RelatedChange {
  readonly kind: 'story' | 'incident';
  readonly change: 'new' | 'changed' | 'removed';
  readonly id: string;
  readonly title?: string;
}

/** A current coding; `key` tells it from every other coding of the document. */
export interface StoredKey {
  readonly number: number;
  readonly document: string;
  readonly key: string;
}

/** What is there of an earlier relating. */
export interface Relations {
  readonly at: string;
  readonly program: string;
  readonly figures: FigureRule;
  readonly state: string;
  readonly documents: number;
  readonly stories: number;
  readonly incidents: number;
  readonly decisions: number;
  readonly issues: readonly DecisionIssue[];
  /** Documents or decisions have come since. */
  readonly stale: boolean;
}

/** The record of an id. */
export type Found = FoundRecord | FoundIncident | FoundStory | FoundDecision;

/** A record of a document, in the coding that holds it. */
export interface FoundRecord {
  readonly kind: 'document' | 'actor' | 'event' | 'quote';
  readonly id: string;
  readonly coding: StoredCoding;
  /** Codings that hold the same id: newer ones first, this one left out. */
  readonly others: readonly { readonly versions: Versions; readonly superseded: boolean }[];
  /** Of an event, the incident that it reports; of a document, those that it reports. */
  readonly incidents: readonly string[];
  /** Of a document, and of what stands in it. */
  readonly story?: string;
  /** Decisions about it, in order. */
  readonly decisions: readonly Decision[];
}

/** An incident; `former` is the id asked for, where it had that before. */
export interface FoundIncident extends IncidentHit {
  readonly kind: 'incident';
  readonly id: string;
  readonly former?: string;
  /** The codings of its reports, a document once, in the order of the reports. */
  readonly codings: readonly StoredCoding[];
  readonly stories: readonly string[];
  readonly decisions: readonly Decision[];
}

/** A story; `former` is the id asked for, where it had that before. */
export interface FoundStory extends StoryHit {
  readonly kind: 'story';
  readonly id: string;
  readonly former?: string;
  /** Its documents in order. */
  readonly documents: readonly DocumentHead[];
  readonly decisions: readonly Decision[];
}

export interface FoundDecision {
  readonly kind: 'decision';
  readonly id: string;
  readonly decision: Decision;
  /** The decision that took it back, if any. */
  readonly restored?: string;
  /** Why it could not be followed, if so. */
  readonly issue?: string;
}

/** Which decisions. */
export interface DecisionFilter {
  readonly kind?: DecisionKind;
  /** Id among the subjects. */
  readonly subject?: string;
}

/** A value of an SQL answer. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Some rows of a table, in order. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

/** The answer of a statement: names of the columns, and rows as they come. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Value[]>;
}

/** One thing that was written; numbers follow each other without a gap. */
export interface StoredChange {
  readonly number: number;
  readonly kind: 'document' | 'incident' | 'story' | 'decision';
  readonly change: 'new' | 'changed' | 'removed';
  readonly id: string;
  readonly title?: string;
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
  /** By day, then by id. Nothing before the store has been related. */
  incidents(filter: Filter): AsyncIterable<IncidentHit>;
  /** By day of the first publication, then by id. */
  stories(filter: Filter): AsyncIterable<StoryHit>;
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
  /** Counts events by who takes part, or where, and by period: what a panel is made of. */
  cells(query: CellQuery): Promise<CellAnswer>;
  /** Every coding, in the order of ingestion; only current ones where not said otherwise. */
  codings(options?: CodingOptions): AsyncIterable<StoredCoding>;
  /** Current codings by the id of their document, in the order of code units: the same in every store. */
  codingsById(): AsyncIterable<StoredCoding>;
  /** Keeps a decision. It shows once the store is related again. */
  decide(decision: Decision): Promise<void>;
  /** In the order in which they were made. */
  decisions(filter?: DecisionFilter): AsyncIterable<Decision>;
  /** Which codings are current. */
  codingKeys(): Promise<readonly StoredKey[]>;
  /** What relating reads: current codings in the order of ingestion, all or those of some numbers. */
  articles(numbers?: readonly number[]): AsyncIterable<StoredArticle>;
  /** Digest of all that relating depends on: current codings and decisions, in whatever order they came. */
  state(): Promise<string>;
  /**
   * Puts what relating found in the place of what was there, in one transaction, and tells what has changed. Undefined, and
   * nothing is written, where it is told since another relating than the last.
   */
  writeRelated(related: Related): Promise<readonly RelatedChange[] | undefined>;
  /** Undefined where the store has never been related. */
  relations(): Promise<Relations | undefined>;
  /** What was written after a change, in order, by whichever process; the latest only are remembered. */
  changes(after: number, limit: number): Promise<readonly StoredChange[]>;
  lastChange(): Promise<StoredChange | undefined>;
  /** Looks an id up: current codings first. For an actor that several documents know: the first of them. */
  find(id: string): Promise<Found | undefined>;
  /** Hands over every row of every table, all of one moment: what a backup is made of. Other writers wait. */
  dump(put: (part: TableRows) => Promise<void>): Promise<void>;
  /** Puts such rows back into a store that holds nothing: all, or none. Throws `store-filled`. */
  restore(parts: AsyncIterable<TableRows>): Promise<void>;
  /** Runs one statement that reads. Throws `StoreError` with code `store-query`. */
  sql(statement: string): Promise<Answer>;
  close(): Promise<void>;
}

/** An event of a page: its actors without their mentions. */
export interface EventItem extends Omit<EventHit, 'actors'> {
  readonly actors: readonly Party[];
}

/** A quote of a page. */
export interface QuoteItem extends Omit<QuoteHit, 'speaker'> {
  readonly speaker?: Party;
}

/** What the pages of each list hold. */
export interface ListItems {
  readonly events: EventItem;
  readonly quotes: QuoteItem;
  readonly actors: ActorSummary;
  readonly documents: DocumentHit;
  readonly incidents: IncidentHit;
  readonly stories: StoryHit;
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
