/** Words that say what kind of place a name is, before or after it. */
export type KindHint = 'country' | 'division' | 'district' | 'city';

const LISTS: Readonly<Record<KindHint, string>> = {
  country: 'country nation kingdom republic',
  division: 'province provinces state states governorate region oblast territory emirate canton prefecture division krai wilaya',
  district: 'district districts county counties parish parishes department municipality raion borough subdistrict subdivision',
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
    'theater theatre hall house complex compound facility pipeline railway airfields basin valley'
  ).split(' '),
);

/** "northern Mali", "downtown Cairo": a part of the place named. */
export const PART_WORDS =
  /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest|central|upper|lower|north-east|north-west|south-east|south-west)(?:ern)?|downtown|greater|rural|suburban|metropolitan|metro|inner|mainland|outer|far|coastal|occupied|old|nearby|neighboring|neighbouring|the|uptown|midtown|all|modern|ancient|present-day|post-war|war-torn|most|much|parts)$/i;
