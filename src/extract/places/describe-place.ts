import type { Basis, Place, PlaceFacts, PlaceKind } from '../../document/index.ts';
import { type Gazetteer, type GazetteerPlace, isArea } from '../../gazetteer/index.ts';
import { isDesk } from './desk.ts';
import { noteOf } from './disputed.ts';
import type { MentionSource } from './find-mentions.ts';
import type { ResolvedSpan } from './resolve-spans.ts';
import { isFacility } from './words.ts';

/** Turns a resolved span into the place that layers and callers see. */
export function describePlace(
  text: string,
  span: ResolvedSpan,
  source: MentionSource | undefined,
  gazetteer: Gazetteer,
): Place {
  const { start, end, choice, reading, nearby } = span;
  const base = { start, end, name: text.slice(start, end) };
  if (choice === undefined || reading === undefined) {
    const near = nearby === undefined ? {} : { near: factsOf(nearby, gazetteer) };
    return {
      ...base,
      kind: isFacility(base.name) ? 'facility' : 'unknown',
      precision: 'unknown',
      basis: 'stated',
      rule: ruleOf(source, 'no-entry'),
      lost: [],
      ...near,
    };
  }
  const { place } = choice;
  const facts = factsOf(place, gazetteer);
  const lost = choice.lost.map((one) => shortly(one.place, gazetteer));
  const rule = ruleOf(source, span.placed ? `${reading.rule}, area after it` : reading.rule);
  if (reading.facility || source === 'facility') {
    const at = nearby ?? place;
    const where = isArea(at.kind) ? precisionOf(at) : 'city';
    const near = nearby === undefined ? facts : factsOf(nearby, gazetteer);
    return { ...base, kind: 'facility', precision: where, basis: 'resolved', rule, lost, near };
  }
  const kind: PlaceKind = reading.rule === 'people' || source === 'people' ? 'people' : kindOf(place);
  const basis: Basis = kind === 'people' ? 'inferred' : 'resolved';
  const desk = place.kind === 'capital' || (kind === 'city' && isDesk(place));
  const where = { ...base, ...facts, kind, precision: precisionOf(place), basis, rule };
  return { ...where, ...(desk && { desk: true as const }), lost };
}

function ruleOf(source: MentionSource | undefined, rule: string): string {
  return source === undefined ? rule : `${source}: ${rule}`;
}

/** What records tell of a place of the gazetteer. */
export function factsOf(place: GazetteerPlace, gazetteer: Gazetteer): PlaceFacts {
  const division = place.division === undefined ? undefined : gazetteer.place(place.division);
  const note = noteOf(place, division);
  return {
    toponym: place.name,
    ...(place.geonamesId !== undefined && { geonamesId: place.geonamesId }),
    lat: place.lat,
    lon: place.lon,
    ...(isArea(place.kind) && { middle: true as const }),
    ...(place.country !== undefined && { country: place.country }),
    ...(division !== undefined && { admin1: division.name }),
    ...(note !== undefined && { note }),
  };
}

function kindOf({ kind }: GazetteerPlace): PlaceKind {
  return kind === 'capital' || kind === 'seat' ? 'city' : kind;
}

const PRECISIONS: Readonly<Partial<Record<GazetteerPlace['kind'], Place['precision']>>> = {
  landmark: 'exact',
  capital: 'city',
  seat: 'city',
  city: 'city',
  division: 'division',
  district: 'division',
  country: 'country',
  continent: 'unknown',
};

/** A region of one state is as exact as a division; a sea or the Sahel is nowhere in particular. */
function precisionOf({ kind, country }: GazetteerPlace): Place['precision'] {
  return PRECISIONS[kind] ?? (country === undefined ? 'unknown' : 'division');
}

/** "Paris, Texas, USA". */
function shortly(place: GazetteerPlace, gazetteer: Gazetteer): string {
  const division =
    place.division === undefined || place.division === place.index ? undefined : place.division;
  return [place.name, division === undefined ? undefined : gazetteer.place(division).name, place.country]
    .filter((part) => part !== undefined)
    .join(', ');
}
