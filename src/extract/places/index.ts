export { findPlaces } from './find-places.ts';
export { type PlaceQuestion, resolvePlaces } from './resolve-places.ts';
export type { PlaceContext, PlaceMeans } from './resolve-spans.ts';
