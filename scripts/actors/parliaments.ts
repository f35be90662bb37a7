import { keyOf } from '../../src/extract/actors/lexicon.ts';
import type { CountryRow } from './countries.ts';
import { decode } from './countries.ts';
import { readFactbookFiles } from './factbook.ts';
import type { Gold } from './sources.ts';
import { SOURCES } from './sources.ts';

/** English words for parliaments: alone they are of no country, and the lexicon of roles knows them. */
const ENGLISH =
  /^(?:(?:national|federal|legislative|general|constituent|people's|supreme|parliamentary|state|house of|chamber of|congress of)?[ ]?(?:parliament|assembly|senate|council|congress|house|chamber|representatives|deputies|legislature|senators|republic|people|nation|states|assembly of the republic|lords|commons|elders|delegates))$/i;

/** Makes `data/actors/parliaments.json`: names of parliaments and their houses that one country alone uses. */
export function buildParliaments(
  gold: Gold,
  countries: readonly CountryRow[],
  taken: ReadonlySet<string>,
): object {
  const found = new Map<string, { name: string; countries: Set<string> }>();
  for (const { country, file } of readFactbookFiles(gold, countries))
    for (const raw of namesOf(file.Government ?? {}))
      for (const name of raw.split(/[()/]| or /).map((part) => part.replace(/^the /i, '').trim())) {
        if (!/^\p{Lu}[\p{L}' -]{3,40}$/u.test(name) || ENGLISH.test(name)) continue;
        const key = keyOf(name);
        if (taken.has(key)) continue;
        const known = found.get(key);
        if (known === undefined) found.set(key, { name, countries: new Set([country]) });
        else known.countries.add(country);
      }
  return {
    source: [SOURCES.factbook],
    script: 'scripts/actors/parliaments.ts',
    columns: ['name', 'country'],
    parliaments: [...found.values()]
      .filter((row) => row.countries.size === 1)
      .map((row) => [row.name, [...row.countries][0]!])
      .sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  };
}

type Government = NonNullable<ReturnType<typeof readFactbookFiles>[number]['file']['Government']>;

function namesOf(government: Government): string[] {
  return [
    government['Legislative branch']?.['legislature name']?.text,
    government['Legislative branch - lower chamber']?.['chamber name']?.text,
    government['Legislative branch - upper chamber']?.['chamber name']?.text,
  ].map((text) => decode((text ?? '').replace(/<[^>]*>/g, '')));
}
