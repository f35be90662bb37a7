import type { FigureRule, Incident, Story } from '../../document/index.ts';
import { type Article, dayOf } from '../article.ts';
import { findCopies } from '../duplicates/find-copies.ts';
import { indexStories } from '../stories/find-stories.ts';
import { Vocabulary } from '../stories/vocabulary.ts';
import { IncidentIndex } from './incident-index.ts';
import type { Telling } from './meetings.ts';
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
  const tellings = stories === undefined ? tellingsOf(articles) : tellingsBy(stories);
  const index = new IncidentIndex();
  const texts = documents.map((coded, i) => {
    const { id } = coded.document;
    const day = dayOf(coded.document) ?? Infinity;
    // One that is in no story is one alone.
    const telling = tellings.get(id) ?? { story: -1 - i, circle: id };
    return [{ id, day, reports: reportsOf(coded, vocabulary) }, telling] as const;
  });
  index.change(new Map(texts), new Set());
  index.link();
  const { made } = index.regroup({ together: [], apart: [] });
  return [...made]
    .sort(index.compare)
    .map((group) => index.recordOf(group, { copyOf: (document) => copies.get(document), figures }));
}

function tellingsOf(articles: readonly Article[]): ReadonlyMap<string, Telling> {
  const index = indexStories(articles);
  const stories = new Map(
    [...new Set(index.ordered.map((text) => index.storyOf(text)))].map((one, i) => [one, i]),
  );
  return new Map(
    index.ordered.map((text) => [
      text.id,
      { story: stories.get(index.storyOf(text))!, circle: index.circleOf(text).id },
    ]),
  );
}

/** Of stories alone it is not known what else is like them. */
function tellingsBy(stories: readonly Story[]): ReadonlyMap<string, Telling> {
  return new Map(
    stories.flatMap(({ documents }, story) =>
      documents.map((id) => [id, { story, circle: documents[0]! }] as const),
    ),
  );
}
