import { z } from 'zod';
import { EventDate, EventPlace, EventType, Quantity, Span, Status } from '../../document/index.ts';

export const DecisionAction = z.enum(['merge', 'split', 'correct', 'reject', 'restore', 'accept']);
export type DecisionAction = z.infer<typeof DecisionAction>;

export const DecisionKind = z.enum(['event', 'incident', 'story']);
export type DecisionKind = z.infer<typeof DecisionKind>;

const ids = z.array(z.string().min(1).max(300)).readonly();

/** What a correction puts in place of what was coded. */
export const Change = z.looseObject({
  type: EventType.optional(),
  mode: z.string().optional(),
  status: Status.optional(),
  source: ids.optional(),
  target: ids.optional(),
  date: EventDate.optional(),
  place: EventPlace.optional(),
  figures: z.array(Quantity).readonly().optional(),
});

/** A judgement by hand; anchors let it survive coding anew. */
export const Decision = z.looseObject({
  record: z.literal('decision'),
  version: z.literal(1),
  id: z.string(),
  at: z.string(),
  by: z.string(),
  action: DecisionAction,
  kind: DecisionKind,
  subjects: ids,
  anchors: z.array(z.looseObject({ document: z.string(), event: z.string(), trigger: Span })).readonly(),
  change: Change.optional(),
  note: z.string().optional(),
});
export type Decision = z.infer<typeof Decision>;
