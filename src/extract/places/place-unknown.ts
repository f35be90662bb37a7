import { distanceKm, type GazetteerPlace } from '../../gazetteer/index.ts';
import type { ResolvedSpan } from './resolve-spans.ts';

/**
 * Gives names that the gazetteer lacks (streets, schools, hamlets) the town that the text speaks of there: the last one
 * named before it in its sentence, else the town around which most of the text's places lie.
 */
export function placeUnknown(text: string, spans: readonly ResolvedSpan[]): ResolvedSpan[] {
  if (spans.every(({ choice }) => choice !== undefined)) return [...spans];
  const towns = spans.flatMap((span) => {
    const place = span.choice?.place;
    return place !== undefined && isLocal(place) ? [{ start: span.start, end: span.end, place }] : [];
  });
  const centre = centreOf(towns.map(({ place }) => place));
  return spans.map((span) => {
    if (span.choice !== undefined || span.nearby !== undefined) return span;
    const beside = towns
      .filter((town) => Math.abs(town.start - span.start) < BESIDE && !hasStop(text, town, span))
      .sort((a, b) => Math.abs(a.start - span.start) - Math.abs(b.start - span.start))[0];
    const nearby = beside?.place ?? centre;
    return nearby === undefined ? span : { ...span, nearby };
  });
}

const BESIDE = 120;

function hasStop(
  text: string,
  a: { start: number; end: number },
  b: { start: number; end: number },
): boolean {
  const between = a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  return /[.!?]\s|\n/.test(between);
}

function isLocal({ kind }: GazetteerPlace): boolean {
  return kind === 'city' || kind === 'seat' || kind === 'capital' || kind === 'district';
}

/** The place with most others within reach, if they are most of them. */
function centreOf(places: readonly GazetteerPlace[]): GazetteerPlace | undefined {
  let best: { place: GazetteerPlace; near: number } | undefined;
  for (const place of new Set(places)) {
    const near = places.filter((other) => distanceKm(other, place) < REACH_KM).length;
    if (near > (best?.near ?? 0)) best = { place, near };
  }
  return best !== undefined && best.near * 2 > places.length ? best.place : undefined;
}

const REACH_KM = 80;
