import type { EventType, QuantityKind } from '../../document/index.ts';
import type { Filter } from '../store.ts';

/** What a cell of a panel is about: two sides, a country, an actor, or a cell of PRIO-GRID. */
export type Entity = 'dyad' | 'country' | 'actor' | 'grid';

/** How long a cell lasts; a week is that of ISO 8601, from Monday on. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** How a country takes part in an event: as who acts or is acted on, or because it happened there. */
export type CountryRole = 'either' | 'source' | 'target' | 'place';

/** What is counted, by which entity and period. */
export interface CellQuery {
  readonly entity: Entity;
  readonly period: Period;
  /** Of dyads: from the first side to the second; else either way. */
  readonly directed: boolean;
  /** Of dyads and countries: country and sector (`RUSGOV`), not the country alone. */
  readonly sectors: boolean;
  /** Of countries. */
  readonly role: CountryRole;
  /** True: acts as PLOVER counts them, status folded into the type. Else by their own type, where `filter` has the status. */
  readonly projected: boolean;
  /** `from` and `to` are those of the panel; `limit`, `document` and `superseded` do not count. */
  readonly filter: Filter;
}

/** The events of one entity in one period. */
export interface Cell {
  /** Of a dyad two codes, else one: country, actor's key, number of the grid cell. */
  readonly entity: readonly string[];
  /** First day of the period. */
  readonly start: string;
  readonly events: number;
  /** Documents that tell of them. */
  readonly documents: number;
  /** How many have a score, and its sum in thousandths: whole numbers add up the same in every order. */
  readonly scored: number;
  readonly plover: number;
  readonly weighed: number;
  readonly goldstein: number;
  readonly types: Readonly<Partial<Record<EventType, number>>>;
}

/** The incidents of one entity in one period: each once, however many report it. */
export interface IncidentCell {
  readonly entity: readonly string[];
  readonly start: string;
  readonly incidents: number;
  /** Independent texts that report them. */
  readonly independent: number;
  /** Sums of the incidents that have figures of a kind. */
  readonly figures: readonly CellFigure[];
}

export interface CellFigure {
  readonly kind: QuantityKind;
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** What became of the events that the filter lets through, each under the first reason that holds. */
export interface CellTally {
  readonly counted: number;
  /** They did not happen, or have another status than the one asked for. */
  readonly status: number;
  /** Neither the text nor the document gives a day. */
  readonly undated: number;
  /** Dated outside the days of the panel. */
  readonly outside: number;
  /** Dated less finely than the period: "in 2017" is in no month. */
  readonly vague: number;
  /** A side, an actor or a country that the entity needs is not known; of the grid: no place. */
  readonly unplaced: number;
  /** Of the grid: the place is a country, a division or another area, which no cell holds. */
  readonly area: number;
}

/** All that is there in a period, whoever takes part: what shares are taken of. */
export interface PeriodTotal {
  readonly start: string;
  readonly events: number;
  /** Documents published in it. */
  readonly documents: number;
}

/** Who an actor's key means: the commonest name, country and code. */
export interface CellActor {
  readonly key: string;
  readonly name: string;
  readonly country?: string;
  readonly code?: string;
}

/** Cells in no order, and what is needed to read them. */
export interface CellAnswer {
  /** The days of the panel: those of the filter, else whole periods from the first to the last publication; absent where nothing is. */
  readonly span?: { readonly from: string; readonly to: string };
  readonly cells: readonly Cell[];
  readonly tally: CellTally;
  readonly periods: readonly PeriodTotal[];
  /** Absent where the store has never been related, or acts are projected: an incident has one status, the last told. */
  readonly incidents?: { readonly cells: readonly IncidentCell[]; readonly tally: CellTally };
  /** Of actors only. */
  readonly actors: readonly CellActor[];
}
