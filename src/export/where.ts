import type { Event, EventPlace } from '../document/index.ts';

/** The event's best place. */
export function placeOf({ place }: Event): EventPlace | undefined {
  return place[0];
}

/** Latitude and longitude, where both are known and on the globe. */
export function pointOf(place: EventPlace | undefined): readonly [lat: number, lon: number] | undefined {
  if (place?.lat === undefined || place.lon === undefined) return undefined;
  const { lat, lon } = place;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lat, lon] : undefined;
}

/** True for a town or a place in it, false for a division or a country. */
export function isTown({ precision }: EventPlace): boolean {
  return precision === 'city' || precision === 'exact';
}

/** The name of the first division, where the place is one or lies in one. */
export function divisionOf(place: EventPlace | undefined): string | undefined {
  return place?.admin1 ?? (place?.precision === 'division' ? place.name : undefined);
}
