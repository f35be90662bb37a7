import type { Doc, Event, EventPlace } from '../../../document/index.ts';
import { isBeside } from '../../../document/is-beside.ts';
import { backFrom, kinOf } from '../kin.ts';
import { exactnessOf, isPlaced, SPOT } from './place-facts.ts';

type Read = Doc<'sentences' | 'places'>;

/** True of two events of one type and status that may be the same act told again: of one mode, on days that do not exclude it. */
function isLike(event: Event, other: Event): boolean {
  return (
    other !== event &&
    (event.mode === undefined || other.mode === undefined || other.mode === event.mode) &&
    !apart(event, other)
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

const FIRST = new WeakMap<Read['layers']['sentences'], number>();

/** Index of the first sentence below the headline. */
function firstBelow(sentences: Read['layers']['sentences']): number {
  const known = FIRST.get(sentences) ?? sentences.findIndex(({ part }) => part !== 'title');
  FIRST.set(sentences, known);
  return known;
}

/** The nearest like event that has what is asked for: before it in the text, or after a headline. */
export function nearestLike(
  doc: Read,
  event: Event,
  events: readonly Event[],
  has: (other: Event) => boolean,
): Event | undefined {
  const { sentences } = doc.layers;
  const title = sentences[event.sentence.index]?.part === 'title';
  const { list, at, first, until } = kinOf(event, events);
  const lends = lenderTo(doc, event);
  const fits = (other: Event): boolean => isLike(event, other) && has(other) && lends(other);
  if (title) {
    const opening = firstBelow(sentences) + OPENING;
    return list.slice(first, until).find((other) => other.sentence.index < opening && fits(other));
  }
  let last = at;
  while (last + 1 < until && list[last + 1]!.sentence.index <= event.sentence.index) last += 1;
  return backFrom(list, last + 1, first, fits);
}

/** "Elsewhere, gunmen raided Gao": such an act says nothing of those told farther off, nor they of it; "the raid" right behind is that. */
function lenderTo({ document: { text } }: Read, event: Event): (other: Event) => boolean {
  const beside = isBeside(text, event);
  return (other) => {
    const gap = event.sentence.index - other.sentence.index;
    return gap === 0 || (!beside && (gap === 1 || !isBeside(text, other)));
  };
}

/** Where the nearest like event of the report that has what is asked for took place. */
export function likePlace(
  doc: Read,
  event: Event,
  events: readonly Event[],
  has: (other: Event) => boolean = () => true,
): EventPlace | undefined {
  const like = nearestLike(doc, event, events, (other) => isPlaced(other.place[0]) && has(other));
  const place = like?.place[0];
  return place && { ...place, basis: 'inferred', rule: 'like-event' };
}

/** The spot in an event's area at which all like events that name one took place: "a town in Borno", told later. */
export function finerPlace(doc: Read, event: Event, events: readonly Event[]): EventPlace | undefined {
  const [area] = event.place;
  if (area === undefined) return undefined;
  const { list, first, until } = kinOf(event, events);
  const lends = lenderTo(doc, event);
  let spot: EventPlace | undefined;
  for (let i = first; i < until; i += 1) {
    const place = list[i]!.place[0];
    if (place === undefined || !isLike(event, list[i]!) || exactnessOf(doc, place) < SPOT) continue;
    if (!lends(list[i]!)) continue;
    if (spot === undefined ? !isWithin(place, area) : !isSame(place, spot)) return undefined;
    spot ??= place;
  }
  return spot && { ...spot, basis: 'inferred', rule: 'like-event' };
}

function isSame(a: EventPlace, b: EventPlace): boolean {
  return a.name === b.name || (a.geonamesId !== undefined && a.geonamesId === b.geonamesId);
}

/** True where nothing says that a place lies outside an area. */
export function isWithin(place: EventPlace, area: EventPlace): boolean {
  if (place.country !== area.country) return false;
  return area.admin1 === undefined || place.admin1 === undefined || place.admin1 === area.admin1;
}
