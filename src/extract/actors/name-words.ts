import { lookUp } from '../../util/look-up.ts';
import type { Phrase } from './phrase.ts';

type Counts = Readonly<Record<string, number>>;

/** How many of the people who are known live in each country, and of those whose names hold a word. */
export interface NameWords {
  readonly persons: Counts;
  readonly words: Readonly<Record<string, Counts>>;
}

/**
 * How much better the names in a phrase fit a country than they fit the world, as a natural logarithm: "Nguyen" is
 * Vietnamese. Undefined where it holds no word of a known name.
 */
export function fitOfName(
  phrase: Phrase,
  country: string,
  { persons, words }: NameWords,
): number | undefined {
  const rows = phrase.words.flatMap((word, i): Counts[] => {
    const isRole = phrase.roles.some(({ first, until }) => first <= i && i < until);
    const row = word.capital && !isRole ? lookUp(words, word.key) : undefined;
    return row === undefined ? [] : [row];
  });
  if (rows.length === 0) return undefined;
  const share = (lookUp(persons, country) ?? 0) / sum(persons);
  return rows.reduce((fit, row) => {
    const expected = share * sum(row);
    return fit + Math.log(((lookUp(row, country) ?? 0) + UNSEEN) / (expected + UNSEEN));
  }, 0);
}

/** Of every name and country so many more are thought of: what is not in the list may be in the world. */
const UNSEEN = 0.5;

function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
