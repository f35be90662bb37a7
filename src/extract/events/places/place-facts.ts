import type { Doc, EventPlace, Place, PlaceFacts } from '../../../document/index.ts';
import { overlaps } from '../../../document/index.ts';
import { isSeaName } from '../../../util/sea-name.ts';
import { isBorder } from './reference-point.ts';
import { near } from '../../../document/near.ts';

/** How exact a place is, the most exact last. */
const RANKS: readonly EventPlace['precision'][] = ['unknown', 'country', 'division', 'city', 'exact'];

/** True where something is known of the place beside its name. */
export function isPlaced(place: EventPlace | undefined): boolean {
  return place !== undefined && (place.country !== undefined || place.precision !== 'unknown');
}

/**
 * "the market": the words stay, the map comes from around them. Of a name in no list, "the town of Minova", only the country is known:
 * it is not where another town is. Nor is "the border" where the report was sent from.
 */
export function withWords(doc: Doc<'places'>, place: EventPlace, stated: EventPlace | undefined): EventPlace {
  if (stated === undefined) return place;
  const words = { name: stated.name, ...(stated.span && { span: stated.span }) };
  const isElsewhere = isBorder(stated.name) && (place.rule === 'dateline' || place.rule === 'desk');
  if (!isElsewhere && !isUnknownName(doc, stated)) return { ...place, ...words };
  const { basis, rule } = place;
  return { ...words, ...justCountry(place.country), basis, ...(rule !== undefined && { rule }) };
}

const INLAND = /\b(?:nile|river|lakes?)\b/i;

/** "in the Baltic Sea": on no land, wherever the report comes from. */
export function isAtSea(doc: Doc<'places'>, place: EventPlace): boolean {
  const { span, name } = place;
  if (span === undefined || isPlaced(place)) return false;
  const named = near(doc.layers.places, span).filter((one) => overlaps(one, span));
  return (
    named.length > 0 &&
    named.every((one) => isSeaName(one.name) || (one.kind === 'water' && !INLAND.test(one.name))) &&
    !/\b(?:ports?|coasts?|off|shores?|islands?|banks?)\b/i.test(name)
  );
}

function isUnknownName(doc: Doc<'places'>, { span }: EventPlace): boolean {
  return (
    span !== undefined &&
    near(doc.layers.places, span).some((place) => place.kind === 'unknown' && overlaps(place, span))
  );
}

/** The most exact; of equals the first. */
export function finest(places: readonly Place[]): Place | undefined {
  let best: Place | undefined;
  for (const place of places) if (best === undefined || rankOf(place) > rankOf(best)) best = place;
  return best;
}

/** How exactly a place of the text says where: 0 nowhere, 1 a country, 2 a division, from 3 on a town or a spot. */
export function rankOf(place: Place): number {
  // "Haitian" says whose, and with "town" also in which country.
  if (place.kind === 'people') return 0.5;
  // A name in no list, with its town or province beside it, is more exact than those.
  if (place.kind === 'unknown') return place.near === undefined ? 0 : 3.5;
  return RANKS.indexOf(place.precision);
}

/** True for a name that means a town, a spot, or something too small for any list. */
export function isSpot(place: Place): boolean {
  return place.kind !== 'people' && (place.kind === 'unknown' || rankOf(place) >= SPOT);
}

/** How exactly an event's place is told, as `rankOf` has it: its words may name a village that is on no map. */
export function exactnessOf(doc: Doc<'places'>, { precision, span }: EventPlace): number {
  const rank = RANKS.indexOf(precision);
  if (span === undefined) return rank;
  const named = near(doc.layers.places, span).filter(
    (place) => place.kind === 'unknown' && overlaps(place, span),
  );
  return Math.max(rank, ...named.map(rankOf));
}

/** From here on it is a town or a spot, no area. */
export const SPOT = 3;

type Facts = Pick<
  EventPlace,
  'precision' | 'toponym' | 'geonamesId' | 'country' | 'admin1' | 'lat' | 'lon' | 'middle' | 'note'
>;

/** What an event's record takes over: a point only for towns and spots. */
export function factsOf(place: Place): Facts {
  const facts: Partial<PlaceFacts> = place.near ?? place;
  const { toponym, geonamesId, country, admin1, note, lat, lon, middle } = facts;
  if (place.kind === 'people') return justCountry(country);
  // A village in no list is not where the town is that the text speaks of.
  if (place.kind === 'unknown' && middle !== true) return justCountry(country);
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

function justCountry(country: string | undefined): Facts {
  return country === undefined ? { precision: 'unknown' } : { precision: 'country', country };
}

function precisionNear(near: PlaceFacts): EventPlace['precision'] {
  if (near.middle !== true) return 'city';
  return near.admin1 === undefined ? 'country' : 'division';
}

/** The record of a place that an event is put at without being said to be there. */
export function inferredPlace(place: Place, rule: string): EventPlace {
  const { start, end, name } = place;
  return { span: { start, end }, name, ...factsOf(place), basis: 'inferred', rule };
}
