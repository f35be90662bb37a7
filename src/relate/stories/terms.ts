import { STOP_WORDS } from './stop-words.ts';

/** The terms of a text and how much each says of what it is about: counts, names counting more. */
export type Terms = ReadonlyMap<string, number>;

const WORD = /\p{L}[\p{L}\p{N}]*(?:[.'’-]\p{L}[\p{L}\p{N}]*)*|\p{N}+(?:[.,]\p{N}+)*/gu;
const CAPITAL = /^\p{Lu}/u;
const OPENS_SENTENCE = /(?:^|[.!?:;"“”»\n])\s*$/u;

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
      const word = match[0];
      const lower = word.toLowerCase();
      if (STOP_WORDS.has(lower) || lower.length < 2) continue;
      const term = stem(lower);
      const seen = counts.get(term) ?? { count: 0, capital: 0, inside: 0 };
      const opens = OPENS_SENTENCE.test(part.slice(Math.max(0, match.index - 3), match.index));
      seen.count += times;
      if (!opens) {
        seen.inside += 1;
        if (CAPITAL.test(word)) seen.capital += 1;
      }
      counts.set(term, seen);
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

/** "attacks" and "attacked" as "attack": endings that tell only number and tense. */
function stem(word: string): string {
  let stem = word.replace(/['’]s?$/u, '').replace(/['’]s$/u, '');
  if (stem.length > 4) stem = stem.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  if (stem.length > 5) stem = stem.replace(/(?:ing|ed)$/, '').replace(/([^aeiouls])\1$/, '$1');
  return stem.length > 4 ? stem.replace(/e$/, '') : stem;
}
