import { z } from 'zod';
import { Decision } from './decision.ts';
import * as item from './items.ts';
import { IdParams, listQuery } from './query.ts';
import { route } from './route.ts';

/** An incident with each report: the event, its sentence and its document. Ledger and sums stand in `incident`. */
export const IncidentDetail = z.strictObject({
  ...item.IncidentItem.shape,
  /** The id asked for, where it had that before. */
  former: z.string().optional(),
  reports: z.array(item.EventItem).readonly(),
  stories: z.array(z.string()).readonly(),
  decisions: z.array(Decision).readonly(),
});
export type IncidentDetail = z.infer<typeof IncidentDetail>;

export const incidents = route({
  ...{ method: 'GET', path: '/incidents', group: 'Incidents', scope: 'read' },
  summary: 'Occurrences in the world, one for all its reports',
  query: listQuery('incidents'),
  answer: item.pageOf(item.IncidentItem),
});

export const incident = route({
  ...{ method: 'GET', path: '/incidents/{id}', group: 'Incidents', scope: 'read' },
  summary: 'An incident with all reports, the ledger of figures and its history',
  params: IdParams,
  answer: IncidentDetail,
});

/** A story with its documents and the incidents that they report. */
export const StoryDetail = z.strictObject({
  ...item.StoryItem.shape,
  former: z.string().optional(),
  incidents: z.array(item.IncidentItem).readonly(),
  documents: z.array(item.DocumentItem).readonly(),
  decisions: z.array(Decision).readonly(),
});
export type StoryDetail = z.infer<typeof StoryDetail>;

export const stories = route({
  ...{ method: 'GET', path: '/stories', group: 'Stories', scope: 'read' },
  summary: 'Documents about the same happenings',
  query: listQuery('stories'),
  answer: item.pageOf(item.StoryItem),
});

export const story = route({
  ...{ method: 'GET', path: '/stories/{id}', group: 'Stories', scope: 'read' },
  summary: 'A story with its documents and incidents',
  params: IdParams,
  answer: StoryDetail,
});
