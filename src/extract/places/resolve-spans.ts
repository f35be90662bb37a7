import type { Span } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import { type Gazetteer, type GazetteerPlace, isArea, type NamedPlace } from '../../gazetteer/index.ts';
import { choosePlaces, type Choice, type NameGroup } from './choose.ts';
import { type NameReading, readName } from './read-name.ts';
import { NAMES } from './reach.ts';
import { readAdjective, readPeople } from './read-people.ts';
import { namesStreet } from './beside-name.ts';
import { findGuesses } from './guess.ts';
import { placeUnknown } from './place-unknown.ts';
import { type Candidate, fameOf, hintScore, lies, surroundingScore } from './score.ts';
import { withoutFarNamesakes } from './far-namesakes.ts';
import { isDatelined, listedKind, readSurroundings, type Surroundings } from './surroundings.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** What may be known of a text beside its words. */
export interface PlaceContext {
  /** Countries that the text is about, alpha-3. */
  readonly countries?: readonly string[];
  /** Name or host of the outlet. */
  readonly outlet?: string;
  /** Place that the report was sent from, as written. */
  readonly dateline?: string;
}

/** What names are looked up in. */
export interface PlaceMeans {
  readonly gazetteer: Gazetteer;
  /** The country of "Syrian"; none where absent. */
  readonly countryOfDemonym?: (word: string) => string | undefined;
  readonly weights?: Weights;
}

/** A span and the place that it names; no `choice` where the gazetteer knows none. */
export interface ResolvedSpan extends Span {
  readonly reading?: NameReading;
  readonly choice?: Choice;
  /** Where the gazetteer knows no such name: the town that the text speaks of there. */
  readonly nearby?: GazetteerPlace;
  /** True where the words beside it name the area it lies in. */
  readonly placed: boolean;
  /** True where nothing in the text speaks for the choice but the name itself. */
  readonly guess?: true;
}

/** More candidates than this are cut to the best known ones. */
const MOST = 14;

