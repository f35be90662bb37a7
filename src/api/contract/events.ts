import { z } from 'zod';
import { Decision } from './decision.ts';
import * as item from './items.ts';
import { IdParams, listQuery } from './query.ts';
import { route } from './route.ts';

/** An event with what explains it; `event.why` tells words and rules. */
export const EventDetail = z.strictObject({
  event: item.Event,
  actors: z.array(item.Actor).readonly(),
  sentence: z.string(),
  document: item.DocumentHead,
  /** Ids of the incidents that it is a report of. */
  incidents: z.array(z.string()).readonly(),
  decisions: z.array(Decision).readonly(),
  /** Other codings that hold the same event. */
  others: z.array(z.strictObject({ versions: item.Versions, superseded: z.boolean() })).readonly(),
});
export type EventDetail = z.infer<typeof EventDetail>;

export const events = route({
  ...{ method: 'GET', path: '/events', group: 'Events', scope: 'read' },
  summary: 'Events by day, each with its sentence and document',
  query: listQuery('events'),
  answer: item.pageOf(item.EventItem),
});

export const event = route({
  ...{ method: 'GET', path: '/events/{id}', group: 'Events', scope: 'read' },
  summary: 'An event with actors, sentence, document and reasons',
  params: IdParams,
  answer: EventDetail,
});
