import { z } from 'zod';
import type { ClassWeights } from '../util/choose-class.ts';

/**
 * Weights by which one of some classes is chosen, as a file of `models/<language>` has them: `{"told": 4, "signs": {"noun judge":
 * {"JUD": 0.5}}}`. Learnt from annotated texts and from what rules and this very model say of them.
 */
export function classHead<Class extends string>(
  classes: z.ZodType<Class> & { readonly options: readonly Class[] },
): z.ZodType<ClassWeights<Class>> {
  const rows = z.partialRecord(z.enum(classes.options as readonly [Class, ...Class[]]), z.number());
  return z.object({ told: z.number(), signs: z.record(z.string(), rows) }).transform(({ told, signs }) => ({
    told,
    signs: new Map(Object.entries(signs)),
  }));
}
