/** What a place of the gazetteer is, in the order of their codes in the file. */
export const PLACE_KINDS = [
  'continent',
  'country',
  'division',
  'district',
  'capital',
  'seat',
  'city',
  'region',
  'water',
  'island',
  'mountain',
  'landmark',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place as the gazetteer holds it. */
export interface GazetteerPlace {
  readonly index: number;
  readonly name: string;
  readonly kind: PlaceKind;
  /** Absent where the source has none. */
  readonly geonamesId?: number;
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166 alpha-3, KOS for Kosovo. */
  readonly country?: string;
  /** Index of the first-level division. */
  readonly division?: number;
  /** As a rank: rounded, right to a twelfth of its logarithm. */
  readonly population: number;
}

/** True for kinds whose point is a middle of something larger, no place where something happens. */
export function isArea(kind: PlaceKind): boolean {
  return kind !== 'capital' && kind !== 'seat' && kind !== 'city' && kind !== 'landmark';
}
