import { STOP_WORDS } from './stop-words.ts';

/** The terms of a text and how much each says of what it is about: counts, names counting more. */
export type Terms = ReadonlyMap<string, number>;

const WORD = /\p{L}[\p{L}\p{N}]*(?:[.'’-]\p{L}[\p{L}\p{N}]*)*|\p{N}+(?:[.,]\p{N}+)*/gu;
const CAPITAL = /^\p{Lu}/u;
const OPENERS = new Set('.!?:;"“”»\n');
const SPACE = /^\s$/u;

export interface TermWeights {
  /** How much more a name counts than a common word. */
  readonly name: number;
  /** How much more a number counts. */
  readonly number: number;
  /** How often each term of the title counts again. */
  readonly title: number;
}

/** The terms of a text, without function words, plural and singular alike. */
export function termsOf(text: string, title: string, weights: TermWeights): Terms {
  const counts = new Map<string, { count: number; capital: number; inside: number }>();
  const add = (part: string, times: number) => {
    for (const match of part.matchAll(WORD)) {
      const word = knownWord(match[0]);
      if (word === undefined) continue;
      let seen = counts.get(word.term);
      if (seen === undefined) {
        seen = { count: 0, capital: 0, inside: 0 };
        counts.set(word.term, seen);
      }
      seen.count += times;
      if (opensSentence(part, match.index)) continue;
      seen.inside += 1;
      if (word.capital) seen.capital += 1;
    }
  };
  add(text, 1);
  add(title, weights.title);
  return new Map(
    [...counts].map(([term, { count, capital, inside }]) => {
      const name = inside > 0 && capital / inside > 0.5;
      const number = /^\p{N}/u.test(term);
      const weight = number ? weights.number : name ? weights.name : 1;
      return [term, weight * (1 + Math.log(count))] as const;
    }),
  );
}

/** Before the word, as far back as three characters, stands nothing but space, or what ends a sentence and space. */
function opensSentence(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const character = text[i]!;
    if (OPENERS.has(character)) return true;
    if (character !== ' ' && !SPACE.test(character)) return false;
  }
  return true;
}

interface Word {
  readonly term: string;
  readonly capital: boolean;
}

/** What was found of words before: a text repeats most of those of others. */
const known = new Map<string, Word | undefined>();
const MOST_KNOWN = 100_000;

/** The term of a word; undefined where it is a function word. */
function knownWord(word: string): Word | undefined {
  const seen = known.get(word);
  if (seen !== undefined || known.has(word)) return seen;
  const lower = word.toLowerCase();
  const stop = STOP_WORDS.has(lower) || lower.length < 2;
  // Copies: a piece of a text would keep the whole text in memory.
  const found = stop ? undefined : { term: copyOf(stem(lower)), capital: CAPITAL.test(word) };
  if (known.size === MOST_KNOWN) known.clear();
  known.set(copyOf(word), found);
  return found;
}

function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

/** "attacks" and "attacked" as "attack": endings that tell only number and tense. */
function stem(word: string): string {
  let stem = word.replace(/['’]s?$/u, '').replace(/['’]s$/u, '');
  if (stem.length > 4) stem = stem.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  if (stem.length > 5) stem = stem.replace(/(?:ing|ed)$/, '').replace(/([^aeiouls])\1$/, '$1');
  return stem.length > 4 ? stem.replace(/e$/, '') : stem;
}
