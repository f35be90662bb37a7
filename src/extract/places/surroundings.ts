import type { Span } from '../../document/index.ts';
import { foldName, type Gazetteer, type GazetteerPlace, isArea } from '../../gazetteer/index.ts';
import { lookUp } from '../../util/look-up.ts';
import { lies } from './score.ts';
import { KIND_WORDS, type KindHint } from './words.ts';

/** What the words beside a name say of where it lies and what it is. */
export interface Surroundings {
  /** Areas that the words after it may name: ", Texas", ", in Nigeria's Borno state". */
  readonly areas: readonly GazetteerPlace[];
  /** Countries that the words before it name: "the Syrian town of", "Nigeria's". */
  readonly countries: readonly string[];
  readonly hint?: KindHint;
  /** True where the words after it say that it is a part of such an area: "a rural commune of the Tahoua region". */
  readonly isPart: boolean;
}

/** Reads the words around a span. */
export function readSurroundings(
  text: string,
  span: Span,
  gazetteer: Gazetteer,
  countryOfDemonym: (word: string) => string | undefined,
): Surroundings {
  const after = text.slice(span.end, span.end + REACH);
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const hint = hintAfter(after) ?? hintBefore(before);
  return {
    areas: areasAfter(after, gazetteer),
    countries: countriesBefore(before, gazetteer, countryOfDemonym),
    ...(hint === undefined ? {} : { hint }),
    isPart: PART.test(after),
  };
}

/** ", a rural commune of the", ", a town in northern". */
const PART =
  /^, (?:a|an|the) (?:[\p{Ll}-]+ ){0,2}(?:commune|district|town|village|suburb|quarter|neighbou?rhood|hamlet|locality|municipality|settlement|township) (?:in|of) /u;

