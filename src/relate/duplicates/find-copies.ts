import type { Story } from '../../document/index.ts';
import { type Article, dayOf } from '../article.ts';
import { CopyIndex } from './copy-index.ts';
import { shinglesOf } from './shingles.ts';

/** A document that repeats another; `share` of the shorter one's runs of words stand in the other. */
export type Copy = Story['copies'][number];

/**
 * Copies and agency reprints, also edited, cut or retitled. The earliest published stands for the others; a copy of a copy is one of
 * the first. The answer does not depend on the order of the articles.
 */
export function findCopies(articles: readonly Article[]): Copy[] {
  const index = new CopyIndex();
  index.change(
    articles.map((article) => ({
      ...{ id: article.id, day: dayOf(article) ?? Infinity, shingles: articleShingles(article) },
    })),
    new Set(),
  );
  return [...index.copies().values()];
}

/** The runs of words of an article, its title left out. */
export function articleShingles({ text, title }: Article): Uint32Array {
  return shinglesOf(title !== undefined && text.startsWith(title) ? text.slice(title.length) : text);
}
