import { z } from 'zod';
import { EventType, Status } from '../document/index.ts';
import { firstDay, lastDay, type Dyad, type Filter } from '../store/index.ts';
import { present } from '../util/present.ts';
import { withoutMarks } from './outside-text.ts';
import { PAGE } from './page.ts';
import { ToolError } from './tool.ts';

const day = z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'a date such as 2017, 2017-07 or 2017-07-31');

/** Conditions that lists share, as tools take them; a list leaves out those that it has no use for. */
export const FilterInput = z.strictObject({
  from: day.describe('From this day, month or year on').optional(),
  to: day.describe('Up to the end of this day, month or year').optional(),
  countries: z
    .array(z.string().regex(/^[A-Za-z]{3}$/))
    .describe('ISO 3166 alpha-3 codes, any of them')
    .optional(),
  actor: z
    .string()
    .max(200)
    .describe('Part of a name, an id, or the beginning of a code such as RUSGOV')
    .optional(),
  dyad: z
    .string()
    .regex(/^[A-Za-z0-9]{3,}[,:][A-Za-z0-9]{3,}$/)
    .describe('RUS,USA either way; RUS:USA from the first to the second')
    .optional(),
  types: z.array(EventType).describe('PLOVER types').optional(),
  statuses: z.array(Status).describe('actual: what happened').optional(),
  outlets: z.array(z.string().max(1000)).describe('Outlets as the documents name them').optional(),
  text: z.string().max(500).describe('Words that must all occur; "phrases in quotation marks"').optional(),
  limit: z.number().int().min(1).max(PAGE.most).default(PAGE.usual),
});

type Given = Partial<z.infer<typeof FilterInput>>;

/** The store's filter of what a tool was given. */
export function filterOf({
  from,
  to,
  countries,
  actor,
  dyad,
  types,
  statuses,
  outlets,
  text,
  limit,
}: Given): Filter {
  const given = {
    from: from === undefined ? undefined : dayOf(from, firstDay),
    to: to === undefined ? undefined : dayOf(to, lastDay),
    countries: countries?.map((country) => country.toUpperCase()),
    dyad: dyad === undefined ? undefined : dyadOf(dyad),
    ...{ types, statuses, limit },
    text: text === undefined ? undefined : withoutMarks(text),
    actor: actor === undefined ? undefined : withoutMarks(actor),
    outlets: outlets?.map(withoutMarks),
  };
  return present(given);
}

function dayOf(value: string, end: (value: string) => string | undefined): string {
  const found = end(value);
  if (found !== undefined) return found;
  throw new ToolError('bad-date', `There is no day ${value}`, 'Write 2017, 2017-07 or 2017-07-31.');
}

function dyadOf(value: string): Dyad {
  const [a, b] = value.toUpperCase().split(/[,:]/);
  return { a: a!, b: b!, directed: value.includes(':') };
}