const REACH = 90;
const WORD = "\\p{Lu}[\\p{L}\\p{M}.’']*(?:-\\p{L}[\\p{L}\\p{M}]*)*";
/** ", Texas", " (Texas)", ", in northern Nigeria", " in Nigeria's Borno state", ", a town in Chad". */
const LINK =
  /^(?:['’]s)?(?: (?:city|town|village|district|county|province))?(?:,? (?:(?:a|the) (?:[\p{L}-]+ ){1,3})?(?:in|of)(?: the)?(?: [a-z]+(?:ern|al))? |, ?| \()/u;
/** "BELFAST (PA) - Police": who sent a report is no state. */
const AGENCY = /^ \([\p{Lu}.]{2,5}\) ?[-–—]/u;
const NAMES = new RegExp(`^(${WORD})(?: (${WORD}))?(?: (${WORD}))?`, 'u');

function areasAfter(after: string, gazetteer: Gazetteer): GazetteerPlace[] {
  const areas: GazetteerPlace[] = [];
  let rest = after;
  // "Hama, Syria", "Aurora, Colorado, USA".
  for (let step = 0; step < 2; step += 1) {
    const link = LINK.exec(rest);
    if (link === null || AGENCY.test(rest)) break;
    rest = rest.slice(link[0].length);
    const taken = takeArea(rest, gazetteer);
    if (taken === undefined) break;
    // "Beyond Madinaty, Liverpool have academies": a town after a mere comma is another subject, unless the phrase ends there.
    const ends = !/^, ?$/.test(link[0]) || /^(?:$|[\p{P}\n])/u.test(rest.slice(taken.length));
    areas.push(...(ends ? taken.areas : taken.areas.filter(({ kind }) => isArea(kind))));
    rest = rest.slice(taken.length);
    // "Nigeria's Borno state".
    const owned = /^['’]s? /.exec(rest);
    if (owned !== null) {
      const next = takeArea(rest.slice(owned[0].length), gazetteer);
      if (next !== undefined) areas.push(...next.areas);
      break;
    }
  }
  return areas;
}

/**
 * What kind of area a name is that stands in a list of such: "China, Japan and Korea", "Louisiana, Missouri, Oregon". The next one is no
 * area that it lies in.
 */
export function listedKind(
  text: string,
  span: Span,
  named: readonly GazetteerPlace[],
  gazetteer: Gazetteer,
): 'country' | 'division' | undefined {
  const divisions = named.filter(({ kind }) => kind === 'division');
  const states = named.filter(isState);
  if (states.length === 0 && divisions.length === 0) return undefined;
  // "LIBERIA, Costa Rica, March 29": the town of a dateline, and where it lies.
  if (isDatelined(text, span)) return undefined;
  const after = namesAfter(text.slice(span.end, span.end + REACH), gazetteer);
  const [next = []] = after;
  if (states.length > 0 && next.some(isState))
    return divisions.some((place) => next.some((area) => lies(place, area))) ? undefined : 'country';
  const before = namesBefore(text.slice(Math.max(0, span.start - REACH), span.start), gazetteer);
  const sisters = [after, before].map((names) => {
    const other = names.findIndex(
      (areas) =>
        !areas.some(
          ({ kind, country }) => kind === 'division' && divisions.some((one) => one.country === country),
        ),
    );
    return other < 0 ? names.length : other;
  });
  return sisters[0]! + sisters[1]! > 1 ? 'division' : undefined;
}

/** "LIKIA, Kenya (Reuters)": the town of a dateline, with the area that it lies in. */
export function isDatelined(text: string, { start, end }: Span): boolean {
  return DATELINE.test(text.slice(start, end + 4));
}

/** A name in capitals, and behind it one that is not. */
const DATELINE = /^[\p{Lu} .'’-]{4,}, \p{Lu}\p{Ll}$/u;

const AND = /^(?:,? (?:and|or) |, )/;

/** The areas that the next two names of a list may be. */
function namesAfter(text: string, gazetteer: Gazetteer): GazetteerPlace[][] {
  const names: GazetteerPlace[][] = [];
  let rest = text;
  while (names.length < 2) {
    const link = AND.exec(rest);
    const taken = link && takeArea(rest.slice(link[0].length), gazetteer);
    if (!link || taken === undefined || taken === null) break;
    names.push(taken.areas);
    rest = rest.slice(link[0].length + taken.length);
  }
  return names;
}

// eslint-disable-next-line regexp/no-super-linear-move -- of no more than REACH characters
const LAST = new RegExp(`((?:${WORD} ){0,2}${WORD})(?:,? (?:and|or) |, )$`, 'u');

/** The same for the two names before. */
function namesBefore(text: string, gazetteer: Gazetteer): GazetteerPlace[][] {
  const names: GazetteerPlace[][] = [];
  let rest = text;
  while (names.length < 2) {
    const words = LAST.exec(rest)?.[1]?.split(' ') ?? [];
    const first = words.findIndex((_, i) => areasNamed(words.slice(i).join(' '), gazetteer).length > 0);
    if (first < 0) break;
    const name = words.slice(first).join(' ');
    names.push(areasNamed(name, gazetteer));
    rest = rest.slice(0, rest.lastIndexOf(name));
  }
  return names;
}

function isState({ kind }: GazetteerPlace): boolean {
  return kind === 'country';
}

function areasNamed(name: string, gazetteer: Gazetteer): GazetteerPlace[] {
  return gazetteer
    .findKey(foldName(name))
    .map(({ place }) => place)
    .filter(isAround);
}

function takeArea(
  rest: string,
  gazetteer: Gazetteer,
): { areas: GazetteerPlace[]; length: number } | undefined {
  const names = NAMES.exec(rest);
  if (names === null) return undefined;
  const [, ...groups]: readonly (string | undefined)[] = names;
  const words = groups.filter((word) => word !== undefined);
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    const bare = name.replace(/['’]s?$/, '');
    const areas = areasNamed(bare, gazetteer);
    if (areas.length > 0) return { areas, length: bare.length };
  }
  return undefined;
}

/** Areas, and towns large enough to have quarters. */
function isAround({ kind, population }: GazetteerPlace): boolean {
  if (kind === 'capital' || kind === 'seat' || kind === 'city') return population >= LARGE_TOWN;
  return kind === 'country' || kind === 'division' || kind === 'district' || kind === 'region';
}

const LARGE_TOWN = 50_000;
// eslint-disable-next-line regexp/no-super-linear-move -- of no more than REACH characters
const BEFORE = new RegExp(`(${WORD})(?:['’]s)? (?:[\\p{L}-]+ ){0,4}$`, 'u');

function countriesBefore(
  before: string,
  gazetteer: Gazetteer,
  countryOfDemonym: (word: string) => string | undefined,
): string[] {
  const clause = before.split(/[.;:,!?]/).at(-1)!;
  const named = BEFORE.exec(clause);
  if (named === null) return [];
  const word = named[1]!;
  const demonym = countryOfDemonym(word);
  if (demonym !== undefined) return [demonym];
  if (!/['’]s $/.test(clause) && !/['’]s [\p{L} -]* of $/u.test(clause)) return [];
  return gazetteer
    .findKey(foldName(word.replace(/['’]s?$/, '')))
    .flatMap(({ place }) => (place.kind === 'country' && place.country !== undefined ? [place.country] : []));
}

function hintAfter(after: string): KindHint | undefined {
  const word = (SEVERAL.exec(after) ?? /^ (\p{L}+)/u.exec(after))?.[1];
  return word === undefined ? undefined : KIND_WORDS.get(word.toLowerCase());
}

/** "Barrow, Jackson and Madison counties". */
const SEVERAL = new RegExp(
  `^(?:,? (?:and )?${WORD}){1,5} (counties|provinces|districts|states|parishes)\\b`,
  'u',
);

function hintBefore(before: string): KindHint | undefined {
  const word = /(?<!\p{L})(\p{L}+) of (?:the )?$/u.exec(before)?.[1];
  const lower = word?.toLowerCase() ?? '';
  return KIND_WORDS.get(lower) ?? lookUp(RULED, lower);
}

/** Of what there are governors and mayors. */
const RULED: Readonly<Record<string, KindHint>> = { governor: 'division', mayor: 'city' };
