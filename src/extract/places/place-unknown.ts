import type { Span } from '../../document/index.ts';
import { near as spansNear } from '../../document/near.ts';
import { distanceKm, foldName, type GazetteerPlace, isArea } from '../../gazetteer/index.ts';
import { NAMES } from './reach.ts';
import type { ResolvedSpan } from './resolve-spans.ts';
import { isDesk } from './desk.ts';
import { lies } from './score.ts';
import { isSeaName } from '../../util/sea-name.ts';
import { isFacility } from './words.ts';

/**
 * Gives names that the gazetteer lacks (streets, schools, hamlets), or at which it only guesses, the town that the text speaks of there: the last one
 * named before it in its sentence, else the town around which most of the text's places lie. What is named for a country or a division gets a
 * town too, where the text says one of it.
 */
export function placeUnknown(
  text: string,
  spans: readonly ResolvedSpan[],
  countryOf: (code: string) => GazetteerPlace | undefined,
  dateline?: GazetteerPlace,
): ResolvedSpan[] {
  if (spans.every((span) => isKnown(span) && !isNamedForArea(span))) return [...spans];
  // A report that names nothing else of the country it was sent from is about another one.
  const all = countCountries(spans, dateline);
  const [main] = all.keys();
  const abroad = dateline !== undefined && isAbroad(spans, dateline);
  const foreign =
    abroad || (main !== undefined && dateline?.country !== undefined && !all.has(dateline.country));
  const told = abroad ? new Map([...all].filter(([country]) => country !== dateline.country)) : all;
  const towns = spans.flatMap((span) => {
    const place = span.choice?.place;
    return place !== undefined && isKnown(span) && isLocal(place)
      ? [{ start: span.start, end: span.end, place }]
      : [];
  });
  const around = {
    towns,
    centre: centreOf(
      towns.map(({ place }) => place),
      MOST,
    ),
  };
  const others = foreign ? towns.filter(({ place }) => place.index !== dateline.index) : towns;
  const elsewhere = foreign
    ? {
        towns: others,
        centre: centreOf(
          others.map(({ place }) => place),
          MOST,
        ),
      }
    : around;
  // A name that is placed once in the text is placed everywhere.
  const placed = new Map<string, GazetteerPlace>();
  for (const span of spans)
    if (span.choice === undefined && span.nearby !== undefined)
      placed.set(foldName(text.slice(span.start, span.end)), span.nearby);
  for (const span of spans) {
    const land = isKnown(span) ? undefined : landBeyond(text, span, spans, countryOf);
    if (land !== undefined) placed.set(foldName(text.slice(span.start, span.end)), land);
  }
  const state = mainCountry(foreign ? told : countCountries(spans), countryOf);
  const inside = others.flatMap(({ place }) => (place.country === state?.country ? [place] : []));
  const fair = state && (centreOf(inside, FAIR) ?? state);
  return spans.map((span) => {
    if (isNamedForArea(span)) {
      const nearby = townOfFacility(text, span, spans, around);
      return nearby === undefined ? span : { ...span, nearby };
    }
    if (isKnown(span) || span.nearby !== undefined) return span;
    const name = text.slice(span.start, span.end);
    if (isSeaName(name)) return span;
    // A consulate or a square may well be in the town of the dateline; a village is not.
    const near = isFacility(name) ? around : elsewhere;
    const beside = tiedTo(text, span, spans) ?? besideOf(text, span, near.towns);
    const nearby =
      placed.get(foldName(name)) ?? ofNation(text, span, spans, countryOf) ?? beside ?? near.centre ?? fair;
    if (nearby === undefined) return span;
    const { choice, ...rest } = span;
    // A guess in the country that the text is about is as good as its middle.
    if (choice !== undefined && isArea(nearby.kind) && choice.place.country === nearby.country) return span;
    return { ...rest, nearby };
  });
}

/** "BERLIN - Germany sends aid to Arbinda": sent from a desk, and of towns other than capitals and great cities it names those of other lands alone. */
function isAbroad(spans: readonly ResolvedSpan[], dateline: GazetteerPlace): boolean {
  if (!isDesk(dateline)) return false;
  const towns = spans.filter(isKnown).flatMap(({ choice, reading }) => {
    const place = choice!.place;
    return isLocal(place) && !isDesk(place) && reading?.facility !== true ? [place] : [];
  });
  return towns.length > 0 && towns.every(({ country }) => country !== dateline.country);
}

function isKnown({ choice, guess }: ResolvedSpan): boolean {
  return choice !== undefined && guess !== true;
}

const BEYOND =
  /(?:^|[.!?]\s|\n)(?:On the other side of|Across|Over) the (?:border|frontier|river),? (?:in )?(?:the )?$/u;

/** "Across the border, Benin sent troops to Porga": the country that is named first there. */
function landBeyond(
  text: string,
  { start }: Span,
  spans: readonly ResolvedSpan[],
  countryOf: (code: string) => GazetteerPlace | undefined,
): GazetteerPlace | undefined {
  const land = spansNear(spans, { start: start - BESIDE, end: start }).find(
    (other) =>
      other.end <= start &&
      BEYOND.test(text.slice(Math.max(0, other.start - TIE), other.start)) &&
      !hasStop(text, other, { start, end: start }),
  );
  const country = land?.choice?.place.country;
  return country === undefined ? undefined : countryOf(country);
}

