import type { FigureRule, Incident, Story } from '../../document/index.ts';
import { dayOf } from '../article.ts';
import { findCopies } from '../duplicates/find-copies.ts';
import { findStories } from '../stories/find-stories.ts';
import { Vocabulary } from '../stories/vocabulary.ts';
import { IncidentIndex } from './incident-index.ts';
import { type CodedArticle, reportsOf } from './report.ts';

export interface IncidentOptions {
  /** How the best of several figures is chosen (default `latest-official`). */
  readonly figures?: FigureRule;
  /** Stories of the documents, where they are known already. */
  readonly stories?: readonly Story[];
}

/** Occurrences with all their reports. The answer does not depend on the order of the documents. */
export function findIncidents(
  documents: readonly CodedArticle[],
  { figures = 'latest-official', stories }: IncidentOptions = {},
): Incident[] {
  const vocabulary = new Vocabulary();
  const articles = documents.map(({ document }) => document);
  const copies = new Map(findCopies(articles).map(({ document, of }) => [document, of]));
  const numbers = new Map(
    (stories ?? findStories(articles)).flatMap((story, i) => story.documents.map((id) => [id, i] as const)),
  );
  const index = new IncidentIndex();
  const texts = documents.map((coded, i) => {
    const { id } = coded.document;
    const day = dayOf(coded.document) ?? Infinity;
    // One that is in no story is one alone.
    return [{ id, day, reports: reportsOf(coded, vocabulary) }, numbers.get(id) ?? -1 - i] as const;
  });
  index.change(new Map(texts), new Set());
  index.link();
  const { made } = index.regroup({ together: [], apart: [] });
  return [...made]
    .sort(index.compare)
    .map((group) => index.recordOf(group, { copyOf: (document) => copies.get(document), figures }));
}
