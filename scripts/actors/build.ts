import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../../src/extract/actors/lexicon.ts';
import { buildCountries } from './countries.ts';
import type { CountryRow } from './countries.ts';
import { buildOntology, ontologyModule } from './ontology.ts';
import { buildOrganisations } from './organisations.ts';
import { buildNameWords } from './name-words.ts';
import { buildOffices } from './offices.ts';
import { buildLeaders, buildPeople, listPeople } from './people.ts';
import { buildParliaments } from './parliaments.ts';
import { buildParties } from './parties.ts';
import { sortOutPersonal } from './personal.ts';
import { openGold } from './sources.ts';

/** `npm run actors [GOLD]`: writes data/actors and data/ontology from the gold data's facts. */
function main(): void {
  const root = join(import.meta.dirname, '../..');
  const gold = openGold(process.argv[2] ?? join(root, '../shared/gold'));
  const countries = buildCountries(gold) as { countries: CountryRow[] };
  const ontology = buildOntology(gold);
  write(join(root, 'data/ontology/plover.json'), ontology);
  writeFileSync(join(root, 'src/ontology/facts.ts'), ontologyModule(ontology));
  const people = buildPeople(gold, countries.countries);
  const personal = sortOutPersonal(countries.countries, people.people);
  write(join(root, 'data/actors/countries.json'), { personal, ...countries });
  write(join(root, 'data/actors/people.json'), people);
  write(join(root, 'data/actors/name-words.json'), buildNameWords(people));
  write(
    join(root, 'data/actors/offices.json'),
    buildOffices(listPeople(gold, countries.countries), countries.countries),
  );
  write(join(root, 'data/actors/leaders.json'), buildLeaders(gold, countries.countries));
  const organisations = buildOrganisations(gold, countries.countries);
  write(join(root, 'data/actors/organisations.json'), organisations);
  const taken = new Set([
    ...organisations.organisations.map(([name]) => keyOf(name)),
    ...countries.countries.flatMap((row) =>
      [...row.names, ...row.demonyms, ...row.seats, ...row.places].map(keyOf),
    ),
  ]);
  write(join(root, 'data/actors/parliaments.json'), buildParliaments(gold, countries.countries, taken));
  write(join(root, 'data/actors/parties.json'), buildParties(gold, countries.countries, taken));
}

/** Writes JSON with one row of a table on a line, so that changes can be read. */
function write(path: string, data: object): void {
  const parts = Object.entries(data).map(([key, value]) => {
    return ` ${JSON.stringify(key)}: ${writeRows(key, value)}`;
  });
  writeFileSync(path, `{\n${parts.join(',\n')}\n}\n`);
  console.log(`${path.split('/data/')[1] ?? path}: ${parts.join('').length} characters`);
}

/** What is written with one key on a line. */
const BY_KEY = ['people', 'offices', 'words'];

function writeRows(key: string, value: unknown): string {
  if (key === 'personal') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((row) => `\n  ${JSON.stringify(row)}`).join(',')}\n ]`;
  if (!BY_KEY.includes(key)) return JSON.stringify(value);
  const rows = Object.entries(value as object).map(
    ([name, row]) => `\n  ${JSON.stringify(name)}: ${JSON.stringify(row)}`,
  );
  return `{${rows.join(',')}\n }`;
}

main();
