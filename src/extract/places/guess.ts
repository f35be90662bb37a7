import { covers } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import { distanceKm, type GazetteerPlace, isArea } from '../../gazetteer/index.ts';
import type { Frame } from './choose.ts';
import { NAMES } from './reach.ts';
import type { ResolvedSpan } from './resolve-spans.ts';

/** Larger towns are likely enough to be what a hospital or a stadium is named for. */
const KNOWN = 50_000;
const NEAR_KM = 100;

/**
 * Which names say little of where what bears them is, as no other place of the text, or none that it was sent from, lies near the one found:
 * - what stands somewhere and is named for a small town ("Cornell University", "the Rogers Centre"): the name may well be a founder's;
 * - a street, whatever it is named for;
 * - a small town far from the towns that the text is about ("Stonewall" in a report from one county): one of its name that no list has is likelier;
 * - a town that is not large, or what is named for one, abroad of a report sent from elsewhere, if nothing else is said of that country ("Taifa
 *   market" in a report from Malawi is not in Ghana).
 */
export function findGuesses(
  spans: readonly ResolvedSpan[],
  { dateline, givenCountries }: Pick<Frame, 'dateline' | 'givenCountries'>,
): ReadonlySet<ResolvedSpan> {
  const towns = spans.filter(isTown);
  const facilities = spans.filter(({ reading }) => reading?.facility === true);
  const wholeOf = (span: ResolvedSpan) =>
    near(facilities, span).find((other) => other !== span && covers(other, span));
  const strays = findStrays(towns, spans);
  const lonely = dateline === undefined ? new Set() : findLonely(spans, dateline, givenCountries);
  const settled = byPlace(towns.filter((one) => !strays.has(one.choice.place.index)));
  return new Set(
    spans.filter((span) => {
      if (lonely.has(span)) return true;
      const whole = wholeOf(span);
      if (span.reading?.facility === true || whole !== undefined)
        return isNamesake(span, whole ?? span, settled);
      return isTown(span) && strays.has(span.choice.place.index);
    }),
  );
}

type Town = ResolvedSpan & { readonly choice: NonNullable<ResolvedSpan['choice']> };

/** Those of each place, of so many places at most. */
function byPlace(towns: readonly Town[]): readonly (readonly Town[])[] {
  const places = new Map<number, Town[]>();
  for (const town of towns) {
    const { index } = town.choice.place;
    const known = places.get(index);
    if (known !== undefined) known.push(town);
    else if (places.size < NAMES) places.set(index, [town]);
  }
  return [...places.values()];
}

function isTown(span: ResolvedSpan): span is Town {
  return span.choice !== undefined && span.reading?.facility !== true && !isArea(span.choice.place.kind);
}

function isNamesake(
  { choice, reading, placed }: ResolvedSpan,
  whole: ResolvedSpan,
  settled: readonly (readonly Town[])[],
): boolean {
  if (choice === undefined || placed || choice.place.kind === 'landmark') return false;
  const street = reading?.rule === 'street';
  if (isArea(choice.place.kind)) return street;
  if (choice.place.population >= KNOWN && !street) return false;
  return !settled.some(
    (towns) =>
      distanceKm(towns[0]!.choice.place, choice.place) < NEAR_KM &&
      towns.some((other) => !covers(whole, other)),
  );
}

/** Larger towns are named without their country or division. */
const SMALL = 20_000;
const FAR_KM = 250;

/** Numbers of the small towns that are far from all others, in a text of which some towns lie near one another or one is named often. */
function findStrays(towns: readonly Town[], spans: readonly ResolvedSpan[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { choice } of towns) counts.set(choice.place.index, (counts.get(choice.place.index) ?? 0) + 1);
  const places = byPlace(towns).map((own) => own[0]!.choice.place);
  const firm = new Set(
    towns.flatMap(({ choice, placed, reading }) =>
      placed || reading?.hint !== undefined ? [choice.place.index] : [],
    ),
  );
  const divisions = new Set(
    spans.flatMap(({ choice }) => (choice?.place.kind === 'division' ? [choice.place.index] : [])),
  );
  const crowded = places.filter((one) => {
    let said = 0;
    for (const other of places) if (distanceKm(one, other) < NEAR_KM) said += counts.get(other.index) ?? 0;
    return said > 1;
  });
  const strays = places.filter(
    ({ index, kind, population, division, lat, lon }) =>
      kind === 'city' &&
      population < SMALL &&
      !firm.has(index) &&
      !(division !== undefined && divisions.has(division)) &&
      crowded.some((other) => other.index !== index) &&
      !places.some((other) => other.index !== index && distanceKm(other, { lat, lon }) < FAR_KM),
  );
  return new Set(strays.map(({ index }) => index));
}

/** Larger towns are named anywhere in the world; by another than their first name ("Bombay") only far larger ones. */
const KNOWN_ABROAD = 150_000;
const KNOWN_BY_OTHER = 1_000_000;

/** "Boni" in a report from Bamako is not Bonn, for which an old list has that name too. */
function isKnownAbroad({ reading }: ResolvedSpan, { index, population }: GazetteerPlace): boolean {
  const isOwn = reading?.found.some(({ place, own }) => own && place.index === index) === true;
  return population >= (isOwn ? KNOWN_ABROAD : KNOWN_BY_OTHER);
}

/** The towns of countries that nothing else is said of, where the text was sent from another one, and not from near by. */
function findLonely(
  spans: readonly ResolvedSpan[],
  dateline: GazetteerPlace,
  givenCountries: ReadonlySet<string>,
): ReadonlySet<ResolvedSpan> {
  const places = new Map<string, Set<number>>();
  for (const { choice } of spans) {
    const country = choice?.place.country;
    if (country === undefined) continue;
    const known = places.get(country) ?? new Set();
    places.set(country, known.add(choice!.place.index));
  }
  const isCause = (country: string) =>
    country === dateline.country || givenCountries.has(country) || places.get(country)!.size > 1;
  return new Set(
    spans.filter((span) => {
      const { choice, placed, reading } = span;
      if (choice === undefined || placed || reading?.hint !== undefined) return false;
      const { kind, country } = choice.place;
      if (kind !== 'city' && kind !== 'seat') return false;
      if (country === undefined || isCause(country) || isKnownAbroad(span, choice.place)) return false;
      return distanceKm(choice.place, dateline) >= NEAR_KM;
    }),
  );
}
