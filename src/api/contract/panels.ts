import { z } from 'zod';
import { conditionsOf } from './query.ts';
import { route } from './route.ts';

const count = z.int().nonnegative();

export const PanelCell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What a panel is counted by. */
export const PanelQuery = z.strictObject({
  ...conditionsOf('panels'),
  unit: z
    .string()
    .regex(/^(dyad|country|actor|grid)-(day|week|month|quarter|year)$/)
    .describe('dyad-month, country-year, actor-week, grid-month ...'),
  undirected: z.boolean().optional().describe('dyads either way in one row'),
  sectors: z.boolean().optional().describe('dyads and countries by country and sector'),
  role: z.enum(['either', 'source', 'target', 'place']).optional().describe('how a country takes part'),
  projected: z.boolean().optional().describe('acts as PLOVER counts them'),
  fill: z.boolean().optional().describe('rows without events too; they are there where not said otherwise'),
  units: z
    .array(z.string().min(1).max(100))
    .min(1)
    .max(500)
    .readonly()
    .optional()
    .describe('only these units'),
  least: z.int().min(1).max(1_000_000).optional().describe('only units with so many events in all'),
});

export const panels = route({
  ...{ method: 'GET', path: '/panels', group: 'Exports', scope: 'read' },
  summary: 'Counts by unit and period, ready for R and pandas, as JSON; the first rows up to the limit',
  query: z.strictObject({
    ...PanelQuery.shape,
    limit: z.int().min(1).max(10_000).optional().describe('at most so many rows; 1000'),
  }),
  answer: z.strictObject({
    columns: z.array(z.strictObject({ name: z.string(), type: z.string() })).readonly(),
    rows: z.array(z.array(PanelCell).readonly()).readonly(),
    /** Rows left out by the limit. */
    more: count,
    units: count,
    periods: count,
    from: z.string().optional(),
    to: z.string().optional(),
    /** Events that are counted, and left out for each reason. */
    events: z.record(z.string(), count),
    incidents: z.record(z.string(), count).optional(),
    unitsLeftOut: count,
  }),
});

export const panelFile = route({
  ...{ method: 'GET', path: '/panels/{format}', group: 'Exports', scope: 'read' },
  summary: 'The same whole, as a file: csv, parquet or jsonl',
  params: z.strictObject({ format: z.string().min(1).max(40) }),
  query: PanelQuery,
  media: 'application/octet-stream',
});
