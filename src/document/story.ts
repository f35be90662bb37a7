import { z } from 'zod';

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
});
export type Story = z.infer<typeof Story>;
