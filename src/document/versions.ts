import { z } from 'zod';

/** The versions that made a record: program, model digest, codebook digest. */
export const Versions = z.looseObject({
  program: z.string(),
  model: z.string(),
  codebook: z.string(),
});
export type Versions = z.infer<typeof Versions>;
