import type { CountryRow } from './countries.ts';
import { decode, readEntries, titleCase } from './countries.ts';
import { parse } from 'yaml';
import { keyOf } from '../../src/extract/actors/lexicon.ts';
import { officeKey } from '../../src/extract/actors/office-names.ts';
import { readCountryInfo } from './country-info.ts';
import { parseCsv } from './csv.ts';
import { namesOfOne, soundAlike } from './one-person.ts';
import type { Gold } from './sources.ts';
import { readRecentHeads } from './recent-heads.ts';
import { SOURCES } from './sources.ts';

/**
 * [name, country, sector, title, from, to, Wikidata id, seen]; an empty text where not known. `seen` is the last day that
 * the source of a spell without an end knows of.
 */
export type Person = [string, string, string, string, string, string, string, string];

/** Folders of the scrapers and the countries they are about. */
const CABINETS: Readonly<Record<string, string>> = {
  'argentina-ministers': 'ARG',
  'australia-cabinet': 'AUS',
  'belarus-ministers': 'BLR',
  'brazil-ministers': 'BRA',
  'canada-cabinet': 'CAN',
  'china-ministers': 'CHN',
  'congo-kinshasa-ministers': 'COD',
  'egypt-ministers': 'EGY',
  'france-cabinet': 'FRA',
  'hungary-cabinet': 'HUN',
  'india-ministers': 'IND',
  'indonesia-ministers': 'IDN',
  'iran-ministers': 'IRN',
  'iraq-ministers': 'IRQ',
  'israel-ministers': 'ISR',
  'japan-ministers': 'JPN',
  kenya: 'KEN',
  'mexico-ministers': 'MEX',
  nigeria: 'NGA',
  'pakistan-ministers': 'PAK',
  'philippines-ministers': 'PHL',
  'poland-cabinet': 'POL',
  'russia-cabinet': 'RUS',
  'somalia-cabinet': 'SOM',
  'south-africa-cabinet': 'ZAF',
  'south-korea-ministers': 'KOR',
  'south-sudan': 'SSD',
  sudan: 'SDN',
  'turkey-ministers': 'TUR',
  'ukraine-cabinet': 'UKR',
  'united-kingdom-cabinet': 'GBR',
  'us-cabinet': 'USA',
  yemen: 'YEM',
  zimbabwe: 'ZWE',
};

const OFFICE =
  /president|premier|minister|secretary|chancellor|king|queen|emir|sultan|prince|governor|attorney|head of|taoiseach|ambassador|leader|chief/i;

/** Makes `data/actors/people.json`: who held which office when. */
export function buildPeople(
  gold: Gold,
  countries: readonly CountryRow[],
): { people: Record<string, string[][]> } & Record<string, unknown> {
  const { leaders } = buildLeaders(gold, countries);
  const people = listPeople(gold, countries).map((person) => closeHead(person, leaders));
  return {
    source: [
      SOURCES.everyPolitician,
      SOURCES.worldLeaders,
      SOURCES.factbook,
      SOURCES.archigos,
      SOURCES.countryInfo,
      SOURCES.usCongress,
      SOURCES.phoenix,
      SOURCES.own,
    ],
    script: 'scripts/actors/people.ts',
    columns: ['country', 'sector', 'title', 'from', 'to', 'wikidata', 'seen'],
    // A family name alone says who held an office, not whom a name means.
    people: byKey(people.filter(([name]) => name.includes(' ') || name.includes('-')).sort(byText)),
  };
}

/**
 * Where one source leaves the spell of a head of a state open, since its edition ended, and the list of leaders knows when
 * it did: "Justin Trudeau" left office with "Trudeau".
 */
function closeHead(person: Person, leaders: readonly Leader[]): Person {
  const [name, country, sector, title, from, to, wikidata, seen] = person;
  if (to !== '' || from === '' || sector !== 'GOV' || (title !== '' && !HEAD.test(title))) return person;
  const own = leaders.filter(
    ([family, of]) => of === country && ` ${keyOf(name)}`.endsWith(` ${keyOf(family)}`),
  );
  const end = ofSameYear(own, from);
  // A date before this ends no spell that was open then.
  if (end === undefined || end <= seen) return person;
  return [name, country, sector, title, from, end, wikidata, ''];
}

/** The end of the spells that began in one year, with those that went on from there; none where one has not ended. */
function ofSameYear(spells: readonly Leader[], from: string): string | undefined {
  const first = spells.filter((spell) => spell[2].slice(0, 4) === from.slice(0, 4));
  if (first.length === 0) return undefined;
  const ends = spells.filter((spell) => spell[2] >= first[0]![2]).map((spell) => spell[3]);
  return ends.includes('') ? undefined : ends.sort().at(-1);
}

