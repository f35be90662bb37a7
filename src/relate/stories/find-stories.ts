import { createHash } from 'node:crypto';
import type { Story } from '../../document/index.ts';
import { type Article, dayOf, inOrder } from '../article.ts';
import { type Copy, findCopies } from '../duplicates/find-copies.ts';
import { clusterByAverage } from './cluster.ts';
import { findSimilarPairs } from './similar-pairs.ts';
import { termsOf } from './terms.ts';
import { makeVectors } from './vectors.ts';

export interface StoryOptions {
  /** The least mean cosine of two groups of documents that are one story. */
  readonly least?: number;
  /** Documents published further apart than this are never laid beside each other directly. */
  readonly days?: number;
}

/** Chosen on ECB+ and NewsWCL50. */
const WEIGHTS = { name: 2.5, number: 1, title: 1 };
const MOST_TERMS = 200;
const LEAST = 0.21;
const DAYS = 10;
/** Below this a pair says nothing. */
const FLOOR = 0.03;

/**
 * Documents about the same happenings: what they share in words, names above all, and when they were published. Every document is in one story, alone
 * if need be. The answer does not depend on the order of the documents.
 */
export function findStories(articles: readonly Article[], options: StoryOptions = {}): Story[] {
  return storiesWith(findCopies(articles), articles, options);
}

/** The same where the copies among the documents are known already. */
export function storiesWith(
  copies: readonly Copy[],
  articles: readonly Article[],
  { least = LEAST, days = DAYS }: StoryOptions = {},
): Story[] {
  const ordered = inOrder(articles);
  const vectors = makeVectors(
    ordered.map(({ text, title }) => termsOf(text, title ?? '', WEIGHTS)),
    MOST_TERMS,
  );
  const pairs = findSimilarPairs(vectors, { least: FLOOR, days: ordered.map(dayOf), window: days });
  const groups = clusterByAverage(ordered.length, pairs, least);
  return groups.map((group) =>
    storyOf(
      group.map((i) => ordered[i]!),
      copies,
    ),
  );
}

function storyOf(articles: readonly Article[], all: readonly Copy[]): Story {
  const ids = new Set(articles.map(({ id }) => id));
  const copies = all.filter((copy) => ids.has(copy.document) && ids.has(copy.of));
  const times = articles.flatMap(({ published }) => published?.value ?? []);
  return {
    record: 'story',
    version: 1,
    id: createHash('sha256').update(articles[0]!.id).digest('hex').slice(0, 16),
    documents: articles.map(({ id }) => id),
    ...(times.length > 0 && { first: times[0]!, last: times.at(-1)! }),
    outlets: [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))].sort(),
    independent: articles.length - copies.length,
    copies,
  };
}
