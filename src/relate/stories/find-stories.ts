import { createHash } from 'node:crypto';
import type { Story } from '../../document/index.ts';
import { type Article, dayOf, type Told } from '../article.ts';
import { type Copy, findCopies } from '../duplicates/find-copies.ts';
import type { Termed } from './references.ts';
import { type StoryOptions, StoryIndex } from './story-index.ts';
import { type Terms, termsOf } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';

type Text = Told & Termed;

/** Chosen on ECB+ and NewsWCL50. */
const WEIGHTS = { name: 2.5, number: 1, title: 1 };

/**
 * Documents about the same happenings: what they share in words, names above all, and when they were published. Every document is in one story, alone
 * if need be. The answer does not depend on the order of the documents.
 */
export function findStories(articles: readonly Article[], options: StoryOptions = {}): Story[] {
  const index = indexStories(articles, options);
  const copyOf = new Map(findCopies(articles).map((copy) => [copy.document, copy]));
  return [...new Set(index.ordered.map((text) => index.storyOf(text)))].map(({ texts }) =>
    storyOf(texts, copyOf),
  );
}

/** Stories and circles of all documents. */
export function indexStories(articles: readonly Article[], options: StoryOptions = {}): StoryIndex<Text> {
  const vocabulary = new Vocabulary();
  const index = new StoryIndex<Text>(vocabulary, options);
  index.change(
    articles.map((article) => ({
      ...article,
      ...{ day: dayOf(article) ?? Infinity, terms: vocabulary.number(storyTerms(article)) },
    })),
    new Set(),
  );
  index.link();
  index.regroup({ together: [], apart: [] });
  return index;
}

/** The terms by which a text is laid beside others. */
export function storyTerms({ text, title }: Article): Terms {
  return termsOf(text, title ?? '', WEIGHTS);
}

/** The story of documents in order. */
export function storyOf(articles: readonly Told[], copyOf: ReadonlyMap<string, Copy>): Story {
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