/** Everybody that the sources know, the best source first. */
export function listPeople(gold: Gold, countries: readonly CountryRow[]): readonly Person[] {
  const people: Person[] = [];
  const states = new Map(countries.map((row) => [row.code, [row.name, ...row.names]]));
  /** By name, country, sector, office and year: the spells that earlier sources have. */
  const told = new Map<string, { readonly person: Person; readonly source: number }[]>();
  const add = (row: Person, source: number): void => {
    const person: Person = [cleanName(row[0]), ...(row.slice(1) as PersonFacts)];
    const [name, country, sector, title, from] = person;
    const whole = /\p{L} \p{L}|\p{L}-\p{L}/u.test(name) || source === REIGN;
    if (name === '' || !whole || name.length > 48) return;
    const office = officeKey(title, states.get(country) ?? []) ?? '';
    const key = [keyOf(name), country, sector, from.slice(0, 4), office].join('|');
    const list = told.get(key) ?? [];
    told.set(key, list);
    const same = list.find((other) => other.source !== source || other.person[4] === from);
    if (same !== undefined) confirm(same.person, person);
    else {
      list.push({ person, source });
      people.push(person);
    }
  };
  const sources: readonly (() => Person[])[] = [
    () => readCabinets(gold),
    () => readWorld(gold, countries),
    () => readWorldLeaders(gold, countries),
    () => readFactbookLeaders(gold, countries).map(withTitle),
    () => readCountryInfo(gold, countries),
    () => readUnitedStates(gold),
    () => readReignLeaders(gold, people, countries),
    () => readArchigos(gold, countries),
    () => readRecentHeads(),
  ];
  sources.forEach((read, source) => {
    for (const person of read()) add(person, source);
  });
  const known = new Set(people.map((person) => `${person[0].toLowerCase()}|${person[1]}`));
  for (const person of readPhoenixPeople(gold, countries))
    if (!known.has(`${person[0].toLowerCase()}|${person[1]}`)) add(person, sources.length);
  return [...people.values()];
}

/** A later source may know how a spell ended, or that it has not. */
function confirm(known: Person, other: Person): void {
  if (known[5] !== '') return;
  if (other[5] !== '') {
    known[5] = other[5];
    known[7] = '';
  } else if (other[7] === '' || (known[7] !== '' && other[7] > known[7])) known[7] = other[7];
}

type PersonFacts = [string, string, string, string, string, string, string];

/** Offices stand before or behind some names, and letters cut short behind others; an office alone is no name. */
function cleanName(name: string): string {
  const bare = name
    .replace(
      /^(?:acting |interim |deputy )?(?:(?:prime minister|president|sir|dame|lord|lady|baroness|dr)\.? )+/i,
      '',
    )
    .replace(/,? \(?(?:acting )?(?:prime minister|president|governor[- ]general|governor)\)?$/i, '')
    .replace(/,? \d+(?:st|nd|rd|th) (?:baron|viscount|earl|baronet)\b.*$/i, '')
    .replace(/^(\S+(?: \S+)+?),? (?:baron|baroness|viscount) .+$/i, '$1')
    .replace(/(?: \p{L}\.?)+$/u, (initials) => (ROMAN.test(initials) ? initials : ''))
    .trim();
  return /^of |\bminister\b/i.test(bare) ? '' : bare;
}

const ROMAN = /^ [IVX]$/i;

/** Cuts the family name off the title, where `readLeader` put it. */
function withTitle(person: Person): Person {
  const [name, country, sector, title, ...rest] = person;
  return [name, country, sector, title.split('|')[0]!, ...rest];
}

/** Makes `data/actors/leaders.json`: family names of national leaders, for "Putin" alone. */
export function buildLeaders(
  gold: Gold,
  countries: readonly CountryRow[],
): { leaders: Leader[] } & Record<string, unknown> {
  const codes = new Set(countries.map((row) => row.code));
  const rows = readReign(gold, codes).flatMap(([name, ...rest]) =>
    familyNames(name, rest[0]).map((family): Leader => [family, ...rest]),
  );
  // Of Xi Jinping REIGN has both names, the Factbook tells which is the family's.
  const current = readFactbookLeaders(gold, countries).flatMap((person): Leader[] => {
    const names = FAMILY_FIRST.has(person[1]) ? [person[0]] : [];
    return [person[3].split('|')[1]!, ...names].map((name) => [name, person[1], person[4], '']);
  });
  const people = listPeople(gold, countries);
  const officeOf = headOffices(countries);
  const recent = recentLeaders([...rows, ...current]);
  return {
    source: [
      SOURCES.reign,
      SOURCES.factbook,
      SOURCES.everyPolitician,
      SOURCES.worldLeaders,
      SOURCES.archigos,
      SOURCES.own,
    ],
    script: 'scripts/actors/people.ts',
    columns: ['name', 'country', 'from', 'to'],
    leaders: [
      ...closeSpells(rows, current, listHeads(people, officeOf)),
      ...current,
      ...OWN_LEADERS,
      ...recent,
      ...otherHeads(people, officeOf, [...rows, ...current]).filter((one) => !isToldAmong(one, recent)),
    ]
      .map(([name, ...rest]): Leader => [name.replace(/(?: \p{Lu})+$/u, ''), ...rest])
      .flatMap(([name, ...rest]) => {
        return withAndWithoutArticle(name, people).map((one): Leader => [one, ...rest]);
      })
      .filter(([name]) => !NO_LEADER.test(name) && !name.includes(')'))
      .sort(byText),
  };
}

/**
 * Presidents and prime ministers whom REIGN does not count, since another ruled beside them ("Medvedev"), where no other
 * country's lists have anybody of that family name.
 */
