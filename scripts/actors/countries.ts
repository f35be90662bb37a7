import { ALIASES, parseAlias } from './aliases.ts';
import { parseCsv } from './csv.ts';
import type { Gold } from './sources.ts';
import { SOURCES } from './sources.ts';

/** One country as the lexicon holds it. */
export interface CountryRow {
  readonly code: string;
  readonly wikidata?: string;
  readonly name: string;
  readonly names: string[];
  readonly demonyms: string[];
  readonly seats: string[];
  readonly places: string[];
}

/** World Factbook files are named by FIPS 10-4 codes, of which country-codes lacks a few. */
const FIPS: Readonly<Record<string, string>> = { SRB: 'ri', KOS: 'kv', PSE: 'we' };

/** A word of a division's name that says nothing alone. */
const COMMON =
  /^(north|south|east|west|northern|southern|eastern|western|central|centre|center|capital|upper|lower|middle|lake|lakes|river|rivers|islands?|coast|plateau|union|federal|district|note|savanes|hills?|parish|city|town|saint|santa|san|bay|male|nord|sud|est|ouest|littoral|highlands?|mountains?|valley|desert|delta|federation|republic|state|territory|liberty|victoria|split|independence|orange|mono|union|florida|cross|green|red|black|white|gold|new|old|grand|port|republican|freedom|sector|sahel|gulf|riviera|maghreb|caucasus|timor|kos|nice|van|batman|meta|roman|smith|warwick|paget|sandys|pembroke|pool|grad|store|champagne|turi|sila|bono|falcon|orange walk)$/i;

