import type { Sector } from '../../document/index.ts';
import type { CountryWeights } from './country-choice.ts';
import { KeyedFile } from './keyed-file.ts';
import type { AmbiguousName } from './ambiguous.ts';
import { NameFits, type NameWords } from './name-words.ts';
import type { NameLookup } from './name-index.ts';
import { NameIndex } from './name-index.ts';
import { spelt } from './spellings.ts';
import type { PhraseWord } from './words.ts';
import { splitWords } from './words.ts';

/** The lexicon files as JSON: see `data/actors` and `data/lexicons`. */
export interface LexiconFiles {
  readonly countries: { readonly countries: readonly CountryRow[]; readonly personal: readonly string[] };
  readonly organisations: { readonly organisations: readonly (readonly string[])[] };
  readonly parties: { readonly parties: readonly (readonly string[])[] };
  readonly parliaments: { readonly parliaments: readonly (readonly string[])[] };
  readonly roles: RoleFile;
  readonly leaders: { readonly leaders: readonly (readonly string[])[] };
  readonly ambiguous: { readonly names: readonly AmbiguousName[] };
  readonly countryChoice: { readonly weights: Readonly<Record<string, number>> };
  readonly nameWords: NameWords;
  /** The text of `people.json`, one key on a line. Large: asked for at the first name that may be a person's. */
  readonly people: () => string;
  /** The same for `offices.json`. */
  readonly offices: () => string;
}

interface CountryRow {
  readonly code: string;
  readonly wikidata?: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly seats: readonly string[];
  readonly places: readonly string[];
}

type RoleLists = Readonly<Record<string, readonly string[]>>;

interface RoleFile {
  readonly heads: RoleLists;
  readonly generic: RoleLists;
  readonly strong: RoleLists;
  readonly weak: RoleLists;
  readonly former: readonly string[];
  /** Nouns of several sectors: what the model says of the mention may overrule the one they stand under. */
  readonly loose: readonly string[];
}

/** How a name stands for a country. */
export type CountryForm = 'name' | 'demonym' | 'seat' | 'place';

export interface CountryEntry {
  readonly kind: 'country';
  readonly form: CountryForm;
  readonly code: string;
  readonly wikidata?: string;
}

export interface OrganisationEntry {
  readonly kind: 'organisation';
  readonly country?: string;
  /** What it is today, or always was. */
  readonly sector: Sector;
  /** For one whose sector changed: each with the day on which it ended, the last with none. */
  readonly spells?: readonly { readonly sector: Sector; readonly to: string }[];
}

/** One spell in an office; dates as exact as the source has them, empty where open. */
export interface Spell {
  readonly country: string;
  readonly sector: Sector;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly wikidata: string;
  /** Where there is no end: the last day that the source knows of; empty where it knows today's holder. */
  readonly seen: string;
}

/** Who held an office, and when. */
export interface Holder {
  readonly name: string;
  readonly spell: Spell;
}

export interface RoleEntry {
  readonly kind: 'role';
  readonly sector: Sector;
  readonly strength: 'head' | 'generic' | 'strong' | 'weak';
  /** True for a noun of several sectors: "officer", "lawyer". */
  readonly loose: boolean;
}

/** An entry with its name. */
export interface Named<Entry> {
  readonly entry: Entry;
  /** As the list writes it: its case tells how it must be written. */
  readonly name: string;
}

/** Names and roles by folded key. */
export interface Lexicon {
  readonly countries: NameLookup<Named<CountryEntry>>;
  readonly ambiguous: readonly AmbiguousName[];
  readonly organisations: NameLookup<Named<OrganisationEntry>>;
  readonly roles: NameIndex<readonly RoleEntry[]>;
  /** Keys of countries and places that people bear as names too: "Jordan", "Karen". */
  readonly personal: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  /** Keys of family names that are a leader's elsewhere and somebody else's in this text. */
  readonly namesakes: ReadonlySet<string>;
  /** First words of the names that are written small: "al-Qaeda", "pope". */
  readonly small: ReadonlySet<string>;
  readonly countryWeights: CountryWeights;
  readonly nameFits: NameFits;
  /** The spells of those with this family name, as it is written or otherwise. */
  leaders(key: string): readonly Spell[] | undefined;
  /** The spells of the person with this full name, as it is written or otherwise. */
  people(key: string): readonly Spell[] | undefined;
  /** Who held an office of a country, the earliest first: "foreign minister" of "FRA", "secretary general" of "UN". */
  holders(country: string, office: string): readonly Holder[];
}

/** Makes the lexicon out of its files; the people are read at the first name that may be a person's. */
export function makeLexicon(files: LexiconFiles): Lexicon {
  let people: KeyedFile | undefined;
  let offices: KeyedFile | undefined;
  const leaders = indexLeaders(files.leaders.leaders);
  return {
    countries: indexCountries(files.countries.countries),
    ambiguous: files.ambiguous.names,
    organisations: indexOrganisations([
      ...files.organisations.organisations,
      ...files.parties.parties.map(([name, country]) => [name!, country!, 'PTY']),
      ...files.parliaments.parliaments.map(([name, country]) => [name!, country!, 'LEG']),
    ]),
    roles: indexRoles(files.roles),
    personal: new Set(files.countries.personal),
    former: new Set(files.roles.former),
    namesakes: new Set(),
    small: new Set(
      files.organisations.organisations
        .filter(([name]) => /^\p{Ll}/u.test(name!))
        .map(([name]) => splitWords(name!)[0]!.key),
    ),
    countryWeights: new Map(Object.entries(files.countryChoice.weights)),
    nameFits: new NameFits(files.nameWords),
    leaders: (key) => spelt(key, (one) => leaders.get(one)),
    people: (key) => {
      const known = (people ??= new KeyedFile(files.people(), 'people'));
      return spelt(key, (one) => known.get(one))?.map(spellOf);
    },
    holders: (country, office) => {
      offices ??= new KeyedFile(files.offices(), 'offices');
      const rows = offices.get(`${country.toLowerCase()} ${office}`) ?? [];
      return rows.map(([name, title, from, to, seen, wikidata]) => ({
        name: name!,
        spell: spellOf([country, country === 'UN' ? 'UNO' : 'GOV', title!, from!, to!, wikidata!, seen!]),
      }));
    },
  };
}

