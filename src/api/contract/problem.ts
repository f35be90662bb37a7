import { z } from 'zod';

/** What can go wrong; docs/guide/api.md says what to do about each. */
export const ProblemCode = z.enum([
  ...(['bad-parameter', 'unknown-parameter', 'bad-cursor', 'bad-body', 'bad-search'] as const),
  ...(['unauthorized', 'forbidden', 'bad-host', 'bad-origin'] as const),
  ...(['unknown-route', 'unknown-id', 'unknown-format', 'method-not-allowed'] as const),
  ...(['too-large', 'wrong-media-type', 'too-many-requests', 'address-refused'] as const),
  ...(['conflict', 'not-available', 'store', 'internal'] as const),
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** An error, as RFC 9457 has it, with a code to search for and a hint. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: ProblemCode,
  detail: z.string().optional(),
  hint: z.string(),
  /** Parameters and fields at fault, each with what is wrong with it. */
  errors: z
    .array(z.strictObject({ field: z.string(), message: z.string() }))
    .readonly()
    .optional(),
});
export type Problem = z.infer<typeof Problem>;
