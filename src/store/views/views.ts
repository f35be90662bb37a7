import type { Quad } from '../../document/index.ts';
import type { Period } from '../cells/cells.ts';
import type { ActorSummary, Filter } from '../store.ts';

/** A value and how many there are of it. */
export interface Tally {
  readonly value: string;
  readonly count: number;
}

export type QuadCounts = Readonly<Record<Quad, number>>;

/** What events can be counted by. */
export const FACETS = ['type', 'status', 'quad', 'country', 'outlet', 'month'] as const;
export type Facet = (typeof FACETS)[number];

/** Events of the period that begins with the day `from`; means of the scores that are known. */
export interface PeriodCount {
  readonly from: string;
  readonly events: number;
  readonly documents: number;
  readonly quads: QuadCounts;
  readonly plover?: number;
  readonly goldstein?: number;
}

/** Events at one place. Without a point, `middle` is that of its area, where it is known. */
export interface PlaceCount {
  readonly name: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly geonames?: number;
  readonly precision: string;
  readonly point?: { readonly lat: number; readonly lon: number };
  readonly middle?: { readonly lat: number; readonly lon: number };
  readonly events: number;
  readonly quads: QuadCounts;
  readonly plover?: number;
  readonly first?: string;
  readonly last?: string;
}

/** A node of a network: an actor over all documents, or a country. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  readonly sectors: readonly string[];
  readonly cameo?: string;
}

/** What one party does to another. */
export interface EdgeCount {
  readonly source: Party;
  readonly target: Party;
  readonly events: number;
  readonly quads: QuadCounts;
  readonly plover?: number;
}

/** Mean score of a pair of countries in two stretches of time, with the variance of the earlier. */
export interface PairMeans {
  readonly a: string;
  readonly b: string;
  readonly now: { readonly events: number; readonly plover: number };
  readonly past: { readonly events: number; readonly plover: number; readonly variance: number };
}

/** One actor over all documents, as `Views.actor` gives it. */
export interface ActorActivity {
  readonly actor: ActorSummary;
  readonly periods: readonly PeriodCount[];
  readonly quads: { readonly source: QuadCounts; readonly target: QuadCounts };
  readonly types: readonly Tally[];
  /** Edges from the actor and to it, those with most events first. */
  readonly edges: readonly EdgeCount[];
  /** Its newest events and quotes: ids. */
  readonly events: readonly string[];
  readonly quotes: readonly string[];
}

/** What a store holds, of current codings. */
export interface StoreSummary {
  readonly documents: number;
  readonly events: number;
  readonly quotes: number;
  readonly actors: number;
  readonly outlets: number;
  readonly published?: { readonly from: string; readonly to: string };
  readonly happened?: { readonly from: string; readonly to: string };
  readonly versions: readonly {
    readonly program: string;
    readonly model: string;
    readonly codebook: string;
    readonly documents: number;
  }[];
}

/** Incidents told of since a day: how many, and ids of the best reported. */
export interface NewsOfIncidents {
  readonly all: number;
  /** First told since that day; told before too. */
  readonly fresh: readonly string[];
  readonly continued: readonly string[];
  /** Those of both whose reports disagree. */
  readonly disagree: readonly string[];
}

/** Two incidents that may be one, and what they have in common. */
export interface LikePair {
  readonly a: string;
  readonly b: string;
  readonly common: readonly { readonly part: 'source' | 'target' | 'place'; readonly name: string }[];
}

/** Sums and counts over the events of a filter. */
export interface Views {
  summary(): Promise<StoreSummary>;
  /** Differs after every write, whoever wrote. */
  revision(): Promise<string>;
  /** The most frequent first, months in order; each facet without the filter's condition on itself. */
  facets(filter: Filter): Promise<Readonly<Record<Facet, readonly Tally[]>>>;
  /** Periods in order; those without events are left out. */
  timeline(filter: Filter, period: Period): Promise<readonly PeriodCount[]>;
  types(filter: Filter): Promise<readonly Tally[]>;
  /** Those with most events first. */
  places(
    filter: Filter,
    limit: number,
  ): Promise<{ readonly items: readonly PlaceCount[]; readonly all: number; readonly without: number }>;
  network(
    filter: Filter,
    by: 'actor' | 'country',
    limit: number,
  ): Promise<{ readonly edges: readonly EdgeCount[]; readonly all: number }>;
  /** Events that the model is less sure of than this, the most doubtful first. */
  unsure(
    filter: Filter,
    below: number,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly confidence: number }[]>;
  /** Other events in the sentences of some events, the most doubtful first. */
  beside(
    events: readonly string[],
    filter: Filter,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly confidence: number }[]>;
  /** Incidents whose reports disagree; `spread` is the widest gap between two figures as a share of the higher: the widest first. */
  disagreements(
    filter: Filter,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly spread: number }[]>;
  /** An actor by Wikidata id, or by its id in any document; undefined where there is none. */
  actor(id: string, filter: Filter, period: Period): Promise<ActorActivity | undefined>;
  /** Events of documents that were published since a day. */
  eventsTold(since: string): Promise<number>;
  /** The first day of the latest documents, so many. */
  latestSince(documents: number): Promise<string | undefined>;
  incidentNews(since: string, limit: number): Promise<NewsOfIncidents>;
  /** Incidents of one type and day with two of source, target and place in common; the likest first. */
  likePairs(filter: Filter, limit: number): Promise<readonly LikePair[]>;
  /** Pairs of countries with actual events since a day (until another) and in so many days before it. */
  pairMeans(since: string, until: string, past: number): Promise<readonly PairMeans[]>;
}
