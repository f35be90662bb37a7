import { z } from 'zod';
import { ActorRef } from './actor.ts';
import { Confidence } from './certainty.ts';
import { Span } from './span.ts';
import { Versions } from './versions.ts';

/** Wholly in quotation marks, partly, or not at all. */
export const QuoteKind = z.enum(['direct', 'mixed', 'indirect']);
export type QuoteKind = z.infer<typeof QuoteKind>;

/** A piece of attributed speech or thought, quotation marks included. */
export const Quote = z.looseObject({
  record: z.literal('quote'),
  version: z.literal(1),
  id: z.string(),
  document: z.string(),
  span: Span,
  text: z.string(),
  kind: QuoteKind,
  /** The reporting word or words. */
  cue: z.looseObject({ ...Span.shape, text: z.string() }).optional(),
  speaker: ActorRef.optional(),
  /** Indices of the sentences that the quotation touches. */
  sentences: z.array(z.int().nonnegative()).readonly(),
  /** Id of the quotation that this one goes on from. */
  continues: z.string().optional(),
  confidence: Confidence,
  codedBy: z.looseObject({ stage: z.string(), rule: z.string().optional(), ...Versions.shape }),
  why: z.array(z.string()).readonly(),
});
export type Quote = z.infer<typeof Quote>;
