import { COUNTRIES } from '../../src/export/facts/countries.ts';
import { TYPES } from '../../src/ontology/facts.ts';
import type { Quad, QuadCounts } from './types.ts';

type Type = (typeof TYPES)[number];

const BY_TYPE = new Map<string, Type>(TYPES.map((type) => [type.type, type]));

/** Quads from the friendliest to the most hostile. */
export const QUADS = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
] as const satisfies readonly Quad[];

/** The quad that most events are of. */
export function leadingQuad(quads: QuadCounts): Quad {
  return QUADS.reduce<Quad>((best, quad) => (quads[quad] > quads[best] ? quad : best), QUADS[0]);
}

/** PLOVER types from the friendliest to the most hostile. */
export const TYPE_NAMES = TYPES.map(({ type }) => type);

/** The quad of a type. */
export function quadOf(type: string): Quad {
  return BY_TYPE.get(type)?.quad ?? 'verbal-cooperation';
}

/** The modes that a type may have. */
export function modesOf(type: string): readonly string[] {
  return BY_TYPE.get(type)?.modes.map(({ mode }) => mode) ?? [];
}

/** The English name of a country, or its code where it has none. */
export function countryName(code: string): string {
  return COUNTRIES[code]?.name ?? code;
}

/** All countries by name. */
export const COUNTRY_LIST: readonly (readonly [code: string, name: string])[] = Object.entries(COUNTRIES)
  .map(([code, { name }]) => [code, name] as const)
  .sort(([, a], [, b]) => (a < b ? -1 : 1));
