import type { Doc, EventType, QuantityKind, QuantityMention } from '../../../document/index.ts';
import { covers } from '../../../document/index.ts';
import { fits } from './fits.ts';
import { framedAt } from './framed.ts';
import type { Side } from './part-of.ts';
import type { FramedEvent } from './tie-quantities.ts';

/** What those are who an act is done to, or who do it, where no word says more. */
const NATURAL: readonly {
  readonly act: EventType | `${EventType}/${string}`;
  readonly role: 'source' | 'target';
  readonly kind: QuantityKind;
}[] = [
  { act: 'SANCTION/expel', role: 'target', kind: 'expelled' },
  { act: 'COERCE/deport', role: 'target', kind: 'expelled' },
  { act: 'COERCE/arrest', role: 'target', kind: 'arrested' },
  { act: 'ASSAULT/abduct', role: 'target', kind: 'abducted' },
  { act: 'RETREAT/release', role: 'target', kind: 'released' },
  { act: 'PROTEST', role: 'source', kind: 'protesters' },
];

/**
 * "the 13 envoys whom Oslo has ordered to leave": the number stands in the words for those to whom the act is done.
 *      ^^^^^^^^^
 */
export function inRole(
  { document: { text } }: Doc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
  side: Side | undefined,
): { readonly event: number; readonly kind: QuantityKind } | undefined {
  if (mention.type !== 'count') return undefined;
  // "the two men and a woman": those who were counted before.
  if (side === undefined && /\bthe $/i.test(text.slice(Math.max(0, mention.start - 4), mention.start)))
    return undefined;
  let best: { event: number; kind: QuantityKind; far: number } | undefined;
  for (const i of framedAt(framed, mention)) {
    const one = framed[i]!;
    const kind = may(i) ? kindIn(mention, one, side) : undefined;
    const far = Math.abs(one.frame.trigger.start - mention.start);
    if (kind !== undefined && far < (best?.far ?? Infinity)) best = { event: i, kind, far };
  }
  return best && { event: best.event, kind: best.kind };
}

function kindIn(
  mention: QuantityMention,
  { frame, event }: FramedEvent,
  side: Side | undefined,
): QuantityKind | undefined {
  const { type, mode } = event;
  const natural = NATURAL.find(
    ({ act, role }) =>
      (act === type || act === `${type}/${mode ?? ''}`) && frame[role].some((span) => covers(span, mention)),
  );
  if (natural === undefined) return undefined;
  // Of "three of the nine kidnapped were freed", the words behind are of one or the other.
  if (mention.kindBy !== 'act' || side === 'part') return natural.kind;
  if (fits(mention.kind, event)) return mention.kind;
  return side === 'whole' ? natural.kind : undefined;
}
