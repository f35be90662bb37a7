export { AREA_WORDS, openDemonyms } from './demonyms.ts';
export { distanceKm, type Point } from './distance.ts';
export { foldName } from './fold.ts';
export { type Gazetteer, type NamedPlace, openGazetteer, readGazetteer } from './gazetteer.ts';
export { type GazetteerPlace, isArea, type PlaceKind } from './place.ts';
