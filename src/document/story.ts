import { z } from 'zod';
import { DecisionAction } from './decision.ts';

/** Documents about the same happenings. */
export const Story = z.looseObject({
  record: z.literal('story'),
  version: z.literal(1),
  id: z.string(),
  /** Document ids, the earliest published first. */
  documents: z.array(z.string()).readonly(),
  /** When the first and the last of them were published, where the documents say so. */
  first: z.string().optional(),
  last: z.string().optional(),
  outlets: z.array(z.string()).readonly(),
  /** Texts left once copies and reprints are folded into one. */
  independent: z.int().positive(),
  /** Copies among the documents: `of` is the one that stands for them. */
  copies: z.array(z.looseObject({ document: z.string(), of: z.string(), share: z.number() })).readonly(),
  /** What people decided about it, in order. */
  history: z
    .array(
      z.looseObject({
        action: DecisionAction,
        at: z.string(),
        by: z.string(),
        decision: z.string(),
        note: z.string().optional(),
      }),
    )
    .readonly()
    .optional(),
  /** What a person thinks of it. */
  review: z.enum(['accepted', 'rejected']).optional(),
});
export type Story = z.infer<typeof Story>;
