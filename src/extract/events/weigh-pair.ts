import type { ActorRef, Event, EventType, Span } from '../../document/index.ts';
import { overlaps } from '../../document/index.ts';

/** An event type and its share, 0 to 1; the CAMEO code where an act of the type is coded between the two. */
export interface TypeShare {
  readonly type: EventType;
  readonly share: number;
  readonly cameo?: string;
}

/** Whose dealings are asked for. */
export interface Pair {
  readonly source?: Span;
  readonly target?: Span;
}

/**
 * What the model says of two given actors, together with the acts that the whole chain codes between them: each act adds
 * its confidence to its type, as an export would write it, half where only one of the two is its own. The likeliest first.
 */
export function weighPair(
  shares: readonly TypeShare[],
  events: readonly Event[],
  pair: Pair,
): readonly TypeShare[] {
  if (shares.length === 0) return [];
  const weights = new Map<EventType, number>(shares.map(({ type, share }) => [type, share]));
  const codes = new Map<EventType, { readonly cameo: string; readonly weight: number }>();
  for (const event of events) {
    const weight = event.confidence * closeness(event, pair);
    if (weight === 0) continue;
    const { type, cameo } = event.projected ?? event;
    weights.set(type, (weights.get(type) ?? 0) + weight);
    if (weight > (codes.get(type)?.weight ?? 0)) codes.set(type, { cameo, weight });
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights]
    .map(([type, weight]) => {
      const code = codes.get(type);
      return { type, share: weight / total, ...(code && { cameo: code.cameo }) };
    })
    .sort((a, b) => b.share - a.share);
}

/** The part of the given actors that are an act's own. */
function closeness({ source, target }: Event, pair: Pair): number {
  const given = [
    ...(pair.source ? [touches(source, pair.source)] : []),
    ...(pair.target ? [touches(target, pair.target)] : []),
  ];
  return given.length === 0 ? 0 : given.filter(Boolean).length / given.length;
}

function touches(refs: readonly ActorRef[], span: Span): boolean {
  return refs.some((ref) => overlaps(ref.span, span));
}