/** Resolves spans of a text together: each is evidence for the others. */
export function resolveSpans(
  text: string,
  spans: readonly Span[],
  context: PlaceContext,
  means: PlaceMeans,
): ResolvedSpan[] {
  const { gazetteer, weights = WEIGHTS } = means;
  const countryOfDemonym = means.countryOfDemonym ?? unknown;
  const read = spans.map((span) => {
    const name = text.slice(span.start, span.end);
    const reading = readAny(name, means, namesStreet(text, span));
    return { span, reading, around: readSurroundings(text, span, gazetteer, countryOfDemonym) };
  });
  const unlisted = new Set(
    read.flatMap(({ span, reading, around }) =>
      reading && isDatelined(text, span) && isUnlisted(reading, around) ? [reading.key] : [],
    ),
  );
  const mentions = read.map(({ span, reading, around }) => {
    if (reading === undefined || unlisted.has(reading.key)) return { span, reading: undefined, around };
    const named = reading.found.map(({ place }) => place);
    const hint = listedKind(text, span, named, gazetteer);
    const areas = around.areas.filter((area) => isAreaOf(area, reading));
    const lands = areas.length === 0 && around.isPart ? landsOf(around.areas) : [];
    // "Bangui, a rural commune of the Tahoua region" is no Bangui of another country.
    if (lands.length > 0) {
      if (!named.some(({ country }) => country !== undefined && lands.includes(country)))
        return { span, reading: undefined, around };
      return { span, reading, around: { ...around, areas: [], countries: [...around.countries, ...lands] } };
    }
    // "Camp Murray, Wash." stands in no town of Murray elsewhere.
    if (reading.facility && hint === undefined && areas.length === 0 && around.areas.some(isDivision))
      if (!named.some(({ kind }) => kind === 'country')) return { span, reading: undefined, around };
    const inside = hint === undefined ? { ...around, areas } : { ...around, areas: [], hint };
    return { span, reading, around: inside };
  });
  const counties = countiesOf(mentions.flatMap(({ reading }) => reading ?? []));
  const groups = new Map<
    string,
    { key: string; around: Surroundings[]; reading: NameReading; mentions: number }
  >();
  const keys = mentions.map(({ reading, around }) => {
    if (reading === undefined) return undefined;
    const area = around.areas[0];
    const id = `${reading.key}|${reading.hint ?? around.hint ?? ''}|${area === undefined ? '' : area.index}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { key: reading.key, around: [around], reading, mentions: 1 });
    else {
      group.mentions += 1;
      group.around.push(around);
    }
    return id;
  });
  const ids = [...groups.keys()];
  const byKey = new Map<string, Surroundings[][]>();
  for (const { key, around } of groups.values()) {
    const siblings = byKey.get(key);
    if (siblings === undefined) byKey.set(key, [around]);
    else siblings.push(around);
  }
  const named: NameGroup[] = ids.map((id) => {
    const { key, around, reading: read, mentions: count } = groups.get(id)!;
    const reading = { ...read, found: [...read.found, ...countiesBy(read, around)] };
    const siblings = byKey.get(key)!.filter((other) => other !== around);
    return {
      key,
      mentions: count,
      tied: around.some(({ areas, countries }) => areas.length + countries.length > 0),
      hinted: reading.hint !== undefined || around.some((one) => one.hint !== undefined),
      candidates: candidatesOf(reading, around, firstOf(siblings, NAMES), weights),
    };
  });
  /** "Barrow" of "Barrow and Jackson counties" is no town; "Indiana" is a state also beside Indiana County. */
  function countiesBy({ key, found }: NameReading, around: readonly Surroundings[]): readonly NamedPlace[] {
    if (found.some(({ place, own }) => own && (place.kind === 'division' || place.kind === 'country')))
      return [];
    const hinted = around.some(({ hint }) => hint === 'district');
    return counties.get(key) ?? (hinted ? gazetteer.findKey(`${key} county`) : []);
  }
  const frame = frameOf(context, text, means);
  const choices = choosePlaces(withoutFarNamesakes(named, frame.dateline), frame, weights);
  const choiceOf = new Map(ids.map((id, i) => [id, choices[i]]));
  const resolved = mentions.map(({ span, reading, around }, i): ResolvedSpan => {
    const id = keys[i];
    const choice = id === undefined ? undefined : choiceOf.get(id);
    return {
      start: span.start,
      end: span.end,
      placed: choice !== undefined && around.areas.some((area) => lies(choice.place, area)),
      ...(reading && { reading }),
      ...(choice && { choice }),
      ...(choice === undefined && around.areas.length > 0 && { nearby: finestArea(around.areas) }),
    };
  });
  const beside = resolved.map((span, i) => {
    if (span.nearby === undefined) return span;
    const { areas } = mentions[i]!.around;
    const behind = near(resolved, { start: span.end, end: span.end + BEHIND }).filter((other) =>
      isBehind(other, span),
    );
    const told = areas.filter(({ index }) => behind.some(({ choice }) => choice?.place.index === index));
    if (told.length > 0) return { ...span, nearby: finestArea(told) };
    // "Beyond Madinaty, Liverpool have academies" is near none of the Liverpools that this one is not.
    const { nearby, ...rest } = span;
    return behind.some(({ reading }) => reading?.found.some(({ place }) => isOneOf(place, areas)))
      ? rest
      : span;
  });
  const guesses = findGuesses(beside, frame);
  const weighed = beside.map((span) => (guesses.has(span) ? { ...span, guess: true as const } : span));
  return placeUnknown(text, weighed, (code) => gazetteer.country(code), frame.dateline);
}

function readAny(name: string, means: PlaceMeans, street: boolean): NameReading | undefined {
  const { gazetteer, countryOfDemonym = unknown } = means;
  const reading =
    readPeople(name, gazetteer, countryOfDemonym) ??
    readName(name, gazetteer) ??
    readAdjective(name, gazetteer, countryOfDemonym);
  return reading && street ? { ...reading, facility: true, rule: 'street' } : reading;
}

function unknown(): undefined {
  return undefined;
}

/** "LIKIA, Kenya": a small town of another land that bears the name is not the one of the dateline, which is in no list. */
function isUnlisted({ found }: NameReading, { areas }: Surroundings): boolean {
  const lands = areas.flatMap(({ kind, country }) => (isArea(kind) ? (country ?? []) : []));
  return (
    lands.length > 0 &&
    found.every(
      ({ place, own }) =>
        (!own || place.population < LISTED) && !isArea(place.kind) && !lands.includes(place.country ?? ''),
    )
  );
}

/** Larger towns are in the list, whatever the report calls their land. */
const LISTED = 50_000;

function isDivision({ kind }: GazetteerPlace): boolean {
  return kind === 'division' || kind === 'district';
}

/** The countries of divisions and towns that something is said to be a part of. */
function landsOf(areas: readonly GazetteerPlace[]): readonly string[] {
  return areas.flatMap(({ kind, country }) => (kind === 'country' ? [] : (country ?? [])));
}

/** "Suffolk", where the text also says "Suffolk County": found by the name without its word. */
function countiesOf(readings: readonly NameReading[]): ReadonlyMap<string, readonly NamedPlace[]> {
  const counties = new Map<string, readonly NamedPlace[]>();
  for (const { key, found } of readings)
    if (/ (?:county|parish)$/.test(key)) counties.set(key.replace(/ \w+$/, ''), found);
  return counties;
}

/** Areas count only where a candidate lies in them: "Paris, London" is a list. */
function isAreaOf(area: GazetteerPlace, { found }: NameReading): boolean {
  return found.some(({ place }) => lies(place, area));
}

/** True for a name right behind another: "St. Louis" in "Hampton Avenue in St. Louis". */
function isBehind({ start }: Span, { end }: Span): boolean {
  return start >= end && start - end < BEHIND;
}

function isOneOf({ index }: GazetteerPlace, places: readonly GazetteerPlace[]): boolean {
  return places.some((place) => place.index === index);
}

const BEHIND = 90;

/** "Damkoli, in Nigeria's Borno state" lies in Borno, whatever Damkoli is. */
function finestArea(areas: readonly GazetteerPlace[]): GazetteerPlace {
  const towns = areas.filter(({ kind }) => !isArea(kind)).sort((a, b) => b.population - a.population);
  const inner = areas.find((area) => areas.some((other) => isArea(other.kind) && lies(area, other)));
  return inner ?? areas.find((area) => area.kind === 'country') ?? towns[0] ?? areas[0]!;
}

function candidatesOf(
  reading: NameReading,
  around: readonly Surroundings[],
  siblings: readonly Surroundings[],
  weights: Weights,
): Candidate[] {
  const hint = reading.hint ?? around.find((one) => one.hint !== undefined)?.hint;
  const scored = reading.found.map((one) => {
    let score = fameOf(one, weights) + hintScore(one.place, hint, weights);
    score += strongest(around, (each) => surroundingScore(one.place, each, weights));
    // The same name is placed elsewhere in the text.
    if (siblings.length > 0 && strongest(siblings, (each) => surroundingScore(one.place, each, weights)) > 2)
      score += weights.sameName;
    return { place: one.place, own: one.own, score };
  });
  if (scored.length <= MOST) return scored;
  return scored.sort((a, b) => b.score - a.score || a.place.index - b.place.index).slice(0, MOST);
}

/** So many items of some lists, the first ones. */
function firstOf<Item>(lists: readonly (readonly Item[])[], most: number): readonly Item[] {
  const found: Item[] = [];
  for (const list of lists) {
    if (found.length >= most) break;
    found.push(...list.slice(0, most - found.length));
  }
  return found;
}

function strongest<Item>(items: readonly Item[], score: (item: Item) => number): number {
  let most = 0;
  for (const item of items) {
    const value = score(item);
    if (Math.abs(value) > Math.abs(most) || value > most) most = value;
  }
  return most;
}

function frameOf(context: PlaceContext, text: string, means: PlaceMeans) {
  const { gazetteer } = means;
  const outletCountries = new Set<string>();
  const ending = /\.([a-z]{2})(?:[/:]|$)/i.exec(context.outlet ?? '')?.[1]?.toLowerCase();
  const code = ending === undefined ? undefined : HOSTS[ending];
  if (code !== undefined) outletCountries.add(code);
  let dateline: GazetteerPlace | undefined;
  if (context.dateline !== undefined) {
    const [head] = context.dateline.split(/[,/(]/);
    const end = head!.length;
    const [resolved] =
      context.dateline === text
        ? []
        : resolveSpans(context.dateline, [{ start: 0, end }], {}, { ...means, gazetteer });
    dateline = resolved?.choice?.place;
  }
  return {
    dateline,
    outletCountries,
    givenCountries: new Set(context.countries ?? []),
  };
}

/** Countries by the ending of a host. */
const HOSTS: Readonly<Record<string, string>> = {
  ...{
    uk: 'GBR',
    ie: 'IRL',
    au: 'AUS',
    nz: 'NZL',
    ca: 'CAN',
    in: 'IND',
    pk: 'PAK',
    za: 'ZAF',
    ng: 'NGA',
    ke: 'KEN',
  },
  ...{
    il: 'ISR',
    ps: 'PSE',
    lb: 'LBN',
    eg: 'EGY',
    tr: 'TUR',
    ru: 'RUS',
    ua: 'UKR',
    de: 'DEU',
    fr: 'FRA',
    es: 'ESP',
  },
  ...{
    it: 'ITA',
    pl: 'POL',
    jp: 'JPN',
    cn: 'CHN',
    kr: 'KOR',
    ph: 'PHL',
    my: 'MYS',
    sg: 'SGP',
    bd: 'BGD',
    lk: 'LKA',
  },
  ...{
    np: 'NPL',
    af: 'AFG',
    ir: 'IRN',
    iq: 'IRQ',
    sy: 'SYR',
    ye: 'YEM',
    sa: 'SAU',
    ae: 'ARE',
    qa: 'QAT',
    gh: 'GHA',
  },
  ...{
    ug: 'UGA',
    tz: 'TZA',
    et: 'ETH',
    sd: 'SDN',
    ss: 'SSD',
    zw: 'ZWE',
    zm: 'ZMB',
    mx: 'MEX',
    br: 'BRA',
    ar: 'ARG',
  },
  ...{
    cl: 'CHL',
    pe: 'PER',
    ve: 'VEN',
    cu: 'CUB',
    jm: 'JAM',
    th: 'THA',
    vn: 'VNM',
    id: 'IDN',
    hk: 'HKG',
    tw: 'TWN',
  },
};
