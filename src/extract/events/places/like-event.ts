import type { Doc, Event, EventPlace } from '../../../document/index.ts';
import { exactnessOf, isPlaced, SPOT } from './place-facts.ts';

type Read = Doc<'sentences' | 'places'>;

/** The events that may be the same act told again: of one type, mode and status, on days that do not exclude it. */
export function likeEvents(event: Event, events: readonly Event[]): readonly Event[] {
  return events.filter(
    (other) =>
      other !== event &&
      other.type === event.type &&
      other.status === event.status &&
      (event.mode === undefined || other.mode === undefined || other.mode === event.mode) &&
      !apart(event, other),
  );
}

function apart(a: Event, b: Event): boolean {
  const [one, other] = [a.date[0], b.date[0]];
  return ends(one?.to, other?.from) || ends(other?.to, one?.from);
}

function ends(to: string | undefined, from: string | undefined): boolean {
  return to !== undefined && from !== undefined && to < from;
}

/** A headline tells what the first sentences tell, not one case of it further down. */
const OPENING = 3;

/** The nearest like event that has what is asked for: before it in the text, or after a headline. */
export function nearestLike(
  doc: Read,
  event: Event,
  events: readonly Event[],
  has: (other: Event) => boolean,
): Event | undefined {
  const { sentences } = doc.layers;
  const title = sentences[event.sentence.index]?.part === 'title';
  const opening = sentences.findIndex(({ part }) => part !== 'title') + OPENING;
  let best: Event | undefined;
  for (const other of likeEvents(event, events)) {
    if (!has(other)) continue;
    if (title) best ??= other.sentence.index < opening ? other : undefined;
    else if (other.sentence.index <= event.sentence.index) best = other;
  }
  return best;
}

/** Where the nearest like event of the report took place. */
export function likePlace(doc: Read, event: Event, events: readonly Event[]): EventPlace | undefined {
  const place = nearestLike(doc, event, events, (other) => isPlaced(other.place[0]))?.place[0];
  return place && { ...place, basis: 'inferred', rule: 'like-event' };
}

/** The spot in an event's area at which all like events that name one took place: "a town in Borno", told later. */
export function finerPlace(doc: Read, event: Event, events: readonly Event[]): EventPlace | undefined {
  const [area] = event.place;
  if (area === undefined) return undefined;
  const spots = likeEvents(event, events).flatMap(({ place: [place] }) =>
    place !== undefined && exactnessOf(doc, place) >= SPOT ? [place] : [],
  );
  const [spot] = spots;
  if (spot === undefined || !isWithin(spot, area)) return undefined;
  if (spots.some((one) => !isSame(one, spot))) return undefined;
  return { ...spot, basis: 'inferred', rule: 'like-event' };
}

function isSame(a: EventPlace, b: EventPlace): boolean {
  return a.name === b.name || (a.geonamesId !== undefined && a.geonamesId === b.geonamesId);
}

/** True where nothing says that a place lies outside an area. */
export function isWithin(place: EventPlace, area: EventPlace): boolean {
  if (place.country !== area.country) return false;
  return area.admin1 === undefined || place.admin1 === undefined || place.admin1 === area.admin1;
}
