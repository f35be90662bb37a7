import { distanceKm, type GazetteerPlace, isArea, type NamedPlace } from '../../gazetteer/index.ts';
import type { Surroundings } from './surroundings.ts';
import type { Weights } from './weights.ts';
import type { KindHint } from './words.ts';

/** A place that a name may mean, with the evidence that does not depend on the other names. */
export interface Candidate {
  readonly place: GazetteerPlace;
  readonly own: boolean;
  readonly score: number;
}

/** How well known a place is, in powers of ten of its population. */
export function fameOf({ place, own }: NamedPlace, weights: Weights): number {
  const size = Math.log10(place.population + 10);
  const other = own ? 0 : weights.otherName;
  const otherArea = own ? 0 : weights.otherDivisionName;
  const { kind } = place;
  if (kind === 'continent' || kind === 'country')
    return weights.country + weights.countryPopulation * size + otherArea;
  if (kind === 'division') return weights.division + weights.divisionPopulation * size + otherArea;
  if (kind === 'district') return size + weights.district + other;
  if (kind === 'capital') return size + weights.capital + other;
  if (kind === 'seat') return size + weights.seat + other;
  return kind === 'city' ? size + other : weights.region;
}

/** What a word like "province" beside the name makes of a candidate. */
export function hintScore(place: GazetteerPlace, hint: KindHint | undefined, weights: Weights): number {
  if (hint === undefined) return 0;
  return HINTED[hint].includes(place.kind) ? weights.hint : weights.hintAgainst;
}

const HINTED: Readonly<Record<KindHint, readonly GazetteerPlace['kind'][]>> = {
  country: ['country'],
  division: ['division', 'region'],
  district: ['district'],
  city: ['city', 'seat', 'capital'],
};

/** What areas named right after the name, and countries right before it, make of a candidate. */
export function surroundingScore(
  place: GazetteerPlace,
  { areas, countries }: Surroundings,
  weights: Weights,
): number {
  let score = 0;
  if (areas.length > 0) {
    const hits = areas.filter((area) => lies(place, area)).length;
    score += hits > 0 ? weights.inArea * Math.min(1.4, 0.6 + 0.4 * hits) : weights.notInArea;
  }
  if (place.country !== undefined && countries.includes(place.country)) score += weights.countryBefore;
  return score;
}

/** True where a place lies in an area. */
export function lies(place: GazetteerPlace, area: GazetteerPlace): boolean {
  if (place.index === area.index) return false;
  if (area.kind === 'country') return place.kind !== 'country' && place.country === area.country;
  if (area.kind === 'division') return place.division === area.index;
  // "Kirikiri, Lagos": a quarter of a town.
  if (!isArea(area.kind)) return place.kind === 'city' && distanceKm(place, area) < NEAR_TOWN;
  if (place.country !== area.country) return false;
  return !isArea(place.kind) && distanceKm(place, area) < NEAR_AREA;
}

/** A district's or a region's reach, roughly. */
const NEAR_AREA = 120;
const NEAR_TOWN = 40;
