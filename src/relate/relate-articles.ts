import type { Decision, Event, FigureRule, Incident, Story } from '../document/index.ts';
import type { CodedArticle } from './incidents/report.ts';
import { type RelationIssue, RelationState } from './relation.ts';

export interface RelateOptions {
  /** How the best of several figures is chosen (default `latest-official`). */
  readonly figures?: FigureRule;
  /** What people decided, in order. */
  readonly decisions?: readonly Decision[];
}

/** Stories and incidents of some documents, as people decided. */
export interface Relation {
  readonly stories: readonly Story[];
  readonly incidents: readonly Incident[];
  /** Events that a person corrected, rejected or accepted, as they are now. */
  readonly events: readonly Event[];
  /** Decisions that could not be followed, and why. */
  readonly issues: readonly RelationIssue[];
}

/**
 * Stories and incidents of documents as they come; of each only what the comparison needs stays in memory. The answer
 * depends neither on the order of the documents nor on when a decision was made known.
 */
export async function relateArticles(
  articles: AsyncIterable<CodedArticle> | Iterable<CodedArticle>,
  { figures = 'latest-official', decisions = [] }: RelateOptions = {},
): Promise<Relation> {
  const state = new RelationState();
  state.start(decisions);
  for await (const article of articles) state.take(article, '');
  const { stories, incidents, events, issues } = state.end(figures);
  return { stories, incidents, events, issues };
}
