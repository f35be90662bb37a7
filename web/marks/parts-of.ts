import type { EventRecord } from '../data/types.ts';

/** The part that words play in an event. */
export type Role = 'trigger' | 'source' | 'target' | 'date' | 'place' | 'figure' | 'attribution';

/** Words of the article that play a part in an event. */
export interface Part {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

/** Every stretch of the article that an event rests on, the act itself first. */
export function partsOf(event: EventRecord): Part[] {
  const part = (
    role: Role,
    spans: readonly ({ readonly start: number; readonly end: number } | undefined)[],
  ) => spans.flatMap((span) => (span === undefined ? [] : [{ role, start: span.start, end: span.end }]));
  return [
    ...part('trigger', [event.trigger]),
    ...part(
      'source',
      event.source.map(({ span }) => span),
    ),
    ...part(
      'target',
      event.target.map(({ span }) => span),
    ),
    ...part(
      'date',
      event.date.map(({ span }) => span),
    ),
    ...part(
      'place',
      event.place.map(({ span }) => span),
    ),
    ...part(
      'figure',
      event.quantities.map(({ span }) => span),
    ),
    ...part(
      'attribution',
      event.attribution.map(({ span }) => span),
    ),
  ];
}
