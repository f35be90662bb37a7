import type { Document } from '../document/index.ts';

/** What the relation of documents reads of one. */
export type Article = Pick<Document, 'id' | 'title' | 'text' | 'published' | 'outlet'>;

/** The same without its text. */
export type Told = Omit<Article, 'text'>;

export function toldOf({ id, title, published, outlet }: Article): Told {
  return {
    ...{ id, ...(title !== undefined && { title }) },
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
  };
}

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

/** Where a document stands in the order of publication. */
export interface Placed {
  readonly id: string;
  /** Days since 1970; `Infinity` where it is not known. */
  readonly day: number;
}

/** The earliest published first, those without a time last, equals by id: an order that does not depend on arrival. */
export function inOrder(a: Placed, b: Placed): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
