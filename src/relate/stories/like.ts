import type { Links } from '../groups/groups.ts';
import { SimilarIndex } from './similar-index.ts';
import { DAYS, FLOOR, type Placing } from './story-index.ts';

/** The texts before each text, from place `from` on, that are like it, by their places. Texts without a day come first, the others by day. */
export function linksFrom(texts: readonly Placing[], from: number): Links[] {
  const index = new SimilarIndex({ least: FLOOR, window: DAYS });
  return texts.flatMap(({ vector, day }, place) => {
    const links = place < from ? [] : [index.like(vector, day)];
    index.add(place, vector, day);
    return links;
  });
}

/** The place of the first text that a text at a place may meet, those without a day left out: they meet all. */
export function firstMet(texts: readonly Placing[], place: number): number {
  const { day } = texts[place]!;
  if (day === Infinity) return 0;
  let first = place;
  while (first > 0 && day - texts[first - 1]!.day <= DAYS) first -= 1;
  return first;
}
