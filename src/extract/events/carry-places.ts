import type { Doc, Event, EventPlace } from '../../document/index.ts';
import { datelinePlace, isPlaced, withWords } from './place-event.ts';

type Read = Doc<'sentences' | 'tokens' | 'words' | 'places'>;

/**
 * Gives events without a place on the map that of a like event of the report ("the attack" of the one told before), a
 * headline that of the first such event below it, and what is left the place that the report was sent from.
 */
export function carryPlaces(doc: Read, events: readonly Event[]): readonly Event[] {
  const dateline = datelinePlace(doc);
  return events.map((event) => {
    if (isPlaced(event.place[0])) return event;
    const place = likePlace(doc, event, events) ?? (isHere(event) ? dateline : undefined);
    return place === undefined
      ? event
      : { ...event, place: [withWords(place, event.place[0]), ...event.place.slice(1)] };
  });
}

/** The place of the nearest event of the same type that has one: before it in the text, or after a headline. */
function likePlace(doc: Read, event: Event, events: readonly Event[]): EventPlace | undefined {
  const title = doc.layers.sentences[event.sentence.index]?.part === 'title';
  let best: Event | undefined;
  for (const other of events) {
    if (other === event || other.type !== event.type || other.status !== event.status) continue;
    if (
      !isPlaced(other.place[0]) ||
      (event.mode !== undefined && other.mode !== undefined && other.mode !== event.mode)
    )
      continue;
    if (title) best ??= other;
    else if (other.sentence.index <= event.sentence.index) best = other;
  }
  const place = best?.place[0];
  return place && { ...place, basis: 'inferred', rule: 'like-event' };
}

function isHere({ status }: Event): boolean {
  return status === 'actual';
}
