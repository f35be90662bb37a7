import type { Document } from '../document/index.ts';

/** What the relation of documents reads of one. */
export type Article = Pick<Document, 'id' | 'title' | 'text' | 'published' | 'outlet'>;

/** The same without its text. */
export type Told = Omit<Article, 'text'>;

const DAY = 86_400_000;

/** Days since 1970 of an ISO 8601 time; undefined where it is none. */
export function daysSince1970(time: string): number | undefined {
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / DAY;
}

/** Days since 1970 of the time of publication; undefined where it is not known. */
export function dayOf({ published }: Told): number | undefined {
  return published && daysSince1970(published.value);
}

/** The earliest published first, those without a time last, equals by id: an order that does not depend on arrival. */
export function inOrder<One extends Told>(articles: readonly One[]): One[] {
  return articles
    .map((article) => ({ article, day: dayOf(article) ?? Infinity }))
    .sort(({ article: a, day: x }, { article: b, day: y }) =>
      x !== y ? (x < y ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
    )
    .map(({ article }) => article);
}
