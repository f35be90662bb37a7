import type { Doc, EventPlace, Frame, Place, PlaceFacts, RoleSpan, Span } from '../../document/index.ts';
import { covers, overlaps } from '../../document/index.ts';
import { subtreeOf } from './syntax.ts';

type Read = Doc<'sentences' | 'tokens' | 'words' | 'places'>;

/** How exact a place is, the most exact last. */
const RANKS: readonly EventPlace['precision'][] = ['unknown', 'country', 'division', 'city', 'exact'];

/** True where something is known of the place beside its name. */
export function isPlaced(place: EventPlace | undefined): boolean {
  return place !== undefined && (place.country !== undefined || place.precision !== 'unknown');
}

/**
 * The places of an event, the best first: those that the model gives it, each with what the layer of places knows of
 * the words; where none of them is on the map, also the place of its clause, its sentence or what it is done to.
 */
export function placesOfEvent(doc: Read, frame: Frame, root: number): EventPlace[] {
  const stated = [...frame.place]
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
    .map((span) => statedPlace(doc, span))
    .sort((a, b) => Number(isPlaced(b)) - Number(isPlaced(a)));
  if (isPlaced(stated[0])) return stated;
  const inferred = inferPlace(doc, frame, root);
  if (inferred === undefined) return stated;
  // "the market": the words stay, the map comes from around them.
  const [named] = stated;
  return named === undefined
    ? [inferred]
    : [{ ...inferred, name: named.name, ...(named.span && { span: named.span }) }, ...stated.slice(1)];
}

/** "Adre", "northern Mali", "a camp outside Goma": the most exact place in the words. */
function statedPlace(doc: Read, span: RoleSpan): EventPlace {
  const name = doc.document.text.slice(span.start, span.end);
  const base = { span: { start: span.start, end: span.end }, name };
  const inside = doc.layers.places.filter((place) => place.kind !== 'people' && overlaps(place, span));
  const best = finest(inside.filter((place) => covers(span, place))) ?? finest(inside);
  if (best === undefined) return { ...base, precision: 'unknown', basis: 'stated' };
  return { ...base, ...factsOf(best), basis: best.basis, rule: 'place-span' };
}

/** The most exact; of equals the first. */
function finest(places: readonly Place[]): Place | undefined {
  let best: Place | undefined;
  for (const place of places) if (best === undefined || rankOf(place) > rankOf(best)) best = place;
  return best;
}

function rankOf(place: Place): number {
  // A name in no list, with its town or province beside it, is more exact than those.
  if (place.kind === 'unknown') return place.near === undefined ? 0 : 3.5;
  return RANKS.indexOf(place.precision);
}

type Facts = Pick<
  EventPlace,
  'precision' | 'toponym' | 'geonamesId' | 'country' | 'admin1' | 'lat' | 'lon' | 'middle' | 'note'
>;

/** What an event's record takes over: a point only for towns and spots. */
function factsOf(place: Place): Facts {
  const facts: Partial<PlaceFacts> = place.near ?? place;
  const { toponym, geonamesId, country, admin1, note, lat, lon, middle } = facts;
  const point = lat === undefined || lon === undefined ? undefined : { lat, lon };
  return {
    precision: place.near === undefined ? place.precision : precisionNear(place.near),
    ...(toponym !== undefined && { toponym }),
    ...(geonamesId !== undefined && { geonamesId }),
    ...(country !== undefined && { country }),
    ...(admin1 !== undefined && { admin1 }),
    ...(point && (middle === true ? { middle: point } : point)),
    ...(note !== undefined && { note }),
  };
}

function precisionNear(near: PlaceFacts): EventPlace['precision'] {
  if (near.middle !== true) return 'city';
  return near.admin1 === undefined ? 'country' : 'division';
}

/** The record of a place that an event is put at without being said to be there. */
function inferredPlace(place: Place, rule: string): EventPlace {
  const { start, end, name } = place;
  return { span: { start, end }, name, ...factsOf(place), basis: 'inferred', rule };
}

function inferPlace(doc: Read, frame: Frame, root: number): EventPlace | undefined {
  const sentence = doc.layers.sentences[frame.sentence]!;
  const here = doc.layers.places.filter((place) => place.kind !== 'people' && covers(sentence, place));
  if (here.length === 0) return undefined;
  const clause = spanOfClause(doc, root);
  const local = here.filter((place) => isLocative(doc, place));
  const inClause = finest(local.filter((place) => covers(clause, place)));
  if (inClause !== undefined) return inferredPlace(inClause, 'clause');
  const target = finest(here.filter((place) => frame.target.some((span) => overlaps(span, place))));
  if (target !== undefined && rankOf(target) > 1) return inferredPlace(target, 'target');
  const inSentence = finest(local);
  if (inSentence !== undefined) return inferredPlace(inSentence, 'sentence');
  return target && inferredPlace(target, 'target');
}

function spanOfClause(doc: Read, root: number): Span {
  const { tokens } = doc.layers;
  let start = tokens[root]!.start;
  let end = tokens[root]!.end;
  for (const index of subtreeOf(doc, root)) {
    start = Math.min(start, tokens[index]!.start);
    end = Math.max(end, tokens[index]!.end);
  }
  return { start, end };
}

/** "in Adre", "near the town of Adre", "outside northern Mali's Gao". */
function isLocative(doc: Read, place: Place): boolean {
  const before = doc.document.text.slice(Math.max(0, place.start - 60), place.start);
  return LOCATIVE.test(before);
}

const LOCATIVE =
  /\b(?:in|at|near|outside|inside|around|across|along|throughout|within|off|on|over|above|into|to) (?:(?!(?:by|from|with|and|or|to|for|that|who|which)\b)[\p{L}'’-]+ ){0,5}$/iu;

/** The place from which the report was sent, where that is on the map. */
export function datelinePlace(doc: Read): EventPlace | undefined {
  const span = doc.document.dateline?.placeSpan;
  const found = span && doc.layers.places.find((place) => place.kind !== 'people' && overlaps(place, span));
  return found && inferredPlace(found, 'dateline');
}
