import { distanceKm, foldName, type GazetteerPlace } from '../../gazetteer/index.ts';
import type { ResolvedSpan } from './resolve-spans.ts';

/**
 * Gives names that the gazetteer lacks (streets, schools, hamlets) the town that the text speaks of there: the last one
 * named before it in its sentence, else the town around which most of the text's places lie.
 */
export function placeUnknown(
  text: string,
  spans: readonly ResolvedSpan[],
  countryOf: (code: string) => GazetteerPlace | undefined,
): ResolvedSpan[] {
  if (spans.every(({ choice }) => choice !== undefined)) return [...spans];
  const towns = spans.flatMap((span) => {
    const place = span.choice?.place;
    return place !== undefined && isLocal(place) ? [{ start: span.start, end: span.end, place }] : [];
  });
  const centre = centreOf(towns.map(({ place }) => place));
  // A name that is placed once in the text is placed everywhere.
  const placed = new Map<string, GazetteerPlace>();
  for (const span of spans)
    if (span.choice === undefined && span.nearby !== undefined)
      placed.set(foldName(text.slice(span.start, span.end)), span.nearby);
  const state = centre === undefined ? mainCountry(spans, countryOf) : undefined;
  return spans.map((span) => {
    if (span.choice !== undefined || span.nearby !== undefined) return span;
    const beside = towns
      .filter((town) => Math.abs(town.start - span.start) < BESIDE && !hasStop(text, town, span))
      .sort((a, b) => Math.abs(a.start - span.start) - Math.abs(b.start - span.start))[0];
    const nearby = placed.get(foldName(text.slice(span.start, span.end))) ?? beside?.place ?? centre ?? state;
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

/** The country of at least half of what the text names, peoples among it. */
function mainCountry(
  spans: readonly ResolvedSpan[],
  countryOf: (code: string) => GazetteerPlace | undefined,
): GazetteerPlace | undefined {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { choice } of spans) {
    const code = choice?.place.country;
    if (code === undefined) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    total += 1;
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] * 2 >= total ? countryOf(first[0]) : undefined;
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
