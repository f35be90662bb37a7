import type { Doc, Event, EventPlace, EventType } from '../../document/index.ts';
import { datelinePlace, isPlaced, withWords } from './place-event.ts';

type Read = Doc<'sentences' | 'tokens' | 'words' | 'places'>;

/**
 * Gives events without a place on the map that of a like event of the report ("the attack" of the one told before), a
 * headline that of the first such event below it, and what is left the place that the report was sent from, if that lies
 * in the country of those who act or are acted on; else that country.
 */
export function carryPlaces(
  doc: Read,
  events: readonly Event[],
  countryOf: (actor: string) => string | undefined,
): readonly Event[] {
  const dateline = datelinePlace(doc);
  return events.map((event) => {
    if (isPlaced(event.place[0])) return event;
    const place = likePlace(doc, event, events) ?? hostPlace(event, countryOf, dateline);
    return place === undefined
      ? event
      : { ...event, place: [withWords(place, event.place[0]), ...event.place.slice(1)] };
  });
}

/** Where those who act are at home, for words and measures; where those acted on are, for deeds. */
function hostPlace(
  event: Event,
  countryOf: (actor: string) => string | undefined,
  dateline: EventPlace | undefined,
): EventPlace | undefined {
  const all = (refs: Event['source']) => refs.flatMap(({ actor }) => countryOf(actor) ?? []);
  const [sources, targets] = [all(event.source), all(event.target)];
  // What is said is said where the report comes from, as far as the report tells.
  if (dateline !== undefined && event.status === 'actual' && WORDS.has(event.type)) return dateline;
  const host = DEEDS.has(event.type) ? (targets[0] ?? sources[0]) : (sources[0] ?? targets[0]);
  const here = dateline?.country;
  if (
    dateline !== undefined &&
    (host === undefined || [...sources, ...targets].some((code) => code === here))
  )
    return event.status === 'actual' || host !== undefined ? dateline : undefined;
  if (host === undefined || event.status === 'historical') return undefined;
  return { name: host, country: host, precision: 'country', basis: 'inferred', rule: 'country-of-actor' };
}

const WORDS: ReadonlySet<EventType> = new Set<EventType>([
  ...(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'] as const),
]);
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'AID',
  'MOBILIZE',
  'RETREAT',
  'PROTEST',
]);

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
