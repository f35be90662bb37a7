import { keyOf } from '../../src/extract/actors/lexicon.ts';
import type { CountryRow } from './countries.ts';
import { decode } from './countries.ts';
import { parseCsv } from './csv.ts';
import { readFactbookFiles } from './factbook.ts';
import type { Gold } from './sources.ts';
import { SOURCES } from './sources.ts';

/** A word that makes a name a party's: without one a name of one or two words may mean anything. */
const PARTY =
  /\b(?:party|parties|front|movement|union|alliance|coalition|league|congress|democrats?|democracy|democratic|socialists?|labou?r|liberals?|conservatives?|republicans?|rally|bloc|block|list|communists?|people'?s|national|nationalists?|greens?|federation|convergence|forum|assembly|initiative|citizens?|workers|justice|progressive|unity)\b/i;
/** Names of parties that are as often something else. */
const COMMON =
  /^(?:national union|national front|national assembly|national congress|national league|people'?s assembly|people'?s congress|federal assembly|justice|unity|the? (?:left|right|people)|labou?r union|workers'? union|trade union|european union|african union|customs union|common front|united front|popular front|civic union|national unity|free democrats|national bank|independent list|new alliance|national movement|popular movement|independent)$/i;

/** Makes `data/actors/parties.json`: [name, country]; no country where parties of several bear the name. */
export function buildParties(
  gold: Gold,
  countries: readonly CountryRow[],
  taken: ReadonlySet<string>,
): object {
  const codes = new Set(countries.map((row) => row.code));
  const found = new Map<string, { name: string; countries: Set<string> }>();
  const add = (raw: string, country: string): void => {
    const name = decode(raw).replace(/[“”"]/g, '').replace(/’/g, "'").replace(/^the /i, '').trim();
    if (!codes.has(country) || !isParty(name)) return;
    const key = keyOf(name);
    if (taken.has(key)) return;
    const known = found.get(key);
    if (known === undefined) found.set(key, { name, countries: new Set([country]) });
    else known.countries.add(country);
  };
  for (const [name, country] of [...readFactbookParties(gold, countries), ...readPartyFacts(gold)])
    add(name, country);
  return {
    source: [SOURCES.factbook, SOURCES.partyFacts],
    script: 'scripts/actors/parties.ts',
    columns: ['name', 'country'],
    parties: [...found.values()]
      .map((row) => [row.name, row.countries.size === 1 ? [...row.countries][0]! : ''])
      .sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  };
}

function isParty(name: string): boolean {
  const words = name.split(/[ -]/);
  if (words.length === 1) return /^\p{Lu}{4,7}$/u.test(name);
  return (
    name.length <= 60 &&
    /^\p{Lu}/u.test(name) &&
    PARTY.test(name) &&
    !COMMON.test(name) &&
    !/[()/:;,|[\]!]/.test(name)
  );
}

/** "National Rally or RN (formerly National Front or FN)<br>Socialist Party or PS". */
function readFactbookParties(gold: Gold, countries: readonly CountryRow[]): [string, string][] {
  return readFactbookFiles(gold, countries).flatMap(({ country, file }) =>
    (file.Government?.['Political parties']?.text ?? '')
      .split(/<br>|;/)
      .flatMap((line) => decode(line.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')).split(/[()]/))
      .flatMap((part) =>
        part.replace(/^(?:formerly|electoral coalition|includes?).*? (?=\p{Lu})/u, '').split(/ or |, /),
      )
      .map((name): [string, string] => [name.trim(), country]),
  );
}

/** Parties of ParlGov that once had three votes in a hundred, those of ministers in WhoGov, and their English names. */
function readPartyFacts(gold: Gold): [string, string][] {
  const folder = 'actors/partyfacts/import';
  const parlgov = parseCsv(gold.read(`${folder}/parlgov/parlgov.csv`))
    .filter((row) => Number(row['share_max']) >= 3 && Number(row['last']) >= 1985)
    .flatMap((row): [string, string][] => [
      [row['party_name_english']!, row['country']!],
      [row['party_name_short']!, row['country']!],
    ]);
  const whogov = parseCsv(gold.read(`${folder}/whogov/whogov.csv`))
    .filter((row) => Number(row['year_last']) >= 1985)
    .map((row): [string, string] => [row['name_english']!, row['country_short']!]);
  const wikidata = parseCsv(gold.read(`${folder}/wikipedia/wikidata.csv`)).map((row): [string, string] => [
    row['name']!,
    row['country']!,
  ]);
  return [...parlgov, ...whogov, ...wikidata];
}
