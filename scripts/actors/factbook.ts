import type { CountryRow } from './countries.ts';
import { decode } from './countries.ts';
import type { Gold } from './sources.ts';

interface Text {
  readonly text?: string;
}

/** The parts of a World Factbook file that tell of parties and parliaments. */
export interface GovernmentFile {
  readonly Government?: {
    readonly 'Country name'?: {
      readonly 'conventional short form'?: Text;
      readonly 'conventional long form'?: Text;
    };
    readonly 'Political parties'?: Text;
    readonly 'Legislative branch'?: { readonly 'legislature name'?: Text };
    readonly 'Legislative branch - lower chamber'?: { readonly 'chamber name'?: Text };
    readonly 'Legislative branch - upper chamber'?: { readonly 'chamber name'?: Text };
  };
}

/** The files of the Factbook whose country we know. */
export function readFactbookFiles(
  gold: Gold,
  countries: readonly CountryRow[],
): { readonly country: string; readonly file: GovernmentFile }[] {
  const byName = new Map(countries.flatMap((row) => row.names.map((name) => [name, row.code] as const)));
  const folder = 'actors/factbook';
  return gold
    .list(folder)
    .filter((region) => !region.includes('.'))
    .flatMap((region) =>
      gold.list(`${folder}/${region}`).map((file) => gold.read(`${folder}/${region}/${file}`)),
    )
    .flatMap((json) => {
      const file = JSON.parse(json) as GovernmentFile;
      const names = file.Government?.['Country name'];
      const country = [names?.['conventional short form'], names?.['conventional long form']]
        .map((name) => byName.get(decode(name?.text ?? '')))
        .find((code) => code !== undefined);
      return country === undefined ? [] : [{ country, file }];
    });
}
