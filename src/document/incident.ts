import { z } from 'zod';
import { Sector } from './actor.ts';
import { DecisionAction, DecisionChange } from './decision.ts';
import { EventDate, EventPlace, EventType, Quad, QuantityKind, Status } from './event.ts';
import { Span } from './span.ts';

/** One report of an occurrence: an event of one document. */
export const IncidentReport = z.looseObject({
  event: z.string(),
  document: z.string(),
  /** The words that name the act. */
  trigger: Span,
  outlet: z.string().optional(),
  published: z.string().optional(),
  status: Status,
  /** Where its document stands for this one, of which it is a copy. */
  copyOf: z.string().optional(),
});
export type IncidentReport = z.infer<typeof IncidentReport>;

/** A number that a report gives about the occurrence, and who stands behind it. */
export const IncidentFigure = z.looseObject({
  kind: QuantityKind,
  /** Names of those who give it; empty where the outlet itself does. */
  by: z.array(z.string()).readonly(),
  /** Whether one of them speaks for a state, its police, army, courts or hospitals. */
  official: z.boolean(),
  document: z.string(),
  /** The event that it stands with: where that is none of `reports`, another act told beside the occurrence. */
  event: z.string(),
  /** It stands with such another act: the sums leave it out. */
  beside: z.literal(true).optional(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  low: z.number().optional(),
  value: z.number().optional(),
  high: z.number().optional(),
  span: Span,
  text: z.string(),
});
export type IncidentFigure = z.infer<typeof IncidentFigure>;

/** How the best figure of a kind was chosen. */
export const FigureRule = z.enum(['latest-official', 'latest', 'most-independent', 'median']);
export type FigureRule = z.infer<typeof FigureRule>;

/** What the incident's own reports say in sum of one kind of figure. */
export const FigureSummary = z.looseObject({
  kind: QuantityKind,
  low: z.number(),
  best: z.number(),
  high: z.number(),
  /** `person`: set by hand. */
  rule: z.enum([...FigureRule.options, 'person']),
  /** Reports give numbers that cannot all be right. */
  disagree: z.boolean(),
});
export type FigureSummary = z.infer<typeof FigureSummary>;

/** Somebody who has a part in an occurrence, over all its reports. */
export const IncidentActor = z.looseObject({
  /** The Wikidata id, else the id in the first report that names it. */
  id: z.string(),
  name: z.string(),
  country: z.string().length(3).optional(),
  sectors: z.array(Sector).readonly(),
  cameo: z.string().optional(),
});
export type IncidentActor = z.infer<typeof IncidentActor>;

/** What the reports told of its status, or what a person decided. */
export const IncidentHistory = z.looseObject({
  /** `told`: a report told another status than the one before it. */
  action: z.enum(['told', ...DecisionAction.options]),
  published: z.string().optional(),
  status: Status.optional(),
  document: z.string().optional(),
  /** When, by whom and by which decision. */
  at: z.string().optional(),
  by: z.string().optional(),
  decision: z.string().optional(),
  change: DecisionChange.optional(),
  note: z.string().optional(),
});
export type IncidentHistory = z.infer<typeof IncidentHistory>;

/** One occurrence in the world, with every report of it. */
export const Incident = z.looseObject({
  record: z.literal('incident'),
  version: z.literal(1),
  id: z.string(),
  type: EventType,
  mode: z.string().optional(),
  cameo: z.string().optional(),
  quad: Quad.optional(),
  intensity: z.looseObject({ plover: z.number().optional(), goldstein: z.number().optional() }).optional(),
  /** What most documents say of it. */
  status: Status,
  /** Ids of `actors`. */
  source: z.array(z.string()).readonly(),
  target: z.array(z.string()).readonly(),
  /** Those of source and target, each once. */
  actors: z.array(IncidentActor).readonly(),
  date: EventDate.optional(),
  place: EventPlace.optional(),
  reports: z.array(IncidentReport).readonly(),
  figures: z.array(IncidentFigure).readonly(),
  sums: z.array(FigureSummary).readonly(),
  /** Texts that report it once copies are folded into one. */
  independent: z.int().positive(),
  /** Status as it was told, in order of publication: planned, then done; after it what people decided, in order. */
  history: z.array(IncidentHistory).readonly(),
  /** Fields that a person set. */
  byHand: z.array(z.string()).readonly().optional(),
  /** What a person thinks of it. */
  review: z.enum(['accepted', 'rejected']).optional(),
  /** Why its reports were joined: the surest pair of each document with the rest. */
  why: z
    .array(
      z.looseObject({
        a: z.string(),
        b: z.string(),
        score: z.number(),
        reasons: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});
export type Incident = z.infer<typeof Incident>;
