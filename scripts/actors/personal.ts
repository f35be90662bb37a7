import { keyOf } from '../../src/extract/actors/lexicon.ts';
import { ALIASES, parseAlias } from './aliases.ts';
import type { CountryRow } from './countries.ts';

/** Names that people bear too, though few in office do, or none. */
const BORNE = new Set('chad china georgia india ireland israel jordan karen kenya london paris'.split(' '));

/** How many people in office must bear a name before it counts as one. */
const MANY = 2;

/**
 * Takes the places out that are better known as people's names ("Paul", "Nelson", "Vladimir"), our own list apart;
 * answers the keys of the names that stay and that people bear too.
 */
export function sortOutPersonal(
  rows: readonly CountryRow[],
  people: Readonly<Record<string, unknown>>,
): string[] {
  const bearers = countNames(Object.keys(people));
  const personal = (name: string): boolean => (bearers.get(keyOf(name)) ?? 0) >= MANY;
  const found = new Set(BORNE);
  for (const row of rows) {
    const own = new Set(parseAlias(ALIASES[row.code] ?? '').places);
    const kept = row.places.filter((name) => own.has(name) || !personal(name));
    row.places.splice(0, row.places.length, ...kept);
    for (const name of [...row.names, ...row.places]) if (personal(name)) found.add(keyOf(name));
  }
  return [...found].sort();
}

/** How many people bear a word as their first or last name. */
function countNames(keys: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const key of keys) {
    // "Philippe of Belgium": the last word is his country.
    if (key.includes(' of ')) continue;
    const words = key.split(' ');
    for (const word of new Set([words[0]!, words.at(-1)!])) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return count;
}