/** Makes `data/actors/countries.json`. */
export function buildCountries(gold: Gold): object {
  const factbook = new Map(listFactbook(gold));
  const codes = parseCsv(gold.read('actors/country-codes/data/country-codes.csv'));
  const rows = codes
    .filter((row) => row['ISO3166-1-Alpha-3'] !== '')
    .map((row) => readCountry(row, factbook))
    .concat(
      readCountry(
        {
          'ISO3166-1-Alpha-3': 'KOS',
          'CLDR display name': 'Kosovo',
          wikidata_id: 'Q1246',
          Capital: 'Pristina',
        },
        factbook,
      ),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  dropClaimed(rows);
  addPhoenixPlaces(gold, rows);
  dropSharedPlaces(rows);
  return {
    source: [SOURCES.countryCodes, SOURCES.factbook, SOURCES.phoenix, SOURCES.own],
    script: 'scripts/actors/countries.ts',
    countries: rows,
  };
}

function listFactbook(gold: Gold): [string, string][] {
  const folder = 'actors/factbook';
  return gold
    .list(folder)
    .filter((region) => !region.includes('.'))
    .flatMap((region) =>
      gold
        .list(`${folder}/${region}`)
        .filter((file) => file.endsWith('.json'))
        .map((file): [string, string] => [file.slice(0, -5), gold.read(`${folder}/${region}/${file}`)]),
    );
}

function readCountry(row: Record<string, string>, factbook: ReadonlyMap<string, string>): CountryRow {
  const code = row['ISO3166-1-Alpha-3']!;
  const alias = parseAlias(ALIASES[code] ?? '');
  const file = factbook.get(FIPS[code] ?? (row['FIPS'] ?? '').toLowerCase());
  const facts = file === undefined ? EMPTY : readFactbook(file);
  const names = [
    ...alias.names,
    row['CLDR display name'] ?? '',
    clean(row['UNTERM English Short'] ?? ''),
    clean(row['UNTERM English Formal'] ?? ''),
    row['official_name_en'] ?? '',
    ...facts.names,
  ];
  // Namesakes of bigger cities elsewhere stand for those.
  const capitals = [row['Capital'] ?? '', ...facts.capitals].filter((name) => !AMBIGUOUS_CAPITALS.has(name));
  const seats = unique([...alias.seats, ...capitals.filter((name) => !names.includes(name))]);
  const qid = /Q\d+/.exec(row['wikidata_id'] ?? '')?.[0];
  return {
    code,
    ...(qid === undefined ? {} : { wikidata: qid }),
    name: alias.names[0] ?? row['CLDR display name']!,
    names: unique(names.filter((name) => !/^(Korea|China, Hong.*|China, Macao.*)$/.test(name))),
    demonyms: unique([...alias.demonyms, ...facts.demonyms]),
    seats,
    places: unique([...alias.places, ...facts.places]).filter((place) => !COMMON.test(place)),
  };
}

const AMBIGUOUS_CAPITALS = new Set([
  ...['Santiago', 'Victoria', 'Hamilton', 'Stanley', 'Male', 'Brussels'],
  ...['Geneva', 'Saint John', 'Saint Johns', 'Port Louis', 'Grand Turk', 'Valley', 'The Valley'],
  ...['Bor', 'Jamestown', 'Douglas', 'Road Town', 'Plymouth', 'Gibraltar', 'East Jerusalem', 'Adamstown'],
]);

interface FactbookFacts {
  readonly names: string[];
  readonly demonyms: string[];
  readonly capitals: string[];
  readonly places: string[];
}

const EMPTY: FactbookFacts = { names: [], demonyms: [], capitals: [], places: [] };

interface Text {
  readonly text?: string;
}

interface FactbookFile {
  readonly Government?: {
    readonly 'Country name'?: Readonly<Record<string, Text>>;
    readonly Capital?: { readonly name?: Text };
    readonly 'Administrative divisions'?: Text;
  };
  readonly 'People and Society'?: {
    readonly Nationality?: { readonly noun?: Text; readonly adjective?: Text };
    readonly 'Major urban areas - population'?: Text;
  };
}

function readFactbook(json: string): FactbookFacts {
  const file = JSON.parse(json) as FactbookFile;
  const government = file.Government ?? {};
  const people = file['People and Society'] ?? {};
  const names = ['conventional short form', 'conventional long form'].map(
    (form) => government['Country name']?.[form]?.text ?? '',
  );
  return {
    names: names.map(clean).filter((name) => name !== 'none' && name.length < 40),
    demonyms: readDemonyms(people.Nationality?.noun?.text, people.Nationality?.adjective?.text),
    capitals: [clean(government.Capital?.name?.text ?? '')].filter((name) => name !== '' && name.length < 25),
    places: [
      ...readCities(people['Major urban areas - population']?.text ?? ''),
      ...readDivisions(government['Administrative divisions']?.text ?? ''),
    ].filter((name) => /^\p{Lu}[\p{L}' -]{3,}$/u.test(name)),
  };
}

/** "Briton(s), British (collective plural)" gives Briton, Britons, British. */
function readDemonyms(...texts: readonly (string | undefined)[]): string[] {
  return texts
    .flatMap((text) => decode(text ?? '').split(/,| or |;/))
    .map((part) => part.trim())
    .filter((part) => !/^\(?(or|note|a|singular)\b/i.test(part))
    .flatMap((part) => {
      const plural = /^(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)\(s\)/u.exec(part)?.[1];
      if (plural !== undefined) return [plural, `${plural}s`];
      const single = /^(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)(?= \(|$)/u.exec(part)?.[1];
      return single === undefined ? [] : [single];
    });
}

function readCities(text: string): string[] {
  return [...decode(text).matchAll(/(?:million|\d{3}) ([\p{Lu}][^(),;/]+)/gu)]
    .map((match) => titleCase(match[1]!.trim()))
    .flatMap((name) => name.split(/[–/]|-(?=[A-Z][a-z]+-|[A-Z][a-z]+ )/u));
}

function readDivisions(text: string): string[] {
  const list =
    decode(text.replace(/<[^>]*>/g, ''))
      .split(';')
      .at(-1) ?? '';
  return list.split(',').map((name) => clean(name).replace(/\*+$/, '').trim());
}

function addPhoenixPlaces(gold: Gold, rows: readonly CountryRow[]): void {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  for (const { names, codes } of readEntries(
    gold.read('actors/phoenix-dictionaries/Phoenix.Countries.actors.txt', 'latin1'),
  )) {
    const code = /^([A-Z]{3})$/.exec(codes[0] ?? '')?.[1];
    const row = code === undefined ? undefined : byCode.get(code);
    if (row === undefined) continue;
    const known = new Set(
      [...row.names, ...row.demonyms, ...row.seats, ...row.places].map((name) => name.toLowerCase()),
    );
    for (const name of names.map((one) => one.replace(/^THE /, ''))) {
      if (!/^[A-Z][A-Z' -]{4,24}$/.test(name) || name.split(' ').length > 2) continue;
      if (!known.has(name.toLowerCase()) && !COMMON.test(name)) row.places.push(titleCase(name));
    }
  }
}

/** One entry of a Phoenix dictionary: the names in capitals and the codes with their dates. */
export interface PhoenixEntry {
  readonly names: string[];
  readonly codes: string[];
}

/** Reads the entries of a Phoenix actor dictionary. */
export function readEntries(text: string): PhoenixEntry[] {
  const entries: { names: string[]; codes: string[] }[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/[#;].*$/, '').trim();
    if (line === '') continue;
    const found = [...line.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1]!.trim());
    const name = line
      .replace(/\[.*$/, '')
      .replace(/^\+/, '')
      .replaceAll('_', ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const last = entries.at(-1);
    if (name !== '' && (last === undefined || !line.startsWith('+')))
      entries.push({ names: [name], codes: found });
    else if (name !== '') last!.names.push(name);
    if (found.length > 0 && !(name !== '' && !line.startsWith('+'))) entries.at(-1)?.codes.push(...found);
  }
  return entries;
}

/** Territories share the demonyms of the states they belong to: our own list says whose a word is. */
function dropClaimed(rows: readonly CountryRow[]): void {
  const owner = new Map<string, string>();
  for (const [code, line] of Object.entries(ALIASES)) {
    const alias = parseAlias(line);
    for (const name of [...alias.names, ...alias.demonyms, ...alias.seats]) owner.set(fold(name), code);
  }
  for (const row of rows)
    for (const list of [row.names, row.demonyms, row.seats, row.places]) {
      const kept = list.filter((name) => (owner.get(fold(name)) ?? row.code) === row.code);
      list.splice(0, list.length, ...kept);
    }
}

function dropSharedPlaces(rows: readonly CountryRow[]): void {
  const taken = new Map<string, string>();
  const shared = new Set<string>();
  for (const row of rows)
    for (const name of [...row.names, ...row.demonyms, ...row.seats].map(fold)) taken.set(name, row.code);
  const own = new Map(rows.map((row) => [row.code, parseAlias(ALIASES[row.code] ?? '').places.map(fold)]));
  for (const [code, places] of own) for (const place of places) if (!taken.has(place)) taken.set(place, code);
  for (const row of rows)
    for (const place of row.places.map(fold)) {
      const owner = taken.get(place);
      if (owner === undefined) taken.set(place, row.code);
      else if (owner !== row.code && !(own.get(owner) ?? []).includes(place)) shared.add(place);
    }
  for (const row of rows) {
    const seen = new Set([...row.names, ...row.demonyms, ...row.seats].map(fold));
    const kept = row.places.filter((place) => {
      const key = fold(place);
      const keep = !seen.has(key) && !shared.has(key) && taken.get(key) === row.code;
      seen.add(key);
      return keep;
    });
    row.places.splice(0, row.places.length, ...kept);
  }
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function clean(name: string): string {
  return decode(name)
    .replace(/\s*[([;].*$/, '')
    .replace(/\*/g, '')
    .replace(/^the /, '')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", nbsp: ' ', rsquo: "'" };

/** Turns the HTML entities of the Factbook into letters; "&eacute;" leaves its base letter. */
export function decode(text: string): string {
  return text
    .replace(/&([A-Za-z])(?:acute|grave|circ|tilde|uml|cedil|ring|caron|slash);/g, '$1')
    .replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? ' ');
}

/** "NOVO MESTO" as "Novo Mesto". */
export function titleCase(name: string): string {
  return /\p{Ll}/u.test(name)
    ? name.replace(/\p{Lu}{2,}/gu, (word) => word[0]! + word.slice(1).toLowerCase())
    : name
        .toLowerCase()
        .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim().replace(/^the /i, '')).filter((name) => name !== ''))];
}
