import { z } from 'zod';
import { Decision, DecisionAction, DecisionAnchor, DecisionChange, DecisionKind } from './decision.ts';
import * as item from './items.ts';
import { FilterQuery, PageQuery } from './query.ts';
import { route } from './route.ts';

const ids = z.array(z.string().min(1).max(300));

/** What a reviewer sends; id, time and anchors are made by the server, and `by` where a token names the reviewer. */
export const NewDecision = z.strictObject({
  action: DecisionAction,
  kind: DecisionKind,
  subjects: ids.min(1).max(500).readonly(),
  change: DecisionChange.optional(),
  /** Made from the subjects where absent; `part` of each tells the sides of a split. */
  anchors: z.array(DecisionAnchor).max(5000).readonly().optional(),
  note: z.string().max(5000).optional(),
  by: z.string().min(1).max(100).optional(),
});
export type NewDecision = z.infer<typeof NewDecision>;

export const decisions = route({
  ...{ method: 'GET', path: '/decisions', group: 'Review', scope: 'read' },
  summary: 'Decisions by hand, the latest first',
  query: z.strictObject({
    ...PageQuery.shape,
    subject: z.string().max(300).optional().describe('id of an event, incident or story'),
    by: z.string().max(100).optional(),
    action: DecisionAction.optional(),
  }),
  answer: item.pageOf(Decision),
});

export const decide = route({
  ...{ method: 'POST', path: '/decisions', group: 'Review', scope: 'review' },
  summary: 'Accept, correct, merge, split, reject or restore',
  body: NewDecision,
  answer: Decision,
  status: 201,
});

export const ReviewReason = z.enum(['low-confidence', 'disagreement', 'possible-duplicate']);
export type ReviewReason = z.infer<typeof ReviewReason>;

/** A doubtful record: an event, an incident, or two incidents that may be one. */
export const ReviewItem = z.strictObject({
  id: z.string(),
  reason: ReviewReason,
  /** From 0 to 1, the most doubtful first. */
  doubt: z.number(),
  why: z.array(z.string()).readonly(),
  event: item.EventItem.optional(),
  incident: item.IncidentItem.optional(),
  other: item.IncidentItem.optional(),
  decisions: z.array(Decision).readonly(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const review = route({
  ...{ method: 'GET', path: '/review', group: 'Review', scope: 'read' },
  summary: 'Doubtful records; those decided already are left out',
  query: z.strictObject({
    ...FilterQuery.shape,
    ...PageQuery.shape,
    reason: ReviewReason.optional().describe('all three where not said otherwise'),
    by: z.string().max(100).optional().describe('leave out only what this reviewer has decided'),
  }),
  answer: item.pageOf(ReviewItem),
});
