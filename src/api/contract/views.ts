import { z } from 'zod';
import * as item from './items.ts';
import { conditionsOf, Period, PeriodQuery } from './query.ts';
import { route } from './route.ts';

const count = z.int().nonnegative();
const score = z.number().optional();
const most = z.int().min(1).max(5000).optional().describe('at most so many');

export const summary = route({
  ...{ method: 'GET', path: '/summary', group: 'Overview', scope: 'read' },
  summary: 'What the store holds: counts, dates, versions',
  answer: z.strictObject({
    program: z.string(),
    store: z.enum(['duckdb', 'postgres']),
    /** Changes with every write. */
    revision: z.string(),
    documents: count,
    events: count,
    quotes: count,
    actors: count,
    incidents: count,
    stories: count,
    outlets: count,
    /** First and last day of publication, and of events. */
    published: z.strictObject({ from: z.string(), to: z.string() }).optional(),
    happened: z.strictObject({ from: z.string(), to: z.string() }).optional(),
    versions: z.array(z.strictObject({ ...item.Versions.shape, documents: count })).readonly(),
    /** When incidents and stories were last sought, where they were. */
    related: z.string().optional(),
    /** Documents or decisions have come since. */
    stale: z.boolean().optional(),
  }),
});

/** Events at one place. */
export const PlaceGroup = z.strictObject({
  name: z.string(),
  country: z.string().optional(),
  admin1: z.string().optional(),
  geonames: z.int().optional(),
  precision: z.string(),
  /** A point; `middle` where it is no spot but the middle of an area. Absent where nothing is known. */
  lat: z.number().optional(),
  lon: z.number().optional(),
  middle: z.boolean(),
  events: count,
  quads: item.QuadCounts,
  score,
  first: z.string().optional(),
  last: z.string().optional(),
});
export type PlaceGroup = z.infer<typeof PlaceGroup>;

export const places = route({
  ...{ method: 'GET', path: '/places', group: 'Views', scope: 'read' },
  summary: 'Events by place with its precision, for a map; those with most events first',
  query: z.strictObject({ ...conditionsOf('events'), limit: most }),
  answer: z.strictObject({
    items: z.array(PlaceGroup).readonly(),
    /** Events that no place is known of, and places left out by the limit. */
    without: count,
    more: count,
  }),
});

export const facets = route({
  ...{ method: 'GET', path: '/facets', group: 'Views', scope: 'read' },
  summary: 'Counts of events by type, status, country, outlet, month; each without the condition on itself',
  query: z.strictObject(conditionsOf('events')),
  answer: z.strictObject({
    total: count,
    type: z.array(item.Tally).readonly(),
    status: z.array(item.Tally).readonly(),
    quad: z.array(item.Tally).readonly(),
    country: z.array(item.Tally).readonly(),
    outlet: z.array(item.Tally).readonly(),
    /** By month of the event, `2017-07`, in order of time; the others with the greatest first. */
    month: z.array(item.Tally).readonly(),
  }),
});

export const timeline = route({
  ...{ method: 'GET', path: '/timeline', group: 'Views', scope: 'read' },
  summary: 'Events by period, with quad counts and mean scores; periods without any are absent',
  query: PeriodQuery,
  answer: z.strictObject({ period: Period, points: z.array(item.PeriodPoint).readonly() }),
});

/** Acts of a source to a target, summed. */
export const NetworkEdge = z.strictObject({
  source: z.string(),
  target: z.string(),
  events: count,
  quads: item.QuadCounts,
  score,
});
export type NetworkEdge = z.infer<typeof NetworkEdge>;

export const network = route({
  ...{ method: 'GET', path: '/network', group: 'Views', scope: 'read' },
  summary: 'Who acts on whom: nodes and summed edges, those with most events first',
  query: z.strictObject({
    ...conditionsOf('events'),
    by: z.enum(['actor', 'country']).optional().describe('what a node is; actor where not said otherwise'),
    limit: most,
  }),
  answer: z.strictObject({
    nodes: z.array(z.strictObject({ ...item.ActorBrief.shape, events: count })).readonly(),
    edges: z.array(NetworkEdge).readonly(),
    /** Edges left out by the limit. */
    more: count,
  }),
});

const window = z.strictObject({ events: count, score: z.number() });

/** Two countries whose mean score moves against their own past; `z` in standard errors, below 0 for worse. */
export const Escalation = z.strictObject({
  a: z.string(),
  b: z.string(),
  now: window,
  past: window,
  change: z.number(),
  z: z.number(),
});
export type Escalation = z.infer<typeof Escalation>;

export const today = route({
  ...{ method: 'GET', path: '/today', group: 'Overview', scope: 'read' },
  summary: 'What changed since a day: documents, incidents, escalations, reports that disagree',
  query: z.strictObject({
    since: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional()
      .describe(
        'where not said otherwise the last day with documents, or the days before it that hold ten, a week at most',
      ),
    past: z.int().min(1).max(3650).optional().describe('days before it to compare with; 90'),
    limit: z.int().min(1).max(100).optional().describe('items of each list; 10'),
  }),
  answer: z.strictObject({
    since: z.string().optional(),
    until: z.string().optional(),
    counts: z.strictObject({ documents: count, events: count, quotes: count, incidents: count }),
    documents: z.array(item.DocumentItem).readonly(),
    /** First told since that day, and told of before and again. */
    fresh: z.array(item.IncidentItem).readonly(),
    continued: z.array(item.IncidentItem).readonly(),
    /** The worst first; then those that ease, the most first. */
    escalations: z.array(Escalation).readonly(),
    easings: z.array(Escalation).readonly(),
    disagreements: z.array(item.IncidentItem).readonly(),
  }),
});

/** One change of the store, as the stream tells it. */
export const Change = z.strictObject({
  kind: z.enum(['document', 'incident', 'story', 'decision']),
  change: z.enum(['new', 'changed', 'removed']),
  id: z.string(),
  title: z.string().optional(),
});
export type Change = z.infer<typeof Change>;

export const stream = route({
  ...{ method: 'GET', path: '/stream', group: 'Live', scope: 'read' },
  summary:
    'Server-sent events: `change` with a Change, `reset` where more was missed than is remembered; resumes after `Last-Event-ID`',
  query: z.strictObject({
    kind: z.array(Change.shape.kind).min(1).max(4).readonly().optional().describe('only of these'),
  }),
  media: 'text/event-stream',
});

export const exportFile = route({
  ...{ method: 'GET', path: '/exports/{format}', group: 'Exports', scope: 'read' },
  summary: 'The events or incidents of a filter in the format of another project, as a file',
  params: z.strictObject({ format: z.string().min(1).max(40) }),
  query: z.strictObject({
    ...conditionsOf('events'),
    rows: z
      .enum(['event', 'incident'])
      .optional()
      .describe(
        'what a row is; where not said otherwise incidents in formats that count occurrences, as on the command line',
      ),
    added: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional()
      .describe('when the records join the data base'),
  }),
  media: 'application/octet-stream',
});

export const exportFormats = route({
  ...{ method: 'GET', path: '/exports', group: 'Exports', scope: 'read' },
  summary: 'The formats of exports',
  answer: z.strictObject({
    items: z
      .array(
        z.strictObject({
          name: z.string(),
          summary: z.string(),
          extension: z.string(),
          mediaType: z.string(),
        }),
      )
      .readonly(),
  }),
});
