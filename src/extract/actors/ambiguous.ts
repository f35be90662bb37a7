import type { CountryEntry, Lexicon, Named } from './lexicon.ts';
import { keyOf } from './lexicon.ts';
import type { NameLookup } from './name-index.ts';
import type { Names } from './phrase.ts';
import { readNames } from './phrase.ts';

/** A name of several countries, as `data/lexicons/ambiguous.json` has it. */
export interface AmbiguousName {
  readonly names: readonly string[];
  readonly else: string;
  /** Words by country; an empty code is no country. */
  readonly clues: Readonly<Record<string, readonly string[]>>;
  /** Of a people that lives in several states: which of them, as the document names them. */
  readonly states?: readonly string[];
}

/**
 * The lexicon for one document: "Georgia" beside Atlanta is the American state, beside Tbilisi the country; a bare
 * "Jordan" after "Michael Jordan" is nobody's country.
 */
export function lexiconFor(text: string, lexicon: Lexicon, names = readNames(text, lexicon)): Lexicon {
  const readings = new Map<string, string>();
  for (const ambiguous of lexicon.ambiguous) {
    if (!ambiguous.names.some((name) => text.includes(name))) continue;
    const country = ambiguous.states ? homeOf(ambiguous, names) : decide(text, ambiguous);
    // The lexicon holds the usual reading already, save for "Korea" alone, which is on no list.
    for (const key of ambiguous.names.map(keyOf))
      if (country !== lexicon.countries.get(key)?.entry.code) readings.set(key, country);
  }
  for (const key of bornHere(names)) readings.set(key, '');
  return readings.size === 0 ? lexicon : { ...lexicon, countries: overlay(lexicon.countries, readings) };
}

function decide(text: string, { clues, else: usual }: AmbiguousName): string {
  let best = usual;
  let most = count(usual);
  for (const country of Object.keys(clues)) {
    const hits = country === usual ? 0 : count(country);
    if (hits > most) [best, most] = [country, hits];
  }
  return best;

  function count(country: string): number {
    return (clues[country] ?? []).filter((clue) => text.includes(clue)).length;
  }
}

/** "Fulani herders" of a text about Mali: the one of a people's states of which the text speaks most, the usual one where of none. */
function homeOf({ names, states = [], else: usual }: AmbiguousName, { countries }: Names): string {
  const own = new Set(names);
  const counts = new Map<string, number>();
  for (const { entry, text } of countries)
    if (!own.has(text) && states.includes(entry.code))
      counts.set(entry.code, (counts.get(entry.code) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (counts.size === 0 || counts.get(usual) === most) return usual;
  return [...counts].find(([, count]) => count === most)![0];
}

/** Names of countries that somebody in the document bears, where nothing else speaks of the country. */
function bornHere({ countries, people }: ReturnType<typeof readNames>): string[] {
  return people
    .filter(({ text, entry }) => {
      const key = keyOf(text);
      return !countries.some((one) => one.entry.code === entry.code && keyOf(one.text) !== key);
    })
    .map((one) => keyOf(one.text));
}

function overlay(
  base: NameLookup<Named<CountryEntry>>,
  readings: ReadonlyMap<string, string>,
): NameLookup<Named<CountryEntry>> {
  return {
    get: (key) => {
      const code = readings.get(key);
      const known = base.get(key);
      if (code === undefined) return known;
      if (code === '') return undefined;
      const name = known?.name ?? key[0]!.toUpperCase() + key.slice(1);
      const form = known?.entry.form === 'demonym' || /(?:an|ans|ese)$/.test(key) ? 'demonym' : 'place';
      return { name, entry: { kind: 'country', form, code } };
    },
    longest: (word) => Math.max(base.longest(word), readings.has(word) ? 1 : 0),
  };
}
