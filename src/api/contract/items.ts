import { z } from 'zod';
import {
  Actor,
  Event,
  EventPlace,
  EventDate,
  EventType,
  Incident,
  Quad,
  Quantity,
  Quote,
  Status,
  Story,
  Versions,
} from '../../document/index.ts';

const count = z.int().nonnegative();

/** A page of a list; `next` is the cursor of the page after it, absent on the last. */
export const pageOf = <Schema extends z.ZodType>(items: Schema) =>
  z.strictObject({ items: z.array(items).readonly(), next: z.string().optional(), total: count.optional() });

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
  readonly total?: number | undefined;
}

/** What a list shows of the document that a record stands in. */
export const DocumentHead = z.strictObject({
  id: z.string(),
  origin: z.string(),
  url: z.string().optional(),
  outlet: z.string().optional(),
  title: z.string().optional(),
  published: z.string().optional(),
  superseded: z.boolean(),
});

/** An actor without its mentions. */
export const ActorBrief = z.strictObject({
  id: z.string(),
  name: z.string(),
  country: z.string().optional(),
  sectors: z.array(z.string()).readonly(),
  cameo: z.string().optional(),
});
export type ActorBrief = z.infer<typeof ActorBrief>;

export const DocumentItem = z.strictObject({
  head: DocumentHead,
  language: z.string().optional(),
  events: count,
  quotes: count,
  actors: count,
  score: z.number().optional(),
});
export type DocumentItem = z.infer<typeof DocumentItem>;

/** An event with brief actors, its sentence and its document. */
export const EventItem = z.strictObject({
  event: Event,
  actors: z.array(ActorBrief).readonly(),
  sentence: z.string(),
  document: DocumentHead,
});
export type EventItem = z.infer<typeof EventItem>;

export const QuoteItem = z.strictObject({
  quote: Quote,
  speaker: ActorBrief.optional(),
  document: DocumentHead,
  score: z.number().optional(),
});
export type QuoteItem = z.infer<typeof QuoteItem>;

/** One actor over all documents. */
export const ActorItem = z.strictObject({
  ...ActorBrief.shape,
  documents: count,
  source: count,
  target: count,
  quotes: count,
  first: z.string().optional(),
  last: z.string().optional(),
});
export type ActorItem = z.infer<typeof ActorItem>;

export const IncidentItem = z.strictObject({
  incident: Incident,
  actors: z.array(ActorBrief).readonly(),
  title: z.string().optional(),
  outlets: z.array(z.string()).readonly(),
  first: z.string().optional(),
  last: z.string().optional(),
  disagree: z.boolean(),
});
export type IncidentItem = z.infer<typeof IncidentItem>;

export const StoryItem = z.strictObject({
  story: Story,
  title: z.string().optional(),
  incidents: z.array(z.string()).readonly(),
});
export type StoryItem = z.infer<typeof StoryItem>;

/** Where a document speaks of a place, a time or a figure, and the events that it belongs to. */
const mark = {
  span: z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }),
  events: z.array(z.string()).readonly(),
};
export const PlaceMark = z.strictObject({ ...mark, place: EventPlace });
export const TimeMark = z.strictObject({ ...mark, date: EventDate });
export const FigureMark = z.strictObject({ ...mark, figure: Quantity });

/** Counts of the four quad classes. */
export const QuadCounts = z.strictObject({
  'verbal-cooperation': count,
  'material-cooperation': count,
  'verbal-conflict': count,
  'material-conflict': count,
});
export type QuadCounts = z.infer<typeof QuadCounts>;

/** Events of a stretch of time; `score` is the mean PLOVER score, from -10 hostile to 10 cooperative. */
export const PeriodPoint = z.strictObject({
  from: z.string(),
  to: z.string(),
  events: count,
  documents: count,
  quads: QuadCounts,
  score: z.number().optional(),
  goldstein: z.number().optional(),
});
export type PeriodPoint = z.infer<typeof PeriodPoint>;

export const Tally = z.strictObject({ value: z.string(), count });
export type Tally = z.infer<typeof Tally>;

export { Actor, Event, EventType, Incident, Quad, Quote, Status, Story, Versions };
