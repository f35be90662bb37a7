import { quadOf } from '../data/names.ts';
import type { DocumentDetail } from '../data/types.ts';
import type { Mark } from './layers.ts';
import { partsOf } from './parts-of.ts';

/** Every mark of an article, in the order of the text. */
export function marksOf(detail: Omit<DocumentDetail, 'head' | 'versions'>): Mark[] {
  const events = detail.events.map((event): Mark => ({
    ...{ key: `event:${event.id}`, layer: 'event', record: event.id, events: [event.id] },
    ...{ start: event.trigger.start, end: event.trigger.end, quad: quadOf(event.type) },
  }));
  const parts = detail.events.flatMap((event) =>
    partsOf(event).map((part) => ({ ...part, event: event.id })),
  );
  const eventsAt = (start: number, end: number): string[] => [
    ...new Set(parts.filter((part) => part.start === start && part.end === end).map(({ event }) => event)),
  ];
  const actors = detail.actors.flatMap((actor) =>
    actor.mentions.map(({ start, end }): Mark => ({
      ...{ key: `actor:${actor.id}@${start}-${end}`, layer: 'actor', record: actor.id, start, end },
      events: eventsAt(start, end),
    })),
  );
  const quotes = detail.quotes.map((quote): Mark => ({
    ...{ key: `quote:${quote.id}`, layer: 'quote', record: quote.id, events: [] },
    ...{ start: quote.span.start, end: quote.span.end },
  }));
  const others = (['time', 'place', 'figure'] as const).flatMap((layer) =>
    detail[`${layer}s`].map(({ span, events: of }): Mark => ({
      ...{ key: `${layer}:${span.start}-${span.end}`, layer, record: `${span.start}-${span.end}` },
      ...{ start: span.start, end: span.end, events: of },
    })),
  );
  return [...events, ...actors, ...quotes, ...others].sort((x, y) => x.start - y.start || y.end - x.end);
}
