import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from './fold.ts';

interface CountryRow {
  readonly code: string;
  readonly demonyms: readonly string[];
}

/** Countries by the folded names of their people: "syrian" is SYR. Read from a `data` folder at the first question. */
export function openDemonyms(dataFolder: string): (word: string) => string | undefined {
  let codes: ReadonlyMap<string, string> | undefined;
  return (word) => {
    codes ??= readDemonyms(dataFolder);
    return codes.get(foldName(word));
  };
}

function readDemonyms(dataFolder: string): ReadonlyMap<string, string> {
  const file = JSON.parse(readFileSync(join(dataFolder, 'actors/countries.json'), 'utf8')) as {
    countries: readonly CountryRow[];
  };
  const codes = new Map<string, string>();
  for (const { code, demonyms } of file.countries)
    for (const name of demonyms) {
      const key = foldName(name);
      if (!codes.has(key)) codes.set(key, code);
    }
  return codes;
}

/** The continent, region or division of an adjective or a people's name that is no state's. */
export const AREA_WORDS: Readonly<Record<string, string>> = {
  ...{
    african: 'Africa',
    africans: 'Africa',
    asian: 'Asia',
    asians: 'Asia',
    european: 'Europe',
    europeans: 'Europe',
  },
  ...{
    'north american': 'North America',
    'south american': 'South America',
    'latin american': 'Latin America',
  },
  ...{ 'central american': 'Central America', 'west african': 'West Africa', 'east african': 'East Africa' },
  ...{ 'middle eastern': 'Middle East', english: 'England', scottish: 'Scotland', welsh: 'Wales' },
  ...{ chechen: 'Chechnya', chechens: 'Chechnya', tibetan: 'Tibet', tibetans: 'Tibet', darfuri: 'Darfur' },
  ...{
    kashmiri: 'Kashmir',
    kashmiris: 'Kashmir',
    catalan: 'Catalonia',
    sicilian: 'Sicily',
    sicilians: 'Sicily',
    sardinian: 'Sardinia',
    corsican: 'Corsica',
    siberian: 'Siberia',
    bavarian: 'Bavaria',
    tuscan: 'Tuscany',
    walloon: 'Wallonia',
    scandinavian: 'Scandinavia',
    andean: 'Andes',
    himalayan: 'Himalayas',
    texan: 'Texas',
    texans: 'Texas',
    hawaiian: 'Hawaii',
    alaskan: 'Alaska',
    crimean: 'Crimea',
    californian: 'California',
  },
};
