import type { Story } from '../../document/index.ts';
import { type Article, inOrder } from '../article.ts';
import { overlap, shinglesOf } from './shingles.ts';

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

/** A text as the search for copies sees it. */
export interface Shingled {
  readonly id: string;
  readonly shingles: Uint32Array;
}

/**
 * Copies and agency reprints, also edited, cut or retitled. The earliest published stands for the others; a copy of a copy is one of
 * the first. The answer does not depend on the order of the articles.
 */
export function findCopies(articles: readonly Article[]): Copy[] {
  return copiesAmong(inOrder(articles).map(shingled));
}

export function shingled({ id, text, title }: Article): Shingled {
  return { id, shingles: shinglesOf(withoutTitle(text, title)) };
}

/** The same for texts in the order of publication. */
export function copiesAmong(ordered: readonly Shingled[]): Copy[] {
  const holders = new Map<number, number[]>();
  const original = new Map<number, number>();
  const copies: Copy[] = [];
  const counts = new Uint32Array(ordered.length);
  ordered.forEach(({ id, shingles: own }, i) => {
    const sampled = own.length < LEAST_SHINGLES ? [] : own.filter((hash) => hash % SAMPLE === 0);
    const best = nearest(own, candidates(sampled, holders, counts), ordered);
    if (best !== undefined) {
      const of = original.get(best.text) ?? best.text;
      original.set(i, of);
      copies.push({ document: id, of: ordered[of]!.id, share: Math.round(best.share * 1000) / 1000 });
    }
    for (const hash of sampled) {
      const list = holders.get(hash);
      if (!list) holders.set(hash, [i]);
      else if (list.length <= MOST_HOLDERS) list.push(i);
    }
  });
  return copies;
}

/** The texts that share samples, with how many; `counts` is all zero before and after. */
function candidates(
  sampled: Iterable<number>,
  holders: ReadonlyMap<number, readonly number[]>,
  counts: Uint32Array,
): [text: number, shared: number][] {
  const met: number[] = [];
  for (const hash of sampled) {
    const list = holders.get(hash);
    if (list === undefined || list.length > MOST_HOLDERS) continue;
    for (const text of list) if (counts[text]!++ === 0) met.push(text);
  }
  return met.map((text) => {
    const shared = counts[text]!;
    counts[text] = 0;
    return [text, shared];
  });
}

function nearest(
  own: Uint32Array,
  shared: readonly (readonly [text: number, shared: number])[],
  texts: readonly Shingled[],
): { text: number; share: number } | undefined {
  let best: { text: number; share: number } | undefined;
  const likely = shared.filter(
    ([text, sampled]) =>
      (sampled * SAMPLE * 2) / Math.min(own.length, texts[text]!.shingles.length) >= LEAST_SHARE,
  );
  for (const [text] of likely.sort(([a], [b]) => a - b)) {
    const other = texts[text]!.shingles;
    const share = overlap(own, other) / Math.min(own.length, other.length);
    if (share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { text, share };
  }
  return best;
}

function withoutTitle(text: string, title: string | undefined): string {
  return title !== undefined && text.startsWith(title) ? text.slice(title.length) : text;
}