/** True of "Chad" and "South Sudan", not of "Chadian" or a seat. */
export function isStateName(name: string, { countries }: Pick<Lexicon, 'countries'>): boolean {
  return countries.get(keyOf(name))?.entry.form === 'name';
}

/** The key of a name: its words' keys joined by blanks. */
export function keyOf(name: string): string {
  // Nearly all names are plain words: the full reading is for the rest.
  if (/^[A-Za-z ]+$/.test(name)) return name.toLowerCase();
  return splitWords(name)
    .map((word) => word.key)
    .join(' ');
}

function indexCountries(rows: readonly CountryRow[]): NameIndex<Named<CountryEntry>> {
  const index = new NameIndex<Named<CountryEntry>>();
  const forms = [
    ['name', 'names'],
    ['demonym', 'demonyms'],
    ['seat', 'seats'],
    ['place', 'places'],
  ] as const;
  for (const [form, list] of forms)
    for (const row of rows) {
      const entry: CountryEntry = {
        kind: 'country',
        form,
        code: row.code,
        ...(row.wikidata !== undefined && form === 'name' ? { wikidata: row.wikidata } : {}),
      };
      for (const name of row[list]) {
        const key = keyOf(name);
        if (index.get(key) === undefined) index.set(key, { entry, name });
      }
    }
  return index;
}

function indexOrganisations(rows: readonly (readonly string[])[]): NameIndex<Named<OrganisationEntry>> {
  const index = new NameIndex<Named<OrganisationEntry>>();
  for (const [name, country, sector, , to] of rows) {
    const key = keyOf(name!);
    // "Nato" after "NATO": the spelling that asks for capitals throughout must not bar the other.
    const known = index.get(key);
    if (to !== undefined) {
      const spells = [...(known?.entry.spells ?? []), { sector: sector as Sector, to }];
      const entry = { kind: 'organisation', country: country!, sector: sector as Sector, spells } as const;
      index.set(key, { entry, name: name! });
      continue;
    }
    if (known !== undefined && ACRONYM.test(name!)) continue;
    const entry: OrganisationEntry = {
      kind: 'organisation',
      sector: sector as Sector,
      ...(country === '' ? {} : { country: country! }),
    };
    index.set(key, { entry, name: name! });
  }
  return index;
}

function indexRoles(file: RoleFile): NameIndex<RoleEntry[]> {
  const index = new NameIndex<RoleEntry[]>();
  const loose = new Set(file.loose);
  for (const strength of ['heads', 'generic', 'strong', 'weak'] as const)
    for (const [sector, names] of Object.entries(file[strength]))
      for (const name of names) {
        const entry: RoleEntry = {
          kind: 'role',
          sector: sector as Sector,
          strength: strength === 'heads' ? 'head' : strength,
          loose: loose.has(name),
        };
        const key = keyOf(name);
        const list = index.get(key);
        if (list === undefined) index.set(key, [entry]);
        else list.push(entry);
      }
  return index;
}

function indexLeaders(rows: readonly (readonly string[])[]): NameIndex<Spell[]> {
  const index = new NameIndex<Spell[]>();
  for (const [name, country, from, to] of rows) {
    const key = keyOf(name!);
    const spell = spellOf([country!, 'GOV', '', from!, to!, '']);
    const list = index.get(key);
    if (list === undefined) index.set(key, [spell]);
    else list.push(spell);
  }
  return index;
}

function spellOf([country, sector, title, from, to, wikidata, seen]: readonly string[]): Spell {
  return {
    country: country!,
    sector: sector as Sector,
    title: title!,
    from: from!,
    to: to!,
    wikidata: wikidata!,
    seen: seen ?? '',
  };
}

/** Written in capitals throughout. */
const ACRONYM = /^\p{Lu}{2,}$/u;

/** What an organisation was on a day; what it is today where the day is not known. */
export function sectorAt({ sector, spells }: OrganisationEntry, date: string | undefined): Sector {
  if (spells === undefined || date === undefined) return sector;
  return spells.find(({ to }) => to === '' || date < to)?.sector ?? sector;
}

/** The entry for words `first` to `until`, if the case of the words allows it. */
export function findCased<Entry>(
  index: NameLookup<Named<Entry>>,
  words: readonly PhraseWord[],
  first: number,
  until: number,
): Entry | undefined {
  const found = index.get(joinKeys(words, first, until));
  if (found === undefined) return undefined;
  // Written small in the list: any case will do; in capitals: only capitals, so that "us" is not the country.
  if (/^\p{Ll}(?<!^a(?=l))/u.test(found.name)) return found.entry;
  if (ACRONYM.test(found.name.replace(/[.+]/g, ''))) return words[first]!.caps ? found.entry : undefined;
  const named = words.slice(first, until).some((word) => word.capital);
  return named ? found.entry : undefined;
}

/** Keys of words `first` to `until`, joined as `keyOf` does. */
export function joinKeys(words: readonly PhraseWord[], first: number, until: number): string {
  let key = words[first]!.key;
  for (let i = first + 1; i < until; i += 1) key += ` ${words[i]!.key}`;
  return key;
}
