import type { Story } from '../../document/index.ts';
import { type Article, inOrder } from '../article.ts';
import { shinglesOf } from './shingles.ts';

/** A document that repeats another; `share` of the shorter one's runs of words stand in the other. */
export type Copy = Story['copies'][number];

/** From this share on, the shorter text says nothing of its own: a reprint cut or edited keeps far more, a common source less. */
const LEAST_SHARE = 0.6;
/** One in so many shingles is looked up: enough to meet, few enough to be quick. */
const SAMPLE = 4;
/** Runs of words in more texts than this are phrases of the trade ("this is a breaking news story"), not signs of a copy. */
const MOST_HOLDERS = 200;
/** Texts with fewer runs than this are too short to tell. */
const LEAST_SHINGLES = 8;

/**
 * Copies and agency reprints, also edited, cut or retitled. The earliest published stands for the others; a copy of a copy is one of
 * the first. The answer does not depend on the order of the articles.
 */
export function findCopies(articles: readonly Article[]): Copy[] {
  const ordered = inOrder(articles);
  const shingles = ordered.map(({ text, title }) => shinglesOf(withoutTitle(text, title)));
  const holders = new Map<number, number[]>();
  const original = new Map<number, number>();
  const copies: Copy[] = [];
  ordered.forEach(({ id }, i) => {
    const own = shingles[i]!;
    const sampled = own.size < LEAST_SHINGLES ? [] : [...own].filter((hash) => hash % SAMPLE === 0);
    const best = nearest(own, candidates(sampled, holders), shingles);
    if (best !== undefined) {
      const of = original.get(best.text) ?? best.text;
      original.set(i, of);
      copies.push({ document: id, of: ordered[of]!.id, share: Math.round(best.share * 1000) / 1000 });
    }
    for (const hash of sampled) {
      const list = holders.get(hash);
      if (list) list.push(i);
      else holders.set(hash, [i]);
    }
  });
  return copies;
}

function candidates(
  sampled: readonly number[],
  holders: ReadonlyMap<number, readonly number[]>,
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const hash of sampled) {
    const list = holders.get(hash) ?? [];
    if (list.length <= MOST_HOLDERS) for (const text of list) shared.set(text, (shared.get(text) ?? 0) + 1);
  }
  return shared;
}

function nearest(
  own: ReadonlySet<number>,
  shared: ReadonlyMap<number, number>,
  shingles: readonly ReadonlySet<number>[],
): { text: number; share: number } | undefined {
  let best: { text: number; share: number } | undefined;
  for (const [text, sampled] of [...shared].sort(([a], [b]) => a - b)) {
    const shorter = Math.min(own.size, shingles[text]!.size);
    if ((sampled * SAMPLE * 2) / shorter < LEAST_SHARE) continue;
    const share = overlap(own, shingles[text]!) / shorter;
    if (share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { text, share };
  }
  return best;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const hash of few) if (many.has(hash)) count += 1;
  return count;
}

function withoutTitle(text: string, title: string | undefined): string {
  return title !== undefined && text.startsWith(title) ? text.slice(title.length) : text;
}
