import { z } from 'zod';
import { EventType, QuoteKind, Sector, Status } from '../../document/index.ts';
import { CONDITIONS, type Conditioned } from './conditions.ts';

const words = (most: number) => z.string().min(1).max(most);
const several = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).min(1).max(100).readonly();

/** A day, a month or a year. */
export const Day = z.string().regex(/^\d{4}(-\d{2}){0,2}$/);
export const Country = z.string().regex(/^[A-Z]{3}$/);

/** The filter, with the names of the command line. Parameters that take several values may be repeated. */
export const FilterQuery = z.strictObject({
  from: Day.optional().describe('from this day, month or year on'),
  to: Day.optional().describe('up to the end of this day, month or year'),
  country: several(Country).optional().describe('ISO 3166 alpha-3: of source, target or place'),
  actor: words(200).optional().describe('part of a name, an id, or the beginning of a code (RUSGOV)'),
  dyad: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,80}[,:][A-Za-z0-9-]{2,80}$/)
    .optional()
    .describe('RUS,USA either way; RUS:USA from the first to the second; codes or ids'),
  type: several(EventType).optional().describe('PLOVER type'),
  mode: several(words(40)).optional().describe('PLOVER mode'),
  status: several(Status).optional().describe('did it happen'),
  place: words(200).optional().describe('part of the name of the place, or its GeoNames id'),
  sector: several(Sector).optional().describe('PLOVER sector of an actor'),
  kind: several(QuoteKind).optional().describe('of quotes'),
  outlet: several(words(200)).optional().describe('as the documents name it'),
  text: words(500).optional().describe('words that all occur, and "phrases in quotation marks"'),
  document: words(200).optional().describe('id of a document'),
  story: words(200).optional().describe('id of a story'),
  incident: words(200).optional().describe('id of an incident'),
  independent: z.int().min(1).max(1_000_000).optional().describe('at least so many independent reports'),
  disagree: z.boolean().optional().describe('whether reports disagree'),
  rejected: z.boolean().optional().describe('what a person rejected too'),
  superseded: z.boolean().optional().describe('records of older codings too'),
});
export type FilterQuery = z.infer<typeof FilterQuery>;

/** Parameters of the conditions that have a meaning for a list. */
export function conditionsOf<List extends Conditioned>(
  list: List,
): Pick<(typeof FilterQuery)['shape'], (typeof CONDITIONS)[List][number]> {
  const names: readonly string[] = CONDITIONS[list];
  const shape = Object.entries(FilterQuery.shape).filter(([name]) => names.includes(name));
  return Object.fromEntries(shape) as ReturnType<typeof conditionsOf<List>>;
}

/** How a list is cut into pages. */
export const PageQuery = z.strictObject({
  limit: z.int().min(1).max(500).optional().describe('items of a page; 50 where not said otherwise'),
  cursor: words(1000).optional().describe('`next` of the page before'),
  total: z.boolean().optional().describe('count all items too'),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const Sort = z.enum(['newest', 'oldest']);
export type Sort = z.infer<typeof Sort>;

/** A list by day: the newest first where not said otherwise; where `text` is asked for, quotes and documents come best first. */
export const listQuery = <List extends Conditioned>(list: List) =>
  z.strictObject({
    ...conditionsOf(list),
    ...PageQuery.shape,
    sort: Sort.optional().describe(
      'newest first where not said otherwise; refused beside text for quotes and documents, which come best first',
    ),
  });
export type ListQuery = Partial<FilterQuery> & PageQuery & { readonly sort?: Sort | undefined };

/** Stretches of time that figures are summed over. */
export const Period = z.enum(['day', 'week', 'month', 'quarter', 'year']);
export type Period = z.infer<typeof Period>;

export const PeriodQuery = z.strictObject({
  ...conditionsOf('events'),
  period: Period.optional().describe('month where not said otherwise; weeks begin on Monday'),
});

export const IdParams = z.strictObject({ id: words(300) });
