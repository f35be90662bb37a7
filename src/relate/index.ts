export type { Article } from './article.ts';
export { type Copy, findCopies } from './duplicates/find-copies.ts';
export { findStories, type StoryOptions } from './stories/find-stories.ts';
export { findIncidents, type IncidentOptions } from './incidents/find-incidents.ts';
export type { CodedArticle } from './incidents/report.ts';
export { relate, type RelateOptions, type Relation } from './relate.ts';
