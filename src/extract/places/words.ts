import { isArea, type NamedPlace } from '../../gazetteer/index.ts';

/** Words that say what kind of place a name is, before or after it. */
export type KindHint = 'country' | 'division' | 'district' | 'city';

const LISTS: Readonly<Record<KindHint, string>> = {
  country: 'country nation kingdom republic',
  division:
    'province provinces state states governorate region oblast territory emirate canton prefecture division krai wilaya',
  district:
    'district districts county counties parish parishes department municipality raion borough subdistrict subdivision',
  city: 'city town village township hamlet settlement suburb capital metropolis neighborhood neighbourhood community port',
};

/** "province" says division, "town" says city. */
export const KIND_WORDS: ReadonlyMap<string, KindHint> = new Map(
  Object.entries(LISTS).flatMap(([hint, words]) =>
    words.split(' ').map((word): [string, KindHint] => [word, hint as KindHint]),
  ),
);

/** Nouns of things that stand in a place and bear its name. */
export const FACILITY_WORDS: ReadonlySet<string> = new Set(
  (
    'airport airfield airbase airstrip base barracks camp prison jail checkpoint crossing border hospital clinic university ' +
    'college school academy stadium arena market bazaar mosque church cathedral temple shrine synagogue monastery bridge tunnel ' +
    'dam port harbor harbour station terminal refinery plant reactor mine museum library hotel palace castle fort fortress ' +
    'courthouse court square street avenue road boulevard highway park zoo garden gardens cemetery tower building center centre ' +
    'embassy consulate headquarters office police fire jail zone area metro downtown club speedway mall ' +
    'theater theatre hall house complex compound facility pipeline railway airfields basin valley plantation railroad canal farm ranch ' +
    'estate landfill quarry'
  ).split(' '),
);

/** Nouns of streets: what they are named for is seldom where they are. */
export const STREET_WORDS: ReadonlySet<string> = new Set(
  'street streets avenue avenues road roads boulevard boulevards highway drive lane'.split(' '),
);

/** "Kirikiri prison", "the Saudi consulate". */
export function isFacility(name: string): boolean {
  return name.split(/[\s.]+/).some((word) => FACILITY_WORDS.has(word.toLowerCase()));
}

/** "northern Mali", "downtown Cairo": a part of the place named. */
export const PART_WORDS =
  /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest|central|upper|lower|north-east|north-west|south-east|south-west)(?:ern)?|downtown|greater|rural|suburban|metropolitan|metro|inner|mainland|outer|far|coastal|occupied|old|nearby|neighboring|neighbouring|the|uptown|midtown|all|modern|ancient|present-day|post-war|war-torn|most|much|parts)$/i;

/** True where a place is large enough to have a south: "West Prince" lies in no town of Prince. */
export function isParted({ place, own }: NamedPlace): boolean {
  return isArea(place.kind) ? place.kind !== 'district' : own && place.population > PARTED;
}

const PARTED = 100_000;

/** Words that are places somewhere, and in news nearly always something else. */
export const NO_PLACES: ReadonlySet<string> = new Set(
  (
    'act first free man of reading nice mobile bath most split best union liberty independence victory hope young green brown ' +
    'white black bush ford toyota lee king queen march may august police us army navy band opportunity university central of ' +
    'western eastern northern southern north south east west big many can see along deal bar media of santa san saint st the co ' +
    'league cup mission enterprise commerce progress friendship energy cross orange rose eagle island lake river bay beach hill ' +
    'spring falls rock star sun moon press post times democrat republican congress senate house justice of mars marine moscowitz ' +
    'swat balkan baltic nordic gulf arab arabs ok ms mr dr jr sr no yes ha hi me in or id la pa de al ma mo mi'
  ).split(' '),
);