/** "the Kenyan village of Lokorim": the country whose village it is. */
function ofNation(
  text: string,
  { start }: Span,
  spans: readonly ResolvedSpan[],
  countryOf: (code: string) => GazetteerPlace | undefined,
): GazetteerPlace | undefined {
  const nation = spansNear(spans, { start: start - TIE, end: start }).find(
    (other) => other.choice !== undefined && other.end < start && VILLAGE.test(text.slice(other.end, start)),
  );
  const country = nation?.choice?.place.country;
  return country === undefined ? undefined : countryOf(country);
}

const VILLAGE =
  /^ (?:(?:border|coastal|mountain|mining|fishing|northern|southern|eastern|western) )?(?:village|town|hamlet|settlement|city|district|region) of $/;

interface Town extends Span {
  readonly place: GazetteerPlace;
}

/** "British Hospital", "Texas Heart Institute"; a street is a guess anyway. */
function isNamedForArea(span: ResolvedSpan): boolean {
  return isKnown(span) && span.reading?.facility === true && isArea(span.choice!.place.kind);
}

/** Where the text puts what is named for an area: in the words behind it, or in a town of that area. An embassy is elsewhere. */
function townOfFacility(
  text: string,
  span: ResolvedSpan,
  spans: readonly ResolvedSpan[],
  { towns, centre }: { readonly towns: readonly Town[]; readonly centre: GazetteerPlace | undefined },
): GazetteerPlace | undefined {
  const tied = tiedTo(text, span, spans);
  if (tied !== undefined) return tied;
  const { place } = span.choice!;
  const mission = MISSION.test(text.slice(span.start, span.end));
  const fits = (town: GazetteerPlace) =>
    mission ? town.country !== place.country : place.kind === 'division' && lies(town, place);
  const beside = besideOf(text, span, towns, fits);
  return beside ?? (centre !== undefined && fits(centre) ? centre : undefined);
}

const MISSION = /\b(?:Embassy|Consulate|High Commission|embassy|consulate)\b/;

/** The place that the words between tie it to: "St. George's Chapel at Windsor Castle", "Cairo's gated suburb of Madinaty". */
function tiedTo(text: string, span: Span, spans: readonly ResolvedSpan[]): GazetteerPlace | undefined {
  return spansNear(spans, { start: span.start - TIE, end: span.end + TIE }).find(
    (other) =>
      isKnown(other) &&
      other.reading?.facility !== true &&
      other.reading?.rule !== 'people' &&
      isTied(text, other, span),
  )?.choice?.place;
}

function isTied(text: string, other: Span, span: Span): boolean {
  if (other.start >= span.end)
    return other.start - span.end < TIE && BEHIND.test(text.slice(span.end, other.start));
  return (
    span.start >= other.end && span.start - other.end < TIE && OWNED.test(text.slice(other.end, span.start))
  );
}

const TIE = 40;
const BEHIND = /^(?:,? (?:in|at|near|outside)(?: the)? |, )$/;
const OWNED = /^['’]s (?:[\p{Ll}-]+ ){0,3}(?:of (?:the )?)?$/u;

/** The nearest town of its sentence that fits. */
function besideOf(
  text: string,
  span: Span,
  towns: readonly Town[],
  fits: (town: GazetteerPlace) => boolean = () => true,
): GazetteerPlace | undefined {
  return spansNear(towns, { start: span.start - BESIDE, end: span.start + BESIDE })
    .filter(
      (town) => Math.abs(town.start - span.start) < BESIDE && fits(town.place) && !hasStop(text, town, span),
    )
    .sort((a, b) => Math.abs(a.start - span.start) - Math.abs(b.start - span.start))[0]?.place;
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
  return (
    kind === 'city' || kind === 'seat' || kind === 'capital' || kind === 'district' || kind === 'landmark'
  );
}

/** How often the text names each country, peoples among it, but not by guesses nor where it was sent from, the most named first. */
function countCountries(
  spans: readonly ResolvedSpan[],
  dateline?: GazetteerPlace,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let seen = false;
  for (const { choice, guess } of spans) {
    const place = choice?.place;
    if (place?.country === undefined || guess === true) continue;
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

/** The place with most others within reach, if they are more than a share of them; of several the one said most often. */
function centreOf(places: readonly GazetteerPlace[], share: number): GazetteerPlace | undefined {
  let best: { place: GazetteerPlace; near: number; said: number } | undefined;
  const counts = new Map<number, { readonly place: GazetteerPlace; said: number }>();
  for (const place of places) {
    const known = counts.get(place.index);
    if (known === undefined) counts.set(place.index, { place, said: 1 });
    else known.said += 1;
  }
  for (const { place, said } of [...counts.values()].slice(0, NAMES)) {
    let near = 0;
    for (const other of counts.values()) if (distanceKm(other.place, place) < REACH_KM) near += other.said;
    if (best === undefined || near > best.near || (near === best.near && said > best.said))
      best = { place, near, said };
  }
  return best !== undefined && best.near > places.length * share ? best.place : undefined;
}

/** Of all towns, and of those of the country that the text is about: better than the middle of that country. */
const MOST = 1 / 2;
const FAIR = 1 / 3;
const REACH_KM = 80;
