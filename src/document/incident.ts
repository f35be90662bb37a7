import { z } from 'zod';
import { EventDate, EventPlace, EventType, QuantityKind, Status } from './event.ts';
import { Span } from './span.ts';

/** One report of an occurrence: an event of one document. */
export const IncidentReport = z.looseObject({
  event: z.string(),
  document: z.string(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  status: Status,
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
  event: z.string(),
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

/** What the reports say in sum of one kind of figure. */
export const FigureSummary = z.looseObject({
  kind: QuantityKind,
  low: z.number(),
  best: z.number(),
  high: z.number(),
  rule: FigureRule,
  /** Reports give numbers that cannot all be right. */
  disagree: z.boolean(),
});
export type FigureSummary = z.infer<typeof FigureSummary>;

/** One occurrence in the world, with every report of it. */
export const Incident = z.looseObject({
  record: z.literal('incident'),
  version: z.literal(1),
  id: z.string(),
  type: EventType,
  mode: z.string().optional(),
  /** What the last report says of it. */
  status: Status,
  source: z.array(z.string()).readonly(),
  target: z.array(z.string()).readonly(),
  date: EventDate.optional(),
  place: EventPlace.optional(),
  reports: z.array(IncidentReport).readonly(),
  figures: z.array(IncidentFigure).readonly(),
  sums: z.array(FigureSummary).readonly(),
  /** Texts that report it once copies are folded into one. */
  independent: z.int().positive(),
  /** Status as it was told, in order of publication: planned, then done. */
  history: z
    .array(z.looseObject({ published: z.string().optional(), status: Status, document: z.string() }))
    .readonly(),
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