function otherHeads(people: readonly Person[], officeOf: OfficeOf, known: readonly Leader[]): Leader[] {
  const last = (name: string): string => keyOf(name.split(/[ -]/).at(-1)!);
  const bearers = new Map<string, Set<string>>();
  for (const [name, country] of people)
    for (const key of new Set([last(name), keyOf(name.split(' ')[0]!)]))
      bearers.set(key, (bearers.get(key) ?? new Set()).add(country));
  const taken = new Set(known.map(([name]) => keyOf(name)));
  return people.flatMap((person): Leader[] => {
    const [name, country, , title, from, to] = person;
    if (officeOf(person) === undefined) return [];
    // A spell without an end may have ended long ago; today's heads are in the Factbook.
    if (to === '' || !/^(?:acting |interim )?(?:state )?(?:president|prime minister|premier)/i.test(title))
      return [];
    const key = last(name);
    if (FAMILY_FIRST.has(country) || key.length < 4 || from < '1990' || taken.has(key)) return [];
    if (bearers.get(key)!.size > 1) return [];
    const family = name.split(/[ -]/).at(-1)!;
    return /^\p{Lu}\p{Ll}+$/u.test(family) ? [[family, country, from, to]] : [];
  });
}

/** Numbers of kings, particles, given names and common words: alone they name no leader. */
const NO_LEADER =
  /^(?!Xi$)(?:[IVX]+|de|.{1,2}|man|plant|parts|key|sol|english|friday|christian|chambers|store|meta|nepal|horn|prem|dan|paz|cnsp|uno|michal|michel|martin|philip|philippe|pierre|pablo|pavel|carlos|charles|james|josef|kim|luka|marin|roman|filip|said|maung|orlando|guillermo|guillaume|khalid|hamad|hassan|hussein|ibrahim|ahmed|ali|mohamed|mohammad|muhammad|mamadou|musa|omar|rashid|tariq|scott|taylor|jonathan|stuart|arthur|douglas|franks|mara|banda|elias|fabian|arabia|bengali|bristol|bria|church|combo|compton|goma|neptune|note|puerta|sope|scotty|eustace|bani|burg|islami|moco|layne)$/i;

/** [name, country, from, to]. */
type Leader = [string, string, string, string];

