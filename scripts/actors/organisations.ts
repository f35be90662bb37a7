import type { CountryRow } from './countries.ts';
import { readEntries, titleCase } from './countries.ts';
import type { Gold } from './sources.ts';
import { SOURCES } from './sources.ts';
import { DATED_ORGANISATIONS, ORGANISATIONS } from './organisation-list.ts';

/** [name, country or empty, sector], and for one whose sector changed: from, to. */
type Organisation = [string, string, string] | [string, string, string, string, string];

/** Makes `data/actors/organisations.json`: our own list first, then groups and bodies of the dictionaries. */
export function buildOrganisations(
  gold: Gold,
  countries: readonly CountryRow[],
): { readonly organisations: readonly Organisation[] } & Record<string, unknown> {
  const codes = new Set(countries.map((row) => row.code));
  const geographic = new Set(
    countries.flatMap((row) =>
      [...row.names, ...row.demonyms, ...row.seats, ...row.places].map((name) => name.toLowerCase()),
    ),
  );
  const found = new Map<string, Organisation>();
  for (const organisation of readOwn()) found.set(organisation[0].toLowerCase(), organisation);
  for (const file of ['MilNonState', 'International', 'Countries'])
    for (const organisation of readPhoenix(gold, file, codes)) {
      const key = organisation[0].toLowerCase();
      if (!found.has(key) && !geographic.has(key)) found.set(key, organisation);
    }
  const dated = readDated();
  for (const [name] of dated) found.delete(name.toLowerCase());
  return {
    source: [SOURCES.own, SOURCES.phoenix],
    script: 'scripts/actors/organisations.ts',
    columns: ['name', 'country', 'sector', 'from', 'to'],
    organisations: [...found.values(), ...dated].sort((a, b) => (byNameAndDay(a) < byNameAndDay(b) ? -1 : 1)),
  };
}

function byNameAndDay([name, , , from]: Organisation): string {
  return `${name}|${from ?? ''}`;
}

/** "Taliban, Taleban: AFG REB -1996-09-27 GOV -2001-11-13 REB -2021-08-15 GOV". */
function readDated(): Organisation[] {
  return DATED_ORGANISATIONS.trim()
    .split('\n')
    .flatMap((line) => {
      const [names = '', facts = ''] = line.split(': ');
      const [country = '', ...spells] = facts.split(' ');
      return names.split(', ').flatMap((name) => {
        let from = '';
        return spells.flatMap((word, i): Organisation[] => {
          if (word.startsWith('-')) return [];
          const to = spells[i + 1]?.replace(/^-/, '') ?? '';
          const row: Organisation = [name, country, word, from, to];
          from = to;
          return [row];
        });
      });
    });
}

function readOwn(): Organisation[] {
  return ORGANISATIONS.trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', names = ''] = line.split(':');
      const [country = '', sector = ''] = code.includes('/') ? code.split('/') : ['', code];
      return names.split(',').map((name): Organisation => [name.trim(), country, sector]);
    });
}

const SECTORS: Readonly<Record<string, string>> = {
  ...{
    LEG: 'LEG',
    JUD: 'JUD',
    COP: 'COP',
    MIL: 'MIL',
    SPY: 'SPY',
    REB: 'REB',
    PTY: 'PTY',
    OPP: 'PTY',
    NGO: 'NGO',
  },
  ...{ MNC: 'MNC', MED: 'JRN', SEP: 'REB', INS: 'REB', LAB: 'LAB', PRM: 'PRM', CRM: 'CRM' },
};

const BODY =
  /\b(?:PARTY|FRONT|MOVEMENT|ARMY|ASSEMBLY|COUNCIL|SENATE|COURT|PARLIAMENT|CONGRESS|BRIGADES?|LIBERATION|UNION|LEAGUE|ALLIANCE|ORGANI[SZ]ATION|COMMITTEE|AGENCY|FORCES?|GUARD|POLICE|SERVICE|BUREAU|COMMISSION|FEDERATION|JIHAD|ISLAMIC|DUMA|KNESSET|GROUP|FOUNDATION|BANK|FUND|NEWS|TIMES|TELEVISION|RADIO)\b/;

function readPhoenix(gold: Gold, file: string, codes: ReadonlySet<string>): Organisation[] {
  const text = gold.read(`actors/phoenix-dictionaries/Phoenix.${file}.actors.txt`, 'latin1');
  return readEntries(text).flatMap((entry) => {
    const code = /^[A-Z]+/.exec(entry.codes[0] ?? '')?.[0] ?? '';
    const country = codes.has(code.slice(0, 3)) ? code.slice(0, 3) : '';
    const sector = sectorOf(code, country);
    if (sector === undefined) return [];
    return entry.names
      .map((name) => name.replace(/\s*\([^)]*\)?/g, '').trim())
      .filter((name) => /^[A-Z][A-Z'. -]{3,50}$/.test(name) && isBody(name, file))
      .map((name): Organisation => [titleCase(name), country, sector]);
  });
}

/** Of other dictionaries only names that hold a word for a body: the rest are people and common nouns. */
function isBody(name: string, file: string): boolean {
  const words = name.split(/[ -]/).length;
  return file === 'MilNonState' ? words >= 2 : words >= 2 && BODY.test(name) && !/^(THE|A) /.test(name);
}

function sectorOf(code: string, country: string): string | undefined {
  const rest = country === '' ? code : code.slice(3);
  const parts: readonly string[] = rest.match(/.{3}/g) ?? [];
  if (parts.includes('UNO')) return 'UNO';
  for (const part of [
    'LEG',
    'JUD',
    'COP',
    'MIL',
    'SPY',
    'PTY',
    'NGO',
    'MNC',
    'MED',
    'LAB',
    'PRM',
    'CRM',
    'REB',
    'SEP',
    'INS',
    'OPP',
  ])
    if (parts.includes(part)) return SECTORS[part];
  if (parts[0] === 'IMG') return 'IMG';
  if (parts[0] === 'IGO') return parts.includes('EEC') || parts.includes('EUR') ? 'EUR' : 'IGO';
  if (parts[0] === 'NGM') return 'NGO';
  return undefined;
}
