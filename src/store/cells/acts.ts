import { EventType } from '../../document/index.ts';
import { intensityOf } from '../../ontology/index.ts';
import type { Engine, Row } from '../engine.ts';
import { onDocument, onEvent, onEventText, onReport, Where } from '../filter.ts';
import { text } from '../head.ts';
import { incidentsWhere } from '../lists/incidents.ts';
import type { Filter } from '../store.ts';
import type { CellAnswer, CellQuery, Period } from './cells.ts';

/** From fine to coarse, as `TimePrecision` names them. */
const FINENESS = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** The first day of the period that a day lies in. */
export function startOf(period: Period, day: string): string {
  return period === 'day' ? day : `CAST(date_trunc('${period}', ${day}) AS DATE)`;
}

const LENGTHS: Readonly<Record<Period, string>> = {
  ...{ day: '1 day', week: '7 days', month: '1 month', quarter: '3 months', year: '1 year' },
};

/** The last day of the period that a day lies in. */
export function endOf(period: Period, day: string): string {
  return `CAST(date_trunc('${period}', ${day}) + INTERVAL '${LENGTHS[period]}' - INTERVAL '1 day' AS DATE)`;
}

/** A day told too coarsely for the period. */
export function isVague(period: Period, precision: string): string {
  const coarser = [...FINENESS.slice(FINENESS.indexOf(period) + 1), 'decade', 'unknown'];
  return `coalesce(${precision}, 'day') IN (${coarser.map((one) => `'${one}'`).join(', ')})`;
}

/** A statement's first part: the table `acts` of events as they are counted, with the reason why one is not. */
export interface Acts {
  readonly sql: string;
  readonly where: Where;
}

/** What is counted. */
export type Counted = 'event' | 'incident';

/**
 * Acts with the reason why one is in no cell, before anything is known of who takes part; null where nothing speaks
 * against it. An act is known by `document_number` and `position`; of incidents the number stands for both.
 */
export function makeActs(
  engine: Engine,
  counted: Counted,
  query: CellQuery,
  filter: Filter,
  span: CellAnswer['span'],
): Promise<Acts> {
  return counted === 'event'
    ? makeEvents(engine, query, filter, span)
    : Promise.resolve(makeIncidents(engine, query, filter, span));
}

function makeIncidents(
  engine: Engine,
  query: CellQuery,
  { statuses = ['actual'], ...filter }: Filter,
  span: CellAnswer['span'],
): Acts {
  const where = incidentsWhere(engine, filter);
  const precision = `CASE WHEN e.date_from IS NOT NULL THEN e.date_precision
    WHEN length(e.first_published) = 4 THEN 'year' WHEN length(e.first_published) = 7 THEN 'month' END`;
  const status = `e.status NOT IN (${statuses.map((one) => where.add(one)).join(', ')})`;
  return {
    where,
    sql: `acts AS (
      SELECT 0 AS document_number, e.number AS position, e.type, ${startOf(query.period, 'e.day')} AS start,
        e.lat, e.lon, e.place, e.place_country, e.independent,
        ${reason({ status, precision, period: query.period, span }, where)}
      FROM all_incidents e WHERE ${where.sql}
    )`,
  };
}

interface Reasons {
  readonly status: string;
  readonly precision: string;
  readonly period: Period;
  readonly span: CellAnswer['span'];
}

function reason({ status, precision, period, span }: Reasons, where: Where): string {
  const day = (value: string) => `CAST(${where.add(value)} AS DATE)`;
  const outside = span === undefined ? 'FALSE' : `e.day < ${day(span.from)} OR e.day > ${day(span.to)}`;
  return `CASE WHEN ${status} THEN 'status' WHEN e.day IS NULL THEN 'undated' WHEN ${outside} THEN 'outside'
    WHEN ${isVague(period, precision)} THEN 'vague' END AS reason`;
}

async function makeEvents(
  engine: Engine,
  query: CellQuery,
  filter: Filter,
  span: CellAnswer['span'],
): Promise<Acts> {
  const where = new Where();
  const { types, statuses, ...rest } = filter;
  const scores = query.projected ? await projectedScores(engine, where) : undefined;
  onDocument(where, rest, 'event');
  onReport(where, rest);
  onEvent(where, rest);
  onEventText(where, engine, filter.text);
  const type = query.projected ? 'e.projected_type' : 'e.type';
  where.among(type, types);
  const status = query.projected
    ? 'e.projected_type IS NULL'
    : `e.status NOT IN (${(statuses ?? ['actual']).map((one) => where.add(one)).join(', ')})`;
  const precision = 'CASE WHEN e.date_from IS NULL THEN d.published_precision ELSE e.date_precision END';
  const sentences =
    filter.text === undefined
      ? ''
      : 'LEFT JOIN all_sentences s ON s.document_number = e.document_number AND s.position = e.sentence';
  const score = (name: 'plover' | 'goldstein') =>
    thousandths(
      scores === undefined
        ? `e.${name}`
        : `CASE WHEN e.status = 'actual' THEN e.${name} ELSE scores.${name} END`,
    );
  return {
    where,
    sql: `${scores === undefined ? '' : `scores(of_type, of_mode, of_cameo, plover, goldstein) AS (${scores}),`}
    acts AS (
      SELECT e.document_number, e.position, ${type} AS type, ${startOf(query.period, 'e.day')} AS start,
        e.lat, e.lon, e.place, e.place_country, ${score('plover')} AS plover, ${score('goldstein')} AS goldstein,
        ${reason({ status, precision, period: query.period, span }, where)}
      FROM all_events e JOIN all_documents d ON d.number = e.document_number ${sentences}
      ${
        scores === undefined
          ? ''
          : `LEFT JOIN scores ON of_type = e.projected_type AND of_mode = coalesce(e.projected_mode, '')
        AND of_cameo = coalesce(e.projected_cameo, '')`
      }
      WHERE ${where.sql}
    )`,
  };
}

/** A number as a whole one: sums of whole numbers are the same in every order. */
export function thousandths(value: string): string {
  return `CAST(round(${value} * 1000) AS BIGINT)`;
}

/** The score of each act that a status was folded into: the store keeps that of the act as told. */
async function projectedScores(engine: Engine, where: Where): Promise<string> {
  const rows = await engine.all(
    `SELECT DISTINCT projected_type, coalesce(projected_mode, '') AS mode, coalesce(projected_cameo, '') AS cameo
     FROM all_events WHERE status <> 'actual' AND projected_type IS NOT NULL`,
  );
  const scored = rows.flatMap((row: Row) => {
    const [type, mode, cameo] = [text(row, 'projected_type'), text(row, 'mode')!, text(row, 'cameo')!];
    const known = EventType.safeParse(type);
    if (!known.success) return [];
    const { plover, goldstein } = intensityOf(
      known.data,
      mode === '' ? undefined : mode,
      cameo === '' ? undefined : cameo,
    );
    const names = [known.data, mode, cameo].map((value) => `CAST(${where.add(value)} AS TEXT)`);
    return [`SELECT ${names.join(', ')}, CAST(${plover} AS FLOAT8), CAST(${goldstein ?? 'NULL'} AS FLOAT8)`];
  });
  const none =
    'SELECT CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS FLOAT8), CAST(NULL AS FLOAT8)';
  return scored.length === 0 ? none : scored.join(' UNION ALL ');
}
