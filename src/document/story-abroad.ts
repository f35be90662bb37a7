import type { Doc, Place } from './layers.ts';
import { covers, overlaps } from './span.ts';

/** What a report tells of that was sent from a desk far away. */
export interface StoryAbroad {
  /** The land of which it tells; absent where it tells of several alike. */
  readonly country?: string;
  /** True where it tells of the land of the desk no more than in passing. */
  readonly alone: boolean;
}

/** Where bodies of many states sit: what is told from there without a word of the land is told of another. */
const SEATS = /^(?:Geneva|New York|Brussels|Strasbourg|Vienna|Luxembourg|The Hague)$/i;

const KINDS: ReadonlySet<Place['kind']> = new Set<Place['kind']>([
  ...(['city', 'division', 'district', 'landmark', 'facility', 'region'] as const),
]);

/** "BERLIN - Nine died at Arbinda in Burkina Faso": a desk that tells of towns or regions of another land, and of none of its own. */
export function storyAbroad(doc: Doc<'sentences' | 'places'>): StoryAbroad | undefined {
  const span = doc.document.dateline?.placeSpan;
  const { places, sentences } = doc.layers;
  const desk = span && places.find((place) => place.kind !== 'people' && overlaps(place, span));
  const here = desk?.country;
  if (desk === undefined || here === undefined || !(desk.desk === true || SEATS.test(desk.name)))
    return undefined;
  const told = places.filter((place) => place !== desk && countryOf(place) !== undefined);
  const named = countEach(told);
  const locals = countEach(told.filter(isLocal));
  const own = named.get(here) ?? 0;
  const atHome = locals.has(here) || told.some((place) => place.desk === true && isScene(doc, place, here));
  if (atHome || (locals.size === 0 && (own > 0 || !SEATS.test(desk.name)))) return undefined;
  const [first, second] = [...(locals.size > 0 ? locals : named)].sort(([, a], [, b]) => b - a);
  if (first === undefined) return undefined;
  // "Senators block a bill", sent from the capital, is about home, though a town abroad is named below.
  const lede = sentences.find(({ part }) => part !== 'title');
  const titles = sentences.filter(({ part }) => part === 'title');
  const titled = told.filter((place) => titles.some((title) => covers(title, place))).map(countryOf);
  const opens = told.some(
    (place) =>
      lede !== undefined &&
      covers(lede, place) &&
      countryOf(place) === first[0] &&
      (locals.size === 0 || isLocal(place)),
  );
  if (!opens && !titled.includes(first[0])) return undefined;
  const others = named.get(first[0]) ?? 0;
  // "The minister condemned an attack in Mopti" is about home, though nothing else names it.
  if (others < 2 && !titled.includes(first[0])) return undefined;
  // A report of home may well name a town abroad.
  if (others * 2 < own) return undefined;
  const alone = !titled.includes(here) && own < others;
  return first[1] > (second?.[1] ?? 0) ? { country: first[0], alone } : { alone };
}

const AT = /\b(?:in|across|around|through|outside|near)\s(?:\p{L}+\s)?$/iu;
const BODY =
  /\b(?:ministry|government|embassy|parliament|headquarters|office)\s(?:\p{L}+\s)?in\s(?:\p{L}+\s)?$/iu;

/** "in Nairobi", but not "the ministry in Nairobi". */
function isScene({ document: { text } }: Doc, { start, country }: Place, here: string): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return country === here && AT.test(before) && !BODY.test(before);
}

/** A town or a region that news does not name for a government: no capital, no great city. */
function isLocal({ kind, desk, rule }: Place): boolean {
  return KINDS.has(kind) && desk !== true && !rule.startsWith('inside-name');
}

function countryOf({ near, country }: Place): string | undefined {
  return near?.country ?? country;
}

function countEach(places: readonly Place[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) {
    const country = countryOf(place)!;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}
