import { near as townsNear } from '../../document/index.ts';
import { distanceKm, foldName, type GazetteerPlace, isArea } from '../../gazetteer/index.ts';
import { NAMES } from './reach.ts';
import type { ResolvedSpan } from './resolve-spans.ts';
import { isFacility } from './words.ts';

/**
 * Gives names that the gazetteer lacks (streets, schools, hamlets), or at which it only guesses, the town that the text speaks of there: the last one
 * named before it in its sentence, else the town around which most of the text's places lie.
 */
export function placeUnknown(
  text: string,
  spans: readonly ResolvedSpan[],
  countryOf: (code: string) => GazetteerPlace | undefined,
  dateline?: GazetteerPlace,
): ResolvedSpan[] {
  if (spans.every(isKnown)) return [...spans];
  // A report that names nothing else of the country it was sent from is about another one.
  const told = countCountries(spans, dateline);
  const [main] = told.keys();
  const foreign = main !== undefined && dateline?.country !== undefined && !told.has(dateline.country);
  const towns = spans.flatMap((span) => {
    const place = span.choice?.place;
    return place !== undefined && isKnown(span) && isLocal(place)
      ? [{ start: span.start, end: span.end, place }]
      : [];
  });
  const around = { towns, centre: centreOf(towns.map(({ place }) => place)) };
  const others = foreign ? towns.filter(({ place }) => place.index !== dateline.index) : towns;
  const elsewhere = foreign ? { towns: others, centre: centreOf(others.map(({ place }) => place)) } : around;
  // A name that is placed once in the text is placed everywhere.
  const placed = new Map<string, GazetteerPlace>();
  for (const span of spans)
    if (span.choice === undefined && span.nearby !== undefined)
      placed.set(foldName(text.slice(span.start, span.end)), span.nearby);
  const state = mainCountry(foreign ? told : countCountries(spans), countryOf);
  return spans.map((span) => {
    if (isKnown(span) || span.nearby !== undefined) return span;
    const name = text.slice(span.start, span.end);
    // A consulate or a square may well be in the town of the dateline; a village is not.
    const near = isFacility(name) ? around : elsewhere;
    const beside = townsNear(near.towns, { start: span.start - BESIDE, end: span.start + BESIDE })
      .filter((town) => Math.abs(town.start - span.start) < BESIDE && !hasStop(text, town, span))
      .sort((a, b) => Math.abs(a.start - span.start) - Math.abs(b.start - span.start))[0];
    const nearby = placed.get(foldName(name)) ?? beside?.place ?? near.centre ?? state;
    if (nearby === undefined) return span;
    const { choice, ...rest } = span;
    // A guess in the country that the text is about is as good as its middle.
    if (choice !== undefined && isArea(nearby.kind) && choice.place.country === nearby.country) return span;
    return { ...rest, nearby };
  });
}

function isKnown({ choice, guess }: ResolvedSpan): boolean {
  return choice !== undefined && guess !== true;
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

/** How often the text names each country, peoples among it, but not where it was sent from, the most named first. */
function countCountries(
  spans: readonly ResolvedSpan[],
  dateline?: GazetteerPlace,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let seen = false;
  for (const { choice } of spans) {
    const place = choice?.place;
    if (place?.country === undefined) continue;
    if (!seen && place.index === dateline?.index) seen = true;
    else counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** The country of at least half of what the text names. */
function mainCountry(
  counts: ReadonlyMap<string, number>,
  countryOf: (code: string) => GazetteerPlace | undefined,
): GazetteerPlace | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [first] = counts;
  return first !== undefined && first[1] * 2 >= total ? countryOf(first[0]) : undefined;
}

/** The place with most others within reach, if they are most of them. */
function centreOf(places: readonly GazetteerPlace[]): GazetteerPlace | undefined {
  let best: { place: GazetteerPlace; near: number } | undefined;
  const counts = new Map<GazetteerPlace, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  for (const place of [...counts.keys()].slice(0, NAMES)) {
    let near = 0;
    for (const [other, count] of counts) if (distanceKm(other, place) < REACH_KM) near += count;
    if (near > (best?.near ?? 0)) best = { place, near };
  }
  return best !== undefined && best.near * 2 > places.length ? best.place : undefined;
}

const REACH_KM = 80;
