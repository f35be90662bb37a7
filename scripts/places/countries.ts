import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A country with its codes, names and rough middle. */
export interface Country {
  readonly code: string;
  readonly alpha2: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly geonamesId: number;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

interface Row {
  readonly iso: string;
  readonly iso3: string;
  readonly fips: string;
  readonly name: string;
  readonly geonameid: number;
  readonly population: number;
}

/** The Factbook names its file of Kosovo otherwise than GeoNames. */
const FIPS: Readonly<Record<string, string>> = { XK: 'kv' };
/** Parts of Palestine have a file each, the Factbook counts Alaska in, and some territories have none. */
const MIDDLES: Readonly<Record<string, readonly [number, number]>> = {
  PSE: [31.9, 35.2],
  // Of the 48 states that lie together: the survey's point near Lebanon, Kansas.
  USA: [39.83, -98.58],
  ALA: [60.2, 20],
  REU: [-21.1, 55.6],
  GLP: [16.25, -61.55],
  MTQ: [14.65, -61],
  GUF: [4, -53],
  MYT: [-12.83, 45.17],
  BES: [12.18, -68.25],
};

/** The alpha-3 code that records use. */
function codeOf(iso3: string): string {
  return iso3 === 'XKX' ? 'KOS' : iso3;
}

/** Countries of GeoNames with the names of `data/actors` and the middles of the Factbook. */
export function readCountries(folders: { cache: string; gold: string; root: string }): Country[] {
  const rows = Object.values(
    JSON.parse(readFileSync(join(folders.cache, 'countries.json'), 'utf8')) as Record<string, Row>,
  );
  const actors = JSON.parse(readFileSync(join(folders.root, 'data/actors/countries.json'), 'utf8')) as {
    countries: { code: string; name: string; names: string[] }[];
  };
  const known = new Map(actors.countries.map((one) => [one.code, one]));
  const middles = readMiddles(join(folders.gold, 'actors/factbook'));
  return rows.flatMap((row): Country[] => {
    const code = codeOf(row.iso3);
    const middle = MIDDLES[code] ?? middles.get(FIPS[row.iso] ?? row.fips.toLowerCase());
    if (middle === undefined) {
      console.error(`${code} has no middle and is left out`);
      return [];
    }
    const names = known.get(code);
    return [
      {
        code,
        alpha2: row.iso,
        name: names?.name ?? row.name,
        names: [...(names?.names ?? []), row.name, ...(MORE_NAMES[code] ?? [])].filter(
          (name) => !PARTS.has(name),
        ),
        geonamesId: row.geonameid,
        lat: middle[0],
        lon: middle[1],
        population: row.population,
      },
    ];
  });
}

/** Names that neither source has. */
const MORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  PRK: ["Democratic People's Republic of Korea", 'DPRK'],
  VAT: ['Holy See', 'Vatican'],
  MMR: ['Burma'],
  SWZ: ['Swaziland'],
  MKD: ['Macedonia'],
  TUR: ['Turkiye'],
  COD: ['Zaire'],
  KOR: ['Korea'],
};

/** Names that stand for a state among actors, but are places of their own. */
const PARTS = new Set(['England', 'Scotland', 'Wales', 'Northern Ireland', 'Great Britain', 'Bosnia']);

/** "30 00 S, 71 00 W" by file name. */
function readMiddles(folder: string): Map<string, readonly [number, number]> {
  const middles = new Map<string, readonly [number, number]>();
  for (const region of readdirSync(folder).filter((name) => !name.includes('.')))
    for (const file of readdirSync(join(folder, region)).filter((name) => name.endsWith('.json'))) {
      const text = readFileSync(join(folder, region, file), 'utf8');
      const found = /"Geographic coordinates": \{[^}]*?(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])/.exec(text);
      if (found === null) continue;
      const [, latDegrees, latMinutes, northSouth, lonDegrees, lonMinutes, eastWest] = found;
      const lat = Number(latDegrees) + Number(latMinutes) / 60;
      const lon = Number(lonDegrees) + Number(lonMinutes) / 60;
      middles.set(file.slice(0, -5), [northSouth === 'N' ? lat : -lat, eastWest === 'E' ? lon : -lon]);
    }
  return middles;
}
