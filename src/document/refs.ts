import type { Actor, ActorRef } from './actor.ts';
import { roundConfidence } from './certainty.ts';
import { createSpanIndex } from './near.ts';
import type { Span } from './span.ts';
import { overlaps, sameSpan, textOf } from './span.ts';

/** Finds the actor that a span of the text speaks of. */
export interface ActorIndex {
  /** The actor with a mention at the span, else the one whose mention covers most of it; undefined where none does. */
  refFor(span: Span, confidence?: number): ActorRef | undefined;
}

/** Indexes the mentions of a document's actors. */
export function createActorIndex(actors: readonly Actor[], text: string): ActorIndex {
  const mentions = createSpanIndex(({ mention }: { actor: Actor; mention: Span }) => mention);
  for (const actor of actors) for (const mention of actor.mentions) mentions.add({ actor, mention });
  const refFor = (span: Span, confidence?: number): ActorRef | undefined => {
    let best: { readonly actor: Actor; readonly share: number } | undefined;
    for (const { actor, mention } of mentions.near(span)) {
      const share = sameSpan(mention, span) ? 2 : shareOf(mention, span);
      if (share > (best?.share ?? 0)) best = { actor, share };
    }
    if (best === undefined) return undefined;
    return {
      actor: best.actor.id,
      span: { start: span.start, end: span.end },
      text: textOf(text, span),
      ...(confidence === undefined ? {} : { confidence: roundConfidence(confidence) }),
    };
  };
  return { refFor };
}

/** The part of both spans together that they share, 0..1. */
function shareOf(a: Span, b: Span): number {
  if (!overlaps(a, b)) return 0;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