function readReign(gold: Gold, codes: ReadonlySet<string>): Leader[] {
  return parseCsv(gold.read('actors/reign/data_sets/leaderlist_3_21.csv'))
    .map((row): Leader => [
      withoutInitials(row['leader']!.trim()),
      COW[row['stateabb']!] ?? row['stateabb']!,
      [row['syear']!, row['smonth']!.padStart(2, '0'), row['sdate']!.padStart(2, '0')].join('-'),
      row['eyear'] === '' ? '' : [row['eyear']!, row['emonth']!.padStart(2, '0')].join('-'),
    ])
    .filter(
      ([name, country, , to]) =>
        codes.has(country) && /^\p{Lu}[\p{L}' -]+$/u.test(name) && (to === '' || to >= '1985'),
    );
}

/** "G.W. Bush", "Gandhi, R.": initials tell namesakes apart, which dates do here. */
function withoutInitials(name: string): string {
  return name.replace(/^(?:\p{Lu}\. ?)+(?=\p{Lu})/u, '').replace(/,? (?:\p{Lu}|Jr)\.$/u, '');
}

/** Who headed a state or a government when, as the sources of all people have it. */
interface Head {
  readonly family: string;
  readonly country: string;
  readonly office: string;
  readonly from: string;
  readonly to: string;
  readonly wikidata: string;
  /** As in `Person`. */
  readonly seen: string;
}

/** The office of a president or a prime minister; of others nothing. */
type OfficeOf = (person: Person) => string | undefined;

function headOffices(countries: readonly CountryRow[]): OfficeOf {
  const states = new Map(countries.map((row) => [row.code, [row.name, ...row.names]]));
  return ([, country, sector, title]) => {
    const office = officeKey(title, states.get(country) ?? []);
    return sector === 'GOV' && (office === 'president' || office === 'prime minister') ? office : undefined;
  };
}

function listHeads(people: readonly Person[], officeOf: OfficeOf): Head[] {
  return people.flatMap((person): Head[] => {
    const [name, country, , , from, to, wikidata, seen] = person;
    const office = officeOf(person);
    if (office === undefined) return [];
    return familyNames(name, country).map((family) => {
      return { family: keyOf(family), country, office, from, to, wikidata, seen };
    });
  });
}

/** Names by which reports know a leader and no list does. */
const OWN_LEADERS: readonly Leader[] = [['Abdullah', 'JOR', '1999-02-07', '']];

/** True where one of the spells is that of the same leader, from the same year on. */
function isToldAmong([family, country, from]: Leader, spells: readonly Leader[]): boolean {
  return spells.some(
    (one) =>
      one[1] === country &&
      one[2].slice(0, 4) === from.slice(0, 4) &&
      soundAlike(keyOf(one[0]), keyOf(family)),
  );
}

/** Those of the own list whom no other has by their family names, which are all that reports call some by: "Yoon". */
function recentLeaders(known: readonly Leader[]): Leader[] {
  return readRecentHeads().flatMap(([name, country, , , from, to]) => {
    const first = FAMILY_FIRST.has(country) ? [name.split(' ')[0]!] : [];
    return [...familyNames(name, country), ...first]
      .filter((family) => !known.some((one) => one[1] === country && soundAlike(one[0], family)))
      .map((family): Leader => [family, country, from, to]);
  });
}

/** "al-Assad" is called "Assad" as often, unless others bear that as their first name ("Bashir"). */
function withAndWithoutArticle(name: string, people: readonly Person[]): string[] {
  const bare = /^(?:al|el)[- ](\p{Lu}\p{Ll}{3,})$/iu.exec(name)?.[1];
  if (bare === undefined) return [name];
  const bearers = people.filter(([other]) => other.startsWith(`${bare} `));
  return bearers.length > 1 ? [name] : [name, bare];
}

/**
 * REIGN ends in March 2021 with spells still open: each ends when another source says so, else when another took the same
 * office, else, at the latest, when the last of today's leaders of the country did, unless it is that leader's own.
 */
function closeSpells(rows: readonly Leader[], current: readonly Leader[], heads: readonly Head[]): Leader[] {
  return rows.map(([name, country, from, to]) => {
    const today = current.filter((leader) => leader[1] === country);
    const sameSpell = (start: string): boolean => start.slice(0, 4) === from.slice(0, 4);
    if (to !== '' || today.some((leader) => soundAlike(leader[0], name) && sameSpell(leader[2])))
      return [name, country, from, to];
    const inOffice = heads.filter((head) => head.country === country);
    const own = inOffice.filter(({ family }) => soundAlike(family, name));
    const held = own.filter((head) => sameSpell(head.from) && head.to === '');
    const seen = ['2021-03', ...held.map((head) => head.seen)].sort().at(-1)!;
    // A date before this ends no spell that was open then.
    const after = (dates: readonly string[]): readonly string[] =>
      dates.filter((date) => date > seen || (date === '2021' && seen === '2021-03')).sort();
    const said = after(own.filter((head) => sameSpell(head.from)).map((head) => head.to)).at(-1);
    if (
      said !== undefined ||
      today.some((leader) => soundAlike(leader[0], name) || isSameDay(leader[2], from))
    )
      return [name, country, from, said ?? ''];
    const isOther = ({ family, wikidata, office }: Head): boolean =>
      !soundAlike(family, name) &&
      !own.some((one) => one.wikidata !== '' && one.wikidata === wikidata) &&
      own.some((one) => one.office === office && sameSpell(one.from));
    const successor = after(inOffice.filter(isOther).map((head) => head.from))[0];
    const last = after(today.map((leader) => leader[2].slice(0, 7))).at(-1);
    return [name, country, from, successor ?? last ?? ''];
  });
}

/** REIGN calls Qatar's emir by his house, the Factbook by his name: who began on one day, or the next, is one. */
function isSameDay(one: string, other: string): boolean {
  return one.length === 10 && Math.abs(Date.parse(one) - Date.parse(other)) <= 24 * 3600 * 1000;
}

const SPANISH = new Set(
  'ARG BOL CHL COL CRI CUB DOM ECU ESP GTM HND MEX NIC PAN PER PRY SLV URY VEN'.split(' '),
);
/** Where the family name stands first. */
const FAMILY_FIRST = new Set('CHN KOR PRK TWN HKG SGP VNM KHM HUN'.split(' '));

/** "Alvaro Uribe Velez" is Uribe, "Nicolas Maduro" Maduro; a name of one word, or with a particle, stays whole. */
function familyNames(name: string, country: string): string[] {
  const words = name.split(' ');
  if (words.length === 1 || /^(?:Dos|Da|De|Van|Von|Bin|Al|El|Ben|U|Ne|Kim)$/i.test(words[0]!)) return [name];
  if (FAMILY_FIRST.has(country)) return [name];
  if (words.length === 3 && SPANISH.has(country)) return [words[1]!];
  return [words.at(-1)!];
}

/** Full names of Archigos come from the addresses of their encyclopedia pages. */
function readArchigos(gold: Gold, countries: readonly CountryRow[]): Person[] {
  const codes = new Set(countries.map((row) => row.code));
  const spells = new Map<string, Person>();
  for (const line of gold.read('actors/archigos/arch_annual.txt', 'latin1').split('\n').slice(1)) {
    const cells = line.split('\t');
    const country = COW[cells[3] ?? ''] ?? cells[3] ?? '';
    const page = /resource\/(.+)$/.exec(cells[17] ?? '')?.[1];
    if (page === undefined || !codes.has(country)) continue;
    const name = decodeURIComponent(page)
      .replace(/_\(.*$/, '')
      .replaceAll('_', ' ');
    const known = spells.get(cells[0]! + name);
    if (known === undefined)
      spells.set(cells[0]! + name, [
        name,
        country,
        'GOV',
        '',
        cells[5]!.slice(0, 7),
        cells[6]!.slice(0, 7),
        '',
        '',
      ]);
    else known[5] = cells[6]!.slice(0, 7);
  }
  // Names of those before are more often somebody else's by now.
  return [...spells.values()].filter((person) => person[5] >= '1970');
}

/** Correlates of War abbreviations that differ from ISO 3166. */
const COW: Readonly<Record<string, string>> = {
  ...{
    UKG: 'GBR',
    FRN: 'FRA',
    SPN: 'ESP',
    POR: 'PRT',
    GMY: 'DEU',
    GFR: 'DEU',
    AUS: 'AUT',
    SWZ: 'CHE',
    IRE: 'IRL',
  },
  ...{
    NTH: 'NLD',
    ROM: 'ROU',
    RUM: 'ROU',
    BUL: 'BGR',
    MLD: 'MDA',
    LAT: 'LVA',
    LIT: 'LTU',
    DEN: 'DNK',
    CRO: 'HRV',
  },
  ...{
    SLV: 'SVN',
    SLO: 'SVK',
    BOS: 'BIH',
    YUG: 'SRB',
    MNG: 'MNE',
    MAC: 'MKD',
    ICE: 'ISL',
    KZK: 'KAZ',
    KYR: 'KGZ',
  },
  ...{
    TAJ: 'TJK',
    GRG: 'GEO',
    SUD: 'SDN',
    SSU: 'SSD',
    CHA: 'TCD',
    NIR: 'NER',
    NIG: 'NGA',
    CDI: 'CIV',
    GUI: 'GIN',
  },
  ...{
    BUI: 'BDI',
    DRC: 'COD',
    CON: 'COG',
    CEN: 'CAF',
    CAO: 'CMR',
    GAM: 'GMB',
    MAA: 'MRT',
    MOR: 'MAR',
    ALG: 'DZA',
  },
  ...{
    LIB: 'LBY',
    ZAM: 'ZMB',
    ZIM: 'ZWE',
    MAW: 'MWI',
    SAF: 'ZAF',
    LES: 'LSO',
    BOT: 'BWA',
    SWA: 'SWZ',
    MAG: 'MDG',
  },
  ...{
    MAS: 'MUS',
    ANG: 'AGO',
    MZM: 'MOZ',
    TAZ: 'TZA',
    TOG: 'TGO',
    SIE: 'SLE',
    GHA: 'GHA',
    EQG: 'GNQ',
    KUW: 'KWT',
  },
  ...{
    BAH: 'BHR',
    UAE: 'ARE',
    OMA: 'OMN',
    LEB: 'LBN',
    MON: 'MNG',
    ROK: 'KOR',
    BHU: 'BTN',
    BNG: 'BGD',
    MYA: 'MMR',
  },
  ...{
    SRI: 'LKA',
    MAD: 'MDV',
    NEP: 'NPL',
    CAM: 'KHM',
    DRV: 'VNM',
    MAL: 'MYS',
    SIN: 'SGP',
    BRU: 'BRN',
    PHI: 'PHL',
  },
  ...{
    INS: 'IDN',
    ETM: 'TLS',
    AUL: 'AUS',
    NEW: 'NZL',
    SOL: 'SLB',
    FIJ: 'FJI',
    HAI: 'HTI',
    TRI: 'TTO',
    BAR: 'BRB',
  },
  ...{ GUA: 'GTM', HON: 'HND', SAL: 'SLV', COS: 'CRI', PAR: 'PRY', URU: 'URY', THI: 'THA', KOS: 'KOS' },
};

function readCabinets(gold: Gold): Person[] {
  const folder = 'actors/every-politician-scrapers';
  const fetched = new Map(
    gold
      .read(`${folder}/DATES.txt`)
      .split('\n')
      .map((line) => line.split(' ') as [string, string]),
  );
  return Object.entries(CABINETS).flatMap(([name, country]) => {
    const holders = ['html_holders21.csv', 'html_current.csv']
      .flatMap((file) => parseCsv(readOr(gold, `${folder}/${name}/${file}`)))
      .map((row): Person => [
        row['person']!,
        country,
        'GOV',
        row['position']!,
        row['start']!,
        row['end'] ?? '',
        row['personID']!,
        (row['end'] ?? '') === '' ? (fetched.get(name) ?? '') : '',
      ]);
    const cabinet = parseCsv(readOr(gold, `${folder}/${name}/wikidata_results_current-cabinet.csv`)).map(
      (row): Person => [
        row['itemLabel']!,
        country,
        'GOV',
        row['positionLabel']!,
        row['start']!,
        '',
        row['item']!,
        fetched.get(name) ?? '',
      ],
    );
    return [...holders, ...cabinet].filter((person) => person[0] !== '' && OFFICE.test(person[3]));
  });
}

/** Posts of the United Nations and other bodies, and the foreign ministers of all states, as of January 2023. */
function readWorld(gold: Gold, countries: readonly CountryRow[]): Person[] {
  const folder = 'actors/every-politician-scrapers/world';
  const posts = ['html_holders21.csv', 'html_current.csv']
    .flatMap((file) => parseCsv(gold.read(`${folder}/${file}`)))
    .map((row): Person => [
      row['person']!,
      '',
      /United Nations|Court of Justice/.test(row['position']!) ? 'UNO' : 'IGO',
      row['position']!,
      row['start']!,
      row['end'] ?? '',
      row['personID']!,
      (row['end'] ?? '') === '' ? '2023-01' : '',
    ]);
  const byId = new Map(countries.map((row) => [row.wikidata, row.code]));
  const ministers = parseCsv(gold.read(`${folder}/sources_foreign_wikidata.csv`)).flatMap((row): Person[] => {
    const country = byId.get(row['country']);
    if (country === undefined || row['name'] === '') return [];
    return [
      [
        row['name']!,
        country,
        'GOV',
        'Minister of Foreign Affairs',
        row['start']!,
        '',
        row['person']!,
        '2023-01',
      ],
    ];
  });
  // Judges and representatives come in numbers, and by no nation's office.
  return [...posts.filter(([, , , title]) => !/^(?:Judge|Permanent)/.test(title)), ...ministers];
}

/** Since when REIGN fills what the sources with titles lack. */
const REIGN_FROM = '2009';
const REIGN_SEEN = '2021-03';
/** Its place among the sources below. */
const REIGN = 6;

/**
 * Leaders of REIGN where its list of regimes says "presidential" or "parliamentary", which tells their office. It has
 * family names only: the full one is that of the only person known by it in that country.
 */
function readReignLeaders(gold: Gold, people: readonly Person[], countries: readonly CountryRow[]): Person[] {
  const codes = new Set(countries.map((row) => row.code));
  const regimes = parseCsv(gold.read('actors/reign/data_sets/regime_list.csv'));
  const regimeOf = new Map(
    regimes
      .filter((row) => row['gwf_enddate']!.endsWith('2020'))
      .map((row) => [row['cowcode']!, row['gwf_regimetype']!]),
  );
  const cow = new Map(
    parseCsv(gold.read('actors/reign/data_sets/leaderlist_3_21.csv'))
      .filter((row) => regimeOf.has(row['ccode']!))
      .map((row) => [COW[row['stateabb']!] ?? row['stateabb']!, row['ccode']!]),
  );
  return readReign(gold, codes).flatMap(([family, country, from, to]): Person[] => {
    const regime = regimeOf.get(cow.get(country) ?? '');
    const title =
      regime === 'presidential' ? 'President' : regime === 'parliamentary' ? 'Prime Minister' : '';
    if (title === '' || (to !== '' && to < REIGN_FROM)) return [];
    const year = Number(from.slice(0, 4));
    const bearers = people.filter(
      (person) =>
        person[1] === country &&
        ` ${keyOf(person[0])} `.includes(` ${keyOf(family)} `) &&
        Math.abs(Number(person[4].slice(0, 4)) - year) < 15,
    );
    const names = new Set(bearers.map((person) => person[0]));
    const office = country === 'DEU' || country === 'AUT' ? 'Chancellor' : title;
    const same = bearers.find((person) => person[4].slice(0, 4) === from.slice(0, 4) && person[5] === '');
    const name = same?.[0] ?? (names.size === 1 ? [...names][0]! : family);
    return [[name, country, 'GOV', office, from, to, '', to === '' ? REIGN_SEEN : '']];
  });
}

interface UnitedStatesRow {
  readonly id?: { readonly wikidata?: string };
  readonly name: { readonly first: string; readonly last: string; readonly official_full?: string };
  readonly terms: readonly { readonly type: string; readonly start: string; readonly end: string }[];
}

const TERMS: Readonly<Record<string, readonly [string, string]>> = {
  prez: ['GOV', 'President'],
  viceprez: ['GOV', 'Vice President'],
  sen: ['LEG', 'Senator'],
  rep: ['LEG', 'Representative'],
};

/** About when the file of Congress was written. */
const CONGRESS_SEEN = '2026-05';

/** Presidents since 1985 and the members of Congress of today. */
function readUnitedStates(gold: Gold): Person[] {
  return ['executive', 'legislators-current'].flatMap((file) =>
    (parse(gold.read(`actors/us-congress/${file}.yaml`)) as UnitedStatesRow[]).flatMap(
      ({ id, name, terms }) => {
        const known = terms.filter(({ type, end }) => TERMS[type] !== undefined && end >= '1985');
        const spells: { type: string; start: string; end: string }[] = [];
        for (const { type, start, end } of known) {
          const last = spells.at(-1);
          if (last?.type === type && last.end.slice(0, 7) === start.slice(0, 7)) last.end = end;
          else spells.push({ type, start, end });
        }
        return spells.map(({ type, start, end }): Person => [
          name.official_full ?? `${name.first} ${name.last}`,
          'USA',
          ...TERMS[type]!,
          start,
          // The end of a term to come is no end that the source knows.
          end > CONGRESS_SEEN ? '' : end,
          id?.wikidata ?? '',
          '',
        ]);
      },
    ),
  );
}

function readOr(gold: Gold, path: string): string {
  try {
    return gold.read(path);
  } catch {
    return '';
  }
}

function readWorldLeaders(gold: Gold, countries: readonly CountryRow[]): Person[] {
  const byName = new Map(
    countries.flatMap((row) => row.names.map((name): [string, string] => [name, row.code])),
  );
  return ['wikidata.csv', 'wikipedia.csv']
    .flatMap((file) => parseCsv(gold.read(`actors/world-leaders-2021/data/${file}`)))
    .flatMap((row): Person[] => {
      const country = byName.get(row['country']!);
      const name = row['officeholderLabel'] ?? row['officeholderlabel'] ?? '';
      const title = row['positionLabel'] ?? row['positionlabel'] ?? '';
      if (country === undefined || name === '') return [];
      return [
        [
          name,
          country,
          'GOV',
          title,
          row['start_year'] ?? '',
          row['end_year'] ?? '',
          row['officeholder'] ?? '',
          (row['end_year'] ?? '') === '' ? '2022-09' : '',
        ],
      ];
    });
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "President Javier Gerardo MILEI (since 10 December 2023)": the family name stands in capitals. */
function readFactbookLeaders(gold: Gold, countries: readonly CountryRow[]): Person[] {
  const byName = new Map(
    countries.flatMap((row) => row.names.map((name): [string, string] => [name, row.code])),
  );
  const folder = 'actors/factbook';
  return gold
    .list(folder)
    .filter((region) => !region.includes('.'))
    .flatMap((region) =>
      gold.list(`${folder}/${region}`).map((file) => gold.read(`${folder}/${region}/${file}`)),
    )
    .flatMap((json): Person[] => {
      const government = (JSON.parse(json) as { Government?: FactbookGovernment }).Government;
      const country = byName.get(
        decode(government?.['Country name']?.['conventional short form']?.text ?? ''),
      );
      if (country === undefined) return [];
      const branch = government?.['Executive branch'] ?? {};
      const dependent = government?.['Dependency status']?.text !== undefined;
      const heads = [branch['chief of state']?.text, branch['head of government']?.text].map((text) =>
        decode(text ?? '').replace(/<[^>]*>/g, ''),
      );
      return heads.flatMap((text, i) => {
        // The president of Guam is another state's, and so is the king whom a governor-general represents.
        if (i === 0 && (dependent || /^[^;]*\)[;,] represented by /.test(text))) return [];
        const person = readLeader(text, country);
        return person === undefined ? [] : [person];
      });
    });
}

interface FactbookGovernment {
  readonly 'Country name'?: Readonly<Record<string, { readonly text?: string }>>;
  readonly 'Executive branch'?: Readonly<Record<string, { readonly text?: string }>>;
  readonly 'Dependency status'?: { readonly text?: string };
}

function readLeader(text: string, country: string): Person | undefined {
  const match = /^(.*?)\((?:since )?(?:(\d+) )?(\w+ )?(\d{4})[);,]/.exec(
    text.replace(/\(prime minister-equivalent\) /, ''),
  );
  if (match === null) return undefined;
  const [, head = '', day, month = '', year = ''] = match;
  const family = /\p{Lu}{2}(?:[\p{Lu}'’ -]*\p{Lu})?/u.exec(head)?.[0];
  if (family === undefined) return undefined;
  const words = head.trim().split(/\s+/);
  // Titles come first: the name begins after the last title word.
  const last = words.reduce((at, word, i) => (TITLE.test(word) ? i : at), -1);
  const name = titleCase(words.slice(last + 1).join(' '));
  const index = MONTHS.indexOf(month.trim()) + 1;
  const from = [
    year,
    ...(index > 0 ? [String(index).padStart(2, '0')] : []),
    ...(day === undefined ? [] : [day.padStart(2, '0')]),
  ].join('-');
  const title = words.slice(0, last + 1).join(' ');
  return [name, country, 'GOV', `${title}|${titleCase(family.trim())}`, from, '', '', ''];
}

const TITLE =
  /^(?:Vice|Acting|Interim|President|Prime|Minister|King|Queen|Emir|Amir|Sultan|Chancellor|Chairman|General|Gen\.|Governor|Governor-General|Crown|Prince|Premier|Taoiseach|Sheikh|Shaykh|Supreme|Leader|Government|Spain|Ministers|Premier-designate|Captain|Colonel|Col\.|Lt\.|Dr\.|Sir|Dame|Princess|Grand|Duke|Pope|State|Transitional|of|the|and|Affairs|Council|Federal|Confederation|Swiss|Ayatollah|Pro|Tempore|Chief|Executive|Head|Commander-in-Chief|Transition|Secretary|Deputy|Paramount|Ruler|First|Administrator)$/;

const SECTORS: Readonly<Record<string, string>> = {
  ...{
    GOV: 'GOV',
    MIL: 'MIL',
    COP: 'COP',
    SPY: 'SPY',
    LEG: 'LEG',
    JUD: 'JUD',
    PTY: 'PTY',
    OPP: 'OPP',
    REB: 'REB',
  },
  ...{
    ELI: 'ELI',
    BUS: 'BUS',
    MED: 'JRN',
    REL: 'REL',
    EDU: 'EDU',
    LAB: 'LAB',
    REF: 'REF',
    CRM: 'CRM',
    NGO: 'NGO',
  },
  ...{
    INS: 'REB',
    SEP: 'REB',
    UAF: 'UAF',
    HLH: 'MED',
    AGR: 'AGR',
    JRN: 'JRN',
    MOD: 'SOC',
    RAD: 'REB',
    CVL: 'CVL',
  },
};

/** People of the Phoenix country dictionary that have a dated role. */
function readPhoenixPeople(gold: Gold, countries: readonly CountryRow[]): Person[] {
  const codes = new Set(countries.map((row) => row.code));
  const text = gold.read('actors/phoenix-dictionaries/Phoenix.Countries.actors.txt', 'latin1');
  return readEntries(text).flatMap((entry) => {
    const spells = entry.codes.flatMap((code) => readSpell(code)).filter((spell) => codes.has(spell.country));
    const names = entry.names.filter(
      (name) => /^[A-Z][A-Z'.]*(?:[ -][A-Z][A-Z'.]*){1,3}$/.test(name) && !NO_PERSON.test(name),
    );
    return names.slice(0, 1).flatMap((name) => {
      const best = spells
        .filter((spell) => spell.sector !== 'ELI' && (spell.to === '' || spell.to >= '2005'))
        .slice(-1);
      return best.map((spell): Person => [
        titleCase(name),
        spell.country,
        spell.sector,
        '',
        spell.from,
        spell.to,
        '',
        '',
      ]);
    });
  });
}

const NO_PERSON =
  /\b(?:PRESIDENT|MINISTER|MINISTRY|PARTY|FRONT|MOVEMENT|ARMY|GENERAL|ASSEMBLY|COUNCIL|OF|THE|AND|FOR|KING|QUEEN|OFFICIAL|OFFICIALS|SENATE|GOVERNMENT|POLICE|FORCES|COURT|DEPARTMENT|UNION|LEADER|FORCE|MR|MRS|DR|PARLIAMENT)\b/;

interface Spell {
  readonly country: string;
  readonly sector: string;
  readonly from: string;
  readonly to: string;
}

/** "RUSGOV 991231-080507" or "RUSGOV >080508". */
function readSpell(code: string): Spell[] {
  const match = /^([A-Z]{3})([A-Z]{3})[A-Z]*\s+(>|<)?(\d{6,8})(?:\s*-\s*(\d{6,8}))?/.exec(code);
  if (match === null) return [];
  const [, country = '', raw = '', sign, first = '', second] = match;
  const sector = SECTORS[raw];
  if (sector === undefined) return [];
  const from = sign === '<' ? '' : isoDate(first);
  const to = sign === '<' ? isoDate(first) : second === undefined ? '' : isoDate(second);
  return to !== '' && to < '1990' ? [] : [{ country, sector, from, to }];
}

function isoDate(digits: string): string {
  const year =
    digits.length === 8
      ? digits.slice(0, 4)
      : (Number(digits.slice(0, 2)) > 20 ? '19' : '20') + digits.slice(0, 2);
  const rest = digits.slice(-4);
  return `${year}-${rest.slice(0, 2)}`;
}

/** The spells under the key that the lexicon asks by, so that nothing has to be indexed when it is read. */
function byKey(people: readonly Person[]): Record<string, string[][]> {
  // What one source knows of a person holds for the spells of the others.
  const ids = new Map(
    people
      .filter((person) => person[6] !== '')
      .map((person) => [`${keyOf(person[0])}|${person[1]}`, person[6]] as const),
  );
  const index = new Map<string, string[][]>();
  for (const [name, ...spell] of people) {
    const key = keyOf(name);
    if (spell[5] === '') spell[5] = ids.get(`${key}|${spell[0]}`) ?? '';
    const list = index.get(key);
    if (list === undefined) index.set(key, [spell]);
    else list.push(spell);
  }
  shareSpells(people, index);
  return Object.fromEntries([...index].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A head of a state whom sources spell in several ways has all his spells under each: "Benjamin", "Benyamin Netanyahu". */
function shareSpells(people: readonly Person[], index: Map<string, string[][]>): void {
  const heads = people.flatMap(([name, country, sector, title, from]) => {
    const office = sector === 'GOV' ? HEAD.exec(title)?.[0].toLowerCase() : undefined;
    return office === undefined ? [] : [{ name, country, office, from }];
  });
  const groups = namesOfOne(heads);
  const own = new Map([...index].map(([key, spells]) => [key, [...spells]]));
  const spellsOf = (name: string): string[][] => {
    const [key, country] = name.split('|');
    return own.get(key!)!.filter((spell) => spell[0] === country);
  };
  for (const name of new Set(heads.map((head) => `${keyOf(head.name)}|${head.country}`))) {
    const names = [...groups.get(name)!].filter((one) => one !== name && own.has(one.split('|')[0]!));
    const list = index.get(name.split('|')[0]!)!;
    const all = [...spellsOf(name), ...names.flatMap(spellsOf)];
    const id = all.map((spell) => spell[5]!).find((one) => one !== '') ?? '';
    for (const spell of names.flatMap(spellsOf))
      if (!list.some((one) => one.join() === spell.join())) list.push(spell);
    const same = (spell: string[]) => spell[0] === name.split('|')[1];
    list.forEach((spell, i) => {
      if (same(spell) && spell[5] === '') list[i] = [...spell.slice(0, 5), id, spell[6]!];
    });
  }
}

const HEAD = /^(?:president|prime minister|king|supreme leader)/i;

function byText(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join('|'), b.join('|')];
  return left < right ? -1 : left > right ? 1 : 0;
}
