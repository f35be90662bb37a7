import type { buildPeople } from './people.ts';

/** So many people must bear a word before it says anything of where they come from. */
const LEAST_BORNE = 3;
/** "al", "bin", "de" are everywhere. */
const SHORTEST = 3;

/** Makes `data/actors/name-words.json`: in which countries those live whose names hold a word, and how many of each there are. */
export function buildNameWords({ source, people }: ReturnType<typeof buildPeople>): object {
  const words = new Map<string, Record<string, number>>();
  const persons: Record<string, number> = {};
  for (const [key, spells] of Object.entries(people)) {
    const countries = new Set(spells.map(([country]) => country!).filter((country) => country !== ''));
    for (const country of countries) persons[country] = (persons[country] ?? 0) + 1;
    for (const word of new Set(key.split(' '))) {
      if (word.length < SHORTEST) continue;
      const row = words.get(word) ?? {};
      for (const country of countries) row[country] = (row[country] ?? 0) + 1;
      words.set(word, row);
    }
  }
  const told = [...words]
    .filter(([, row]) => Object.values(row).reduce((sum, count) => sum + count, 0) >= LEAST_BORNE)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    source,
    script: 'scripts/actors/build.ts',
    persons: sorted(persons),
    words: Object.fromEntries(told.map(([word, row]) => [word, sorted(row)])),
  };
}

function sorted(row: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
