import { lookUp } from '../../util/look-up.ts';
import type { Phrase } from './phrase.ts';

type Counts = Readonly<Record<string, number>>;

/** How many of the people who are known live in each country, and of those whose names hold a word. */
export interface NameWords {
  readonly persons: Counts;
  readonly words: Readonly<Record<string, Counts>>;
}

/** Where those live whose names hold a word, and how many they are. */
interface Bearers {
  readonly row: Counts;
  readonly total: number;
}

/** Tells how well names fit a country. */
export class NameFits {
  readonly #names: NameWords;
  readonly #persons: number;

  constructor(names: NameWords) {
    this.#names = names;
    this.#persons = sum(names.persons);
  }

  /** Of each word of a known name in a phrase, who bears it. */
  bearersIn(phrase: Phrase): readonly Bearers[] {
    return phrase.words.flatMap((word, i): Bearers[] => {
      const isRole = phrase.roles.some(({ first, until }) => first <= i && i < until);
      const row = word.capital && !isRole ? lookUp(this.#names.words, word.key) : undefined;
      return row === undefined ? [] : [{ row, total: sum(row) }];
    });
  }

  /** How much better they fit a country than they fit the world, as a natural logarithm: "Nguyen" is Vietnamese. */
  fitOf(bearers: readonly Bearers[], country: string): number {
    const share = (lookUp(this.#names.persons, country) ?? 0) / this.#persons;
    return bearers.reduce((fit, { row, total }) => {
      const expected = share * total;
      return fit + Math.log(((lookUp(row, country) ?? 0) + UNSEEN) / (expected + UNSEEN));
    }, 0);
  }
}

/** Of every name and country so many more are thought of: what is not in the list may be in the world. */
const UNSEEN = 0.5;

function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
