import { z } from 'zod';
import { Decision, DecisionAction, DecisionChange, DecisionKind } from './decision.ts';
import * as item from './items.ts';
import { conditionsOf, PageQuery } from './query.ts';
import { route } from './route.ts';

const ids = z.array(z.string().min(1).max(300));

/**
 * What a reviewer sends; id, time and anchors are made by the server, and `by` where a token names the reviewer. The decision
 * is kept at once; incidents and stories follow once they have been sought anew, which the stream tells.
 */
export const NewDecision = z.strictObject({
  action: DecisionAction,
  /** Of one kind; of `restore` also decisions, of `open` sealed decisions. */
  subjects: ids.min(1).max(500).readonly(),
  /** Where it is given, the subjects must be of this kind. */
  kind: DecisionKind.optional(),
  /** Of a split: events, or documents, that leave together. */
  parts: ids.min(1).max(500).readonly().optional(),
  change: DecisionChange.optional(),
  note: z.string().max(5000).optional(),
  by: z.string().min(1).max(100).optional(),
  /** Sealed: without effect, and hidden from others, until somebody with the scope admin opens it. */
  blind: z.boolean().optional(),
});
export type NewDecision = z.infer<typeof NewDecision>;

export const decisions = route({
  ...{ method: 'GET', path: '/decisions', group: 'Review', scope: 'read' },
  summary: 'Decisions by hand, the oldest first',
  query: z.strictObject({
    ...PageQuery.shape,
    subject: z.string().max(300).optional().describe('id of an event, incident or story'),
    by: z.string().max(100).optional(),
    action: DecisionAction.optional(),
    sealed: z
      .boolean()
      .optional()
      .describe('what was decided blind and is not opened: of everybody with scope admin, else of `by`'),
  }),
  answer: item.pageOf(Decision),
});

export const decide = route({
  ...{ method: 'POST', path: '/decisions', group: 'Review', scope: 'review' },
  summary: 'Accept, correct, merge, split, reject or restore; open what was decided blind (scope admin)',
  body: NewDecision,
  answer: Decision,
  status: 201,
});

const share = z.number().optional();

/** How far reviewers agree on one field, over the records that at least two have judged. */
export const FieldAgreement = z.strictObject({
  /** `stands`: whether there is such a record at all. */
  field: z.enum(['stands', 'type', 'status', 'source', 'target', 'date', 'place']),
  /** Krippendorff's alpha for values without order; absent where only one value was chosen. */
  alpha: share,
  /** Share of the pairs of judgements that are equal. */
  observed: share,
  units: z.int().nonnegative(),
  values: z.int().nonnegative(),
});

export const agreement = route({
  ...{ method: 'GET', path: '/agreement', group: 'Review', scope: 'read' },
  summary: 'How far reviewers agree, field by field, on the records that at least two of them judged',
  answer: z.strictObject({
    reviewers: z.array(z.strictObject({ by: z.string(), records: z.int().nonnegative() })).readonly(),
    records: z.int().nonnegative(),
    /** Decisions that were made blind and are not opened yet; they count. */
    sealed: z.int().nonnegative(),
    fields: z.array(FieldAgreement).readonly(),
  }),
});

export const ReviewReason = z.enum([
  ...(['low-confidence', 'begun-sentence', 'disagreement', 'possible-duplicate'] as const),
]);
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
    ...conditionsOf('events'),
    ...PageQuery.shape,
    reason: ReviewReason.optional().describe('all where not said otherwise'),
    by: z.string().max(100).optional().describe('leave out only what this reviewer has decided'),
    blind: z
      .boolean()
      .optional()
      .describe(
        'as if nobody but `by` had decided: no decision of others shows; what they decided openly is left out',
      ),
  }),
  answer: item.pageOf(ReviewItem),
});
