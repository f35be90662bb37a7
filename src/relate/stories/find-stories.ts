import { createHash } from 'node:crypto';
import type { Story } from '../../document/index.ts';
import { type Article, dayOf, inOrder, type Told } from '../article.ts';
import { copiesAmong, type Copy, shingled } from '../duplicates/find-copies.ts';
import { type Bonds, clusterByAverage } from './cluster.ts';
import { findSimilarPairs } from './similar-pairs.ts';
import { type Terms, termsOf } from './terms.ts';
import { makeVectors } from './vectors.ts';
import { type NumberedTerms, Vocabulary } from './vocabulary.ts';

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
  const ordered = inOrder(articles);
  const vocabulary = new Vocabulary();
  const terms = ordered.map((article) => vocabulary.number(storyTerms(article)));
  return storiesAmong(ordered, { terms, vocabulary, copies: copiesAmong(ordered.map(shingled)), ...options });
}

/** The terms by which a text is laid beside others. */
export function storyTerms({ text, title }: Article): Terms {
  return termsOf(text, title ?? '', WEIGHTS);
}

/** What is known of documents: the terms of each, and the copies among them. */
interface KnownTexts extends StoryOptions {
  readonly terms: readonly NumberedTerms[];
  readonly vocabulary: Vocabulary;
  readonly copies: readonly Copy[];
  readonly bonds?: Bonds;
}

/** The same for documents in the order of publication. */
export function storiesAmong(
  ordered: readonly Told[],
  { terms, vocabulary, copies, bonds, least = LEAST, days = DAYS }: KnownTexts,
): Story[] {
  const vectors = makeVectors(terms, MOST_TERMS, vocabulary);
  const pairs = findSimilarPairs(vectors, { least: FLOOR, days: ordered.map(dayOf), window: days });
  const copyOf = new Map(copies.map((copy) => [copy.document, copy]));
  return clusterByAverage(ordered.length, pairs, least, bonds).map((group) =>
    storyOf(
      group.map((i) => ordered[i]!),
      copyOf,
    ),
  );
}

function storyOf(articles: readonly Told[], copyOf: ReadonlyMap<string, Copy>): Story {
  const ids = new Set(articles.map(({ id }) => id));
  const copies = articles.flatMap(({ id }) => copyOf.get(id) ?? []).filter(({ of }) => ids.has(of));
  const times = articles.flatMap(({ published }) => published?.value ?? []);
  return {
    record: 'story',
    version: 1,
    id: `s${createHash('sha256').update(articles[0]!.id).digest('hex').slice(0, 16)}`,
    documents: articles.map(({ id }) => id),
    ...(times.length > 0 && { first: times[0]!, last: times.at(-1)! }),
    outlets: [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))].sort(),
    independent: articles.length - copies.length,
    copies,
  };
}
