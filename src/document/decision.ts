import { z } from 'zod';
import { EventType, QuantityKind, Status } from './event.ts';
import { Span } from './span.ts';

/** What a person may decide about an event, an incident or a story. */
export const DecisionAction = z.enum([
  ...(['merge', 'split', 'correct', 'reject', 'accept', 'restore', 'open'] as const),
]);
export type DecisionAction = z.infer<typeof DecisionAction>;

/** What a decision is about. */
export const DecisionKind = z.enum(['event', 'incident', 'story']);
export type DecisionKind = z.infer<typeof DecisionKind>;

/**
 * What a decision holds on to: words of a document, which stay where they are when the document is coded anew. Of a
 * story only the document counts. `part` tells the sides of a split apart: 0 stays, 1 leaves.
 */
export const DecisionAnchor = z.looseObject({
  document: z.string(),
  /** The event as it was called then. */
  event: z.string().optional(),
  trigger: Span.optional(),
  part: z.int().nonnegative().optional(),
});
export type DecisionAnchor = z.infer<typeof DecisionAnchor>;

/** The values that a person sets. */
export const DecisionChange = z.looseObject({
  type: EventType.optional(),
  /** An empty text: no mode. */
  mode: z.string().optional(),
  status: Status.optional(),
  /** Names or ids of actors. */
  source: z.array(z.string()).readonly().optional(),
  target: z.array(z.string()).readonly().optional(),
  date: z.looseObject({ from: z.string(), to: z.string().optional() }).optional(),
  place: z
    .looseObject({
      name: z.string(),
      country: z.string().length(3).optional(),
      admin1: z.string().optional(),
      lat: z.number().optional(),
      lon: z.number().optional(),
      geonamesId: z.int().optional(),
    })
    .optional(),
  /** The best figure of a kind, and its bounds. */
  figures: z
    .array(
      z.looseObject({
        kind: QuantityKind,
        best: z.number(),
        low: z.number().optional(),
        high: z.number().optional(),
      }),
    )
    .readonly()
    .optional(),
});
export type DecisionChange = z.infer<typeof DecisionChange>;

/** What a person decided by hand, when. It is kept for good; `restore` takes others back, `open` gives sealed ones effect. */
export const Decision = z.looseObject({
  record: z.literal('decision'),
  version: z.literal(1),
  id: z.string(),
  /** ISO 8601. */
  at: z.string(),
  by: z.string(),
  action: DecisionAction,
  kind: DecisionKind,
  /** Ids as of then; of `restore` also ids of decisions, of `open` only those. */
  subjects: z.array(z.string()).readonly(),
  anchors: z.array(DecisionAnchor).readonly(),
  change: DecisionChange.optional(),
  /** Of one event or incident that was corrected or accepted: what it said then, actors by name. */
  before: DecisionChange.optional(),
  note: z.string().optional(),
  /** Made blind: without effect, and not shown to others, until it is opened. */
  sealed: z.literal(true).optional(),
});
export type Decision = z.infer<typeof Decision>;
