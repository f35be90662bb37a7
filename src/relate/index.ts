export type { Article } from './article.ts';
export { type Copy, findCopies } from './duplicates/find-copies.ts';
export { findStories } from './stories/find-stories.ts';
export type { StoryOptions } from './stories/story-index.ts';
export { findIncidents, type IncidentOptions } from './incidents/find-incidents.ts';
export type { CodedArticle } from './incidents/report.ts';
export { relateArticles, type RelateOptions, type Relation } from './relate-articles.ts';
export {
  type CodingKey,
  type RelationChange,
  type RelationIssue,
  RelationState,
  type Wanted,
} from './relation.ts';
export { reduce, type ReducedText } from './shared/reduced.ts';
export { doLot, type LotKind, SharedRelating } from './shared/shared-relating.ts';
