import { z } from 'zod';
import { EventType, QuantityKind, QuoteKind, Sector, Status } from '../document/index.ts';

const names = z.array(z.string()).readonly();

/** The label sets of the heads, as `models/<language>/labels.json` has them. */
export const Labels = z.object({
  upos: names,
  xpos: names,
  lemma: names,
  deprel: names,
  entities: z.array(z.enum(['PER', 'ORG', 'LOC', 'GRP', 'MISC'])).readonly(),
  sectors: z.array(Sector).readonly(),
  types: z.array(EventType).readonly(),
  typeModes: names,
  statuses: z.array(Status).readonly(),
  quantityKinds: z.array(QuantityKind).readonly(),
  quoteKinds: z.array(QuoteKind).readonly(),
  real: z.array(z.string()).length(2).readonly(),
  roles: names,
  /** Added to the score of "no trigger": above 0, fewer and surer events. */
  triggerBias: z.number(),
  /** Distances from the marked words are told apart up to this many pieces. */
  farthestMark: z.int().positive(),
  /** The marks on the pieces where a source and a target are given. */
  pairMarks: z.object({ other: z.int(), source: z.int(), target: z.int() }).readonly(),
});
export type Labels = z.infer<typeof Labels>;

/** "TYPE/mode" labels in two columns, one entry each. */
export function splitTypeModes(labels: Labels): readonly { type: EventType; mode: string }[] {
  return labels.typeModes.map((label) => {
    const [type, mode] = label.split('/');
    return { type: EventType.parse(type), mode: mode ?? 'none' };
  });
}
