import type { EventPlace } from '../../document/index.ts';
import { countryFacts, countryName } from '../countries.ts';
import { usState } from '../facts/us-states.ts';
import type { Cell, Column } from '../table.ts';
import { divisionOf, isTown, placeOf, pointOf } from '../where.ts';
import type { GdeltRow } from './rows.ts';

const PARTS = [
  'Type',
  'FullName',
  'CountryCode',
  'ADM1Code',
  'ADM2Code',
  'Lat',
  'Long',
  'FeatureID',
] as const;
type Part = (typeof PARTS)[number];

/** Columns of a place that records do not tell. */
export function noGeo(prefix: string, version: 1 | 2): Column<GdeltRow>[] {
  return partsIn(version).map((part) => [`${prefix}_${part}`, () => undefined]);
}

/** Where the act took place. */
export function actionGeo(version: 1 | 2): Column<GdeltRow>[] {
  return partsIn(version).map((part) => [
    `ActionGeo_${part}`,
    ({ entry }) => {
      const place = placeOf(entry.event);
      return place === undefined ? undefined : cellOf(part, place, version);
    },
  ]);
}

function partsIn(version: 1 | 2): readonly Part[] {
  return version === 2 ? PARTS : PARTS.filter((part) => part !== 'ADM2Code');
}

function cellOf(part: Part, place: EventPlace, version: 1 | 2): Cell {
  const point = pointOf(place);
  switch (part) {
    case 'Type':
      return typeOf(place);
    case 'FullName':
      return fullName(place);
    case 'CountryCode':
      return fipsOf(place);
    case 'ADM1Code':
      return adm1Of(place);
    case 'ADM2Code':
      return undefined;
    case 'Lat':
      return point?.[0];
    case 'Long':
      return point?.[1];
    case 'FeatureID':
      // The numbers are those of GNS and GNIS, which we do not know; version 2 repeats the codes of larger areas.
      return version === 1 || isTown(place) || place.precision === 'unknown'
        ? undefined
        : place.precision === 'country'
          ? fipsOf(place)
          : adm1Of(place);
  }
}

/** 1 country, 2 US state, 3 US city or landmark, 4 city or landmark elsewhere, 5 division elsewhere. */
function typeOf(place: EventPlace): number | undefined {
  const american = place.country === 'USA';
  if (place.precision === 'country') return 1;
  if (place.precision === 'division') return american ? 2 : 5;
  if (isTown(place)) return american ? 3 : 4;
  return undefined;
}

/** "City, State, Country", "State, Country" or "Country". */
function fullName(place: EventPlace): string {
  const state = place.precision === 'country' ? undefined : divisionOf(place);
  const parts = [place.name, usStateName(place, state), countryName(place.country)];
  return parts.filter((part, i) => part !== undefined && parts.indexOf(part) === i).join(', ');
}

function usStateName({ country }: EventPlace, state: string | undefined): string | undefined {
  return country === 'USA' ? (usState(state)?.name ?? state) : state;
}

/** FIPS 10-4. Palestine has a code for Gaza and one for the West Bank: the point decides. */
function fipsOf(place: EventPlace): string | undefined {
  if (place.country !== 'PSE') return countryFacts(place.country)?.fips;
  const point = pointOf(place);
  if (point === undefined || place.precision === 'country') return undefined;
  return point[1] < 34.7 ? 'GZ' : 'WE';
}

/** Country and division; of divisions only those of the United States, whose letters are FIPS 10-4 too. */
function adm1Of(place: EventPlace): string | undefined {
  if (place.country !== 'USA' || place.precision === 'country') return undefined;
  const state = usState(divisionOf(place));
  return state === undefined ? undefined : `US${state.code}`;
}
