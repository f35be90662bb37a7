import { overlaps } from '../../src/document/index.ts';
import type { GoldTime, TimeText } from './time-gold.ts';

/** What a finder says of one text. */
export type TimeFinder = (text: string, published: string | undefined) => readonly Omit<GoldTime, 'type'>[];

/** Scores in the manner of TempEval-3: relaxed is an overlap, value a relaxed match with the same value. */
export interface TimeScores {
  readonly gold: number;
  readonly found: number;
  readonly relaxed: number;
  readonly strict: number;
  readonly value: number;
  readonly relaxedPrecision: number;
  readonly relaxedRecall: number;
  /** Of the expressions found, the share with the right value. */
  readonly valueShare: number;
}

export interface TimeMatch {
  readonly gold: GoldTime | undefined;
  readonly found: Omit<GoldTime, 'type'> | undefined;
}

/** Pairs what was found with the gold, each used once: equal spans first, then the first that overlaps. */
export function matchTimes(found: readonly Omit<GoldTime, 'type'>[], gold: readonly GoldTime[]): TimeMatch[] {
  const free = new Set(found);
  const taken = new Map<GoldTime, Omit<GoldTime, 'type'>>();
  for (const same of [true, false]) {
    for (const one of gold) {
      if (taken.has(one)) continue;
      for (const other of free) {
        if (same ? other.start === one.start && other.end === one.end : overlaps(other, one)) {
          taken.set(one, other);
          free.delete(other);
          break;
        }
      }
    }
  }
  return [
    ...gold.map((one) => ({ gold: one, found: taken.get(one) })),
    ...[...free].map((one) => ({ gold: undefined, found: one })),
  ];
}

/** Scores a finder on some texts. */
export function scoreTimes(texts: readonly TimeText[], find: TimeFinder): TimeScores {
  let [gold, found, relaxed, strict, value] = [0, 0, 0, 0, 0];
  for (const { text, published, times } of texts) {
    const mine = find(text, published);
    gold += times.length;
    found += mine.length;
    for (const match of matchTimes(mine, times)) {
      if (!match.gold || !match.found) continue;
      relaxed += 1;
      if (match.gold.start === match.found.start && match.gold.end === match.found.end) strict += 1;
      if (match.gold.value === match.found.value) value += 1;
    }
  }
  const f1 = (right: number) => (2 * right) / Math.max(1, gold + found);
  return {
    gold,
    found,
    relaxed: f1(relaxed),
    strict: f1(strict),
    value: f1(value),
    relaxedPrecision: relaxed / Math.max(1, found),
    relaxedRecall: relaxed / Math.max(1, gold),
    valueShare: value / Math.max(1, relaxed),
  };
}
