import { distanceKm, type GazetteerPlace, isArea } from '../../gazetteer/index.ts';
import { NAMES } from './reach.ts';
import { type Candidate, lies } from './score.ts';
import type { Weights } from './weights.ts';

/** The mentions of one name that must mean one place, with what it may mean. */
export interface NameGroup {
  readonly key: string;
  readonly mentions: number;
  readonly candidates: readonly Candidate[];
  /** True where a word says what kind of place it is. */
  readonly hinted: boolean;
  /** True where words beside it say in which land it lies. */
  readonly tied: boolean;
}

/** What the document says of itself. */
export interface Frame {
  /** Where it was sent from. */
  readonly dateline: GazetteerPlace | undefined;
  readonly outletCountries: ReadonlySet<string>;
  readonly givenCountries: ReadonlySet<string>;
}

export interface Choice {
  readonly place: GazetteerPlace;
  readonly score: number;
  readonly lost: readonly Candidate[];
}

/** Rounds in which the names of a document are weighed against each other. */
const ROUNDS = 3;

/** Chooses a place for each name: every round, a name's candidates are weighed by where the other names' best ones lie. */
export function choosePlaces(
  groups: readonly NameGroup[],
  frame: Frame,
  weights: Weights,
): (Choice | undefined)[] {
  let best: (Candidate | undefined)[] = groups.map(({ candidates }) => top(candidates));
  const base = groups.map(({ candidates }) =>
    candidates.map((one) => ({ ...one, score: one.score + frameScore(one.place, frame, weights) })),
  );
  const shaded = groups.map(({ candidates }) => candidates.map((one) => isOvershadowed(one, candidates)));
  let scored = base;
  for (let round = 0; round < ROUNDS; round += 1) {
    const support = gather(groups, scored, best, weights);
    scored = base.map((candidates, i) =>
      candidates.map((one, j) => {
        const { key, mentions } = groups[i]!;
        const own = shaded[i]![j]! ? localSupport(one.place, key, support) : support;
        return { ...one, score: one.score + supportScore(one.place, key, mentions, own, weights) };
      }),
    );
    const next = scored.map(top);
    const settled = next.every((one, i) => one?.place.index === best[i]?.place.index);
    best = next;
    if (settled) break;
  }
  return scored.map((candidates, i) => {
    const first = best[i];
    if (first === undefined) return undefined;
    const chosen = groups[i]!.hinted ? first : (townOf(first, candidates) ?? first);
    const lost = candidates
      .filter((one) => one.place.index !== chosen.place.index)
      .sort((a, b) => b.score - a.score || a.place.index - b.place.index)
      .slice(0, 2);
    return { place: chosen.place, score: chosen.score, lost };
  });
}

/** "Homs" alone is the town, not the province or district of that name around it, if the town is a fair part of it. */
function townOf(area: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  const { kind, population } = area.place;
  if (kind !== 'division' && kind !== 'district') return undefined;
  return candidates.find(
    ({ place }) =>
      !isArea(place.kind) &&
      lies(place, area.place) &&
      (place.kind !== 'city' || place.population > population / 30),
  );
}

/** So many times as large is a place of the world beside its namesake. */
const FAR_LARGER = 5;
/** A town of more is known by itself, as London in Ontario is. */
const SMALL_TOWN = 200_000;

/** "Berlin" beside "Washington" is no town of New Hampshire: a town far smaller than a state, capital or great city of that name abroad. */
function isOvershadowed({ place }: Candidate, candidates: readonly Candidate[]): boolean {
  if (isArea(place.kind) || place.population >= SMALL_TOWN) return false;
  return candidates.some(
    ({ place: other }) =>
      other.country !== place.country && isWorldly(other) && other.population > place.population * FAR_LARGER,
  );
}

/** What news of any country names: that it is named tells nothing of where others are. */
function isWorldly({ kind, population }: GazetteerPlace): boolean {
  return kind === 'country' || population >= (WORLDLY[kind] ?? Infinity);
}

/** From so many people on. */
const WORLDLY: Readonly<Partial<Record<GazetteerPlace['kind'], number>>> = {
  capital: 100_000,
  seat: 150_000,
  city: 1_000_000,
};

function top(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const one of candidates) if (best === undefined || one.score > best.score) best = one;
  return best;
}

function frameScore(place: GazetteerPlace, frame: Frame, weights: Weights): number {
  const { country } = place;
  let score = 0;
  if (country !== undefined) {
    if (frame.outletCountries.has(country)) score += weights.outletCountry;
    if (frame.givenCountries.has(country)) score += weights.givenCountry;
  }
  const { dateline } = frame;
  if (dateline !== undefined && place.index !== dateline.index && !isWide(place)) {
    const near = distanceKm(place, dateline) < 250 || place.division === dateline.division;
    if (near) score += weights.dateline;
    else if (country === dateline.country) score += weights.dateline / 2;
  }
  return score;
}

