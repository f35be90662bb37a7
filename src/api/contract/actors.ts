import { z } from 'zod';
import * as item from './items.ts';
import { IdParams, listQuery, Period, PeriodQuery } from './query.ts';
import { route } from './route.ts';

const count = z.int().nonnegative();

/** Another actor and what passes between the two. */
export const Partner = z.strictObject({
  actor: item.ActorBrief,
  /** Events that the actor does to the partner. */
  out: count,
  /** Events that the partner does to the actor. */
  in: count,
  quads: item.QuadCounts,
  score: z.number().optional(),
});
export type Partner = z.infer<typeof Partner>;

/** An actor over all documents. */
export const ActorDetail = z.strictObject({
  actor: item.ActorItem,
  period: Period,
  periods: z.array(item.PeriodPoint).readonly(),
  /** What it does, and what is done to it. */
  quads: z.strictObject({ source: item.QuadCounts, target: item.QuadCounts }),
  types: z.array(item.Tally).readonly(),
  partners: z.array(Partner).readonly(),
  /** The latest first. */
  quotes: z.array(item.QuoteItem).readonly(),
  events: z.array(item.EventItem).readonly(),
});
export type ActorDetail = z.infer<typeof ActorDetail>;

export const actors = route({
  ...{ method: 'GET', path: '/actors', group: 'Actors', scope: 'read' },
  summary: 'Actors, each once over all documents; those in most documents first',
  query: listQuery('actors'),
  answer: item.pageOf(item.ActorItem),
});

export const actor = route({
  ...{ method: 'GET', path: '/actors/{id}', group: 'Actors', scope: 'read' },
  summary: 'An actor: activity by period, quad counts, partners, recent quotes',
  params: IdParams,
  query: PeriodQuery.pick({ from: true, to: true, type: true, status: true, outlet: true, period: true }),
  answer: ActorDetail,
});

/** Two sides, codes or ids, and what passes between them. */
export const DyadDetail = z.strictObject({
  a: z.string(),
  b: z.string(),
  period: Period,
  periods: z.array(z.strictObject({ ...item.PeriodPoint.shape, ab: count, ba: count })).readonly(),
  quads: z.strictObject({ ab: item.QuadCounts, ba: item.QuadCounts }),
  types: z.array(item.Tally).readonly(),
  /** The latest first. */
  events: z.array(item.EventItem).readonly(),
});
export type DyadDetail = z.infer<typeof DyadDetail>;

export const dyad = route({
  ...{ method: 'GET', path: '/dyads/{a}/{b}', group: 'Actors', scope: 'read' },
  summary: 'What passes between two actors: codes (RUS, RUSGOV) or ids',
  params: z.strictObject({
    a: z.string().regex(/^[A-Za-z0-9-]{2,80}$/),
    b: z.string().regex(/^[A-Za-z0-9-]{2,80}$/),
  }),
  query: PeriodQuery.pick({ from: true, to: true, type: true, status: true, outlet: true, period: true }),
  answer: DyadDetail,
});

export const quotes = route({
  ...{ method: 'GET', path: '/quotes', group: 'Quotes', scope: 'read' },
  summary: 'Quotes with speaker and document',
  query: listQuery('quotes'),
  answer: item.pageOf(item.QuoteItem),
});
