import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../actors/csv.ts';
import { openGold, type Gold } from '../actors/sources.ts';

/** `npm run export-facts [GOLD]`: writes src/export/facts, the codes that other projects' formats ask for. */
const ROOT = join(import.meta.dirname, '../..');
const FACTS = join(ROOT, 'src/export/facts');

interface NamedCountry {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** Correlates of War numbers of states that REIGN's list of elections lacks, spells otherwise, or has twice. */
const COW_BY_HAND: Readonly<Record<string, number>> = {
  ARE: 696,
  BHR: 692,
  BRN: 835,
  COG: 484,
  JOR: 663,
  KWT: 690,
  MCO: 221,
  OMN: 698,
  QAT: 694,
  SAU: 670,
  TON: 955,
  TWN: 713,
  COD: 490,
  CZE: 316,
  DEU: 255,
  DMA: 54,
  KNA: 60,
  KOS: 347,
  MMR: 775,
  MWI: 553,
  SRB: 345,
  TJK: 702,
  VCT: 57,
  VNM: 816,
};

/** CAMEO's own codes where they are not those of ISO, as the Phoenix dictionaries (MIT) have them. */
const CAMEO_CODES: Readonly<Record<string, string>> = { KOS: 'KSV', TLS: 'TMP' };

/** FIPS codes that the table leaves out, or joins in one cell. Gaza (GZ) and the West Bank (WE) have no common code. */
const FIPS_BY_HAND: Readonly<Record<string, string>> = {
  KOS: 'KV',
  SRB: 'RI',
  SJM: 'SV',
  PSE: '',
  UMI: '',
  ALA: '',
  BES: '',
};

function countries(gold: Gold): string {
  const file = readFileSync(join(ROOT, 'data/actors/countries.json'), 'utf8');
  const named = (JSON.parse(file) as { countries: readonly NamedCountry[] }).countries;
  const rows = new Map(
    parseCsv(gold.read('actors/country-codes/data/country-codes.csv')).map((row) => [
      row['ISO3166-1-Alpha-3']!,
      row,
    ]),
  );
  const cow = cowCodes(gold, named);
  const lines = named.map(({ code, name }) => {
    const row = rows.get(code);
    const iso2 = code === 'KOS' ? 'XK' : (row?.['ISO3166-1-Alpha-2'] ?? '').trim();
    const fips = FIPS_BY_HAND[code] ?? (row?.['FIPS'] ?? '').trim();
    const facts = {
      name,
      ...(iso2 === '' ? {} : { iso2 }),
      ...(row === undefined || row['ISO3166-1-numeric'] === ''
        ? {}
        : { numeric: Number(row['ISO3166-1-numeric']) }),
      ...(fips === '' ? {} : { fips }),
      ...(cow.get(code) === undefined ? {} : { cow: cow.get(code) }),
      ...(CAMEO_CODES[code] === undefined ? {} : { cameo: CAMEO_CODES[code] }),
    };
    return `  ${code}: ${JSON.stringify(facts)},`;
  });
  return [
    '// Written by scripts/exports/build.ts: do not edit. Facts from country-codes (datasets/country-codes, PDDL 1.0: ISO and',
    '// FIPS 10-4), REIGN March 2021 (MIT: Correlates of War numbers), the Phoenix dictionaries (MIT, Open Event Data Alliance:',
    '// CAMEO codes), and data/actors/countries.json (names).',
    "import type { CountryFacts } from '../countries.ts';",
    '',
    '// prettier-ignore',
    '/** What other code lists call a country, by ISO 3166 alpha-3 (KOS for Kosovo). */',
    `export const COUNTRIES: Readonly<Record<string, CountryFacts>> = {\n${lines.join('\n')}\n};`,
    '',
  ].join('\n');
}

function cowCodes(gold: Gold, named: readonly NamedCountry[]): Map<string, number> {
  const byName = new Map(named.flatMap(({ code, names }) => names.map((name) => [name.toLowerCase(), code])));
  const codes = new Map<string, number>();
  for (const row of parseCsv(gold.read('actors/reign/data_sets/electionlist_3_21.csv', 'latin1'))) {
    const code = byName.get(row['country']!.trim().toLowerCase());
    if (code !== undefined) codes.set(code, Number(row['ccode']));
  }
  for (const [code, number] of Object.entries(COW_BY_HAND)) codes.set(code, number);
  return codes;
}

function cameoNames(gold: Gold): string {
  const rows = parseCsv(gold.read('ontology/cameo-codes.csv'));
  const lines = rows
    .sort((a, b) => (a['code']! < b['code']! ? -1 : 1))
    .map((row) => `  '${row['code']!}': ${JSON.stringify(row['name'])},`);
  return [
    '// Written by scripts/exports/build.ts: do not edit. Names of the CAMEO codes, from the list with Goldstein weights (MIT).',
    '',
    '// prettier-ignore',
    '/** What a CAMEO code is called; ICEWS writes it as the text of an event. */',
    `export const CAMEO_NAMES: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};`,
    '',
  ].join('\n');
}

const gold = openGold(process.argv[2] ?? join(ROOT, '../shared/gold'));
writeFileSync(join(FACTS, 'countries.ts'), countries(gold));
writeFileSync(join(FACTS, 'cameo-names.ts'), cameoNames(gold));