/** "Wash." and Seattle make the state of "Washington". */
function nameDivision({ index }: GazetteerPlace, key: string, support: Support, weights: Weights): number {
  const others = (keys: readonly string[] = []) => keys.filter((one) => one !== key);
  const names = others(support.divisions.get(index));
  const towns = new Set([...names, ...others(support.members.get(index))]).size;
  return (
    Math.min(2, Math.max(0, towns - 1)) * weights.townOfDivision + (names.length > 0 ? weights.otherWord : 0)
  );
}

interface Support {
  readonly points: readonly {
    readonly key: string;
    readonly place: GazetteerPlace;
    /** Candidates that are no wide areas; the share falls with the distance from the best one's score. */
    readonly near: readonly { readonly place: GazetteerPlace; readonly share: number }[];
  }[];
  /** The country of a name's best candidate, the first of equal names. */
  readonly countryOf: ReadonlyMap<string, string | undefined>;
  readonly countries: ReadonlyMap<string, number>;
  /** The same by towns and districts alone that are not known all over the world. */
  readonly localCountries: ReadonlyMap<string, number>;
  readonly divisions: ReadonlyMap<number, readonly string[]>;
  /** Names that mean a capital or great city too: "New York". */
  readonly cities: ReadonlySet<string>;
  /** Names of the towns in each division. */
  readonly members: ReadonlyMap<number, readonly string[]>;
  readonly total: number;
}

/** What the best candidates of all names say together. */
function gather(
  groups: readonly NameGroup[],
  scored: readonly (readonly Candidate[])[],
  best: readonly (Candidate | undefined)[],
  weights: Weights,
): Support {
  const points: Support['points'][number][] = [];
  const countryOf = new Map<string, string | undefined>();
  const countries = new Map<string, number>();
  const localCountries = new Map<string, number>();
  const cities = new Set<string>();
  const divisions = new Map<number, string[]>();
  const members = new Map<number, string[]>();
  let total = 0;
  groups.forEach(({ key, mentions, candidates }, i) => {
    const first = best[i];
    if (first === undefined) return;
    if (candidates.some((one) => !isArea(one.place.kind) && isWorldly(one.place))) cities.add(key);
    const { place } = first;
    const near = scored[i]!.flatMap((one) => {
      const share = 1 - (first.score - one.score) / weights.shareReach;
      return share > 0 && !isWide(one.place) ? [{ place: one.place, share }] : [];
    });
    if (points.length < NAMES) points.push({ key, place, near });
    if (!countryOf.has(key)) countryOf.set(key, place.country);
    if (place.country === undefined) return;
    const weight = Math.sqrt(mentions);
    countries.set(place.country, (countries.get(place.country) ?? 0) + weight);
    if (!isWide(place) && !isWorldly(place))
      localCountries.set(place.country, (localCountries.get(place.country) ?? 0) + weight);
    total += weight;
    if (place.kind === 'division') divisions.set(place.index, [...(divisions.get(place.index) ?? []), key]);
    else if (place.division !== undefined)
      members.set(place.division, [...(members.get(place.division) ?? []), key]);
  });
  return { points, countryOf, countries, localCountries, cities, divisions, members, total };
}

const NONE: Support['divisions'] = new Map();

/** What speaks for an overshadowed town: other small towns of its country, or all that speaks for that if its division is named. */
function localSupport({ division }: GazetteerPlace, key: string, support: Support): Support {
  const isOther = (name: string) => name !== key && !support.cities.has(name);
  const named = division !== undefined && support.divisions.get(division)?.some(isOther) === true;
  if (named) return support;
  return { ...support, countries: support.localCountries, divisions: NONE };
}

function supportScore(
  place: GazetteerPlace,
  key: string,
  mentions: number,
  support: Support,
  weights: Weights,
): number {
  const { country, division } = place;
  let score = 0;
  if (country !== undefined) {
    const named = support.countries.get(country) ?? 0;
    // Its own votes do not count for it.
    const own = support.countryOf.get(key) === country ? Math.sqrt(mentions) : 0;
    const others = named - own;
    const rest = support.total - Math.sqrt(mentions);
    if (others > 0.01) score += weights.countryNamed + (weights.countryShare * others) / Math.max(1, rest);
  }
  if (division !== undefined && place.kind !== 'division') {
    const named = support.divisions.get(division);
    if (named?.some((one) => one !== key)) score += weights.divisionNamed;
  }
  if (place.kind === 'division') score += nameDivision(place, key, support, weights);
  if (isWide(place)) return score;
  let near = 0;
  for (const one of support.points) {
    if (one.key === key) continue;
    let most = 0;
    for (const other of one.near) {
      if (other.share <= most || Math.abs(other.place.lat - place.lat) > 2.3) continue;
      if (other.place.country !== country || other.place.index === place.index) continue;
      const km = distanceKm(other.place, place);
      const bonus = km < 30 ? weights.near30 : km < 100 ? weights.near100 : km < 250 ? weights.near250 : 0;
      most = Math.max(most, bonus * other.share);
    }
    near += most;
  }
  return score + Math.min(weights.nearMost, near);
}

/** Too wide for its middle to say what is near. */
function isWide(place: GazetteerPlace): boolean {
  return isArea(place.kind) && place.kind !== 'district';
}
