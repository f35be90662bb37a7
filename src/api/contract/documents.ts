import { z } from 'zod';
import { DocumentRecord } from '../../document/encode.ts';
import * as item from './items.ts';
import { IdParams, listQuery } from './query.ts';
import { route } from './route.ts';

/** A document with all records of the coding that counts. */
export const DocumentDetail = z.strictObject({
  head: item.DocumentHead,
  versions: item.Versions,
  /** With text, sentences and paragraphs. */
  document: DocumentRecord,
  actors: z.array(item.Actor).readonly(),
  events: z.array(item.Event).readonly(),
  quotes: z.array(item.Quote).readonly(),
  /** Where the text speaks of places, times and figures of its events. */
  places: z.array(item.PlaceMark).readonly(),
  times: z.array(item.TimeMark).readonly(),
  figures: z.array(item.FigureMark).readonly(),
  incidents: z.array(item.IncidentItem).readonly(),
  stories: z.array(z.string()).readonly(),
});
export type DocumentDetail = z.infer<typeof DocumentDetail>;

export const documents = route({
  ...{ method: 'GET', path: '/documents', group: 'Documents', scope: 'read' },
  summary: 'Documents; of those that conditions on events hold for, the ones with such events',
  query: listQuery('documents'),
  answer: item.pageOf(item.DocumentItem),
});

export const document = route({
  ...{ method: 'GET', path: '/documents/{id}', group: 'Documents', scope: 'read' },
  summary: 'A document with its text and all its records',
  params: IdParams,
  answer: DocumentDetail,
});
