import { EventType } from '../../document/index.ts';
import type { Engine, Row } from '../engine.ts';
import { onDocument, Where } from '../filter.ts';
import { text, withText } from '../head.ts';
import type { Filter } from '../store.ts';
import { type Counted, endOf, isVague, makeActs, startOf } from './acts.ts';
import type { Cell, CellActor, CellAnswer, CellQuery, CellTally, PeriodTotal } from './cells.ts';
import { countIncidents } from './count-incidents.ts';
import { ACTOR_KEY, chosen, pairsOf, SIDES } from './pairs.ts';

/** Counts events by entity and period; superseded codings never count. */
export async function countCells(engine: Engine, query: CellQuery): Promise<CellAnswer> {
  const { countries, actor, dyad, types, modes, statuses, outlets, text: words } = query.filter;
  const given = { countries, actor, dyad, types, modes, statuses, outlets, text: words };
  const filter: Filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const span = await spanOf(engine, query);
  const tally = (counted: Counted) => tallyOf(engine, counted, query, filter, span);
  const related = !query.projected && (await engine.all('SELECT 1 AS one FROM relations')).length > 0;
  return {
    ...(span === undefined ? {} : { span }),
    cells: await cellsOf(engine, query, filter, span),
    tally: await tally('event'),
    periods: await periodsOf(engine, query, filter, span),
    actors: query.entity === 'actor' ? await actorsOf(engine, query, filter, span) : [],
    ...(related && {
      incidents: {
        cells: await countIncidents(engine, query, filter, span),
        tally: await tally('incident'),
      },
    }),
  };
}

/**
 * Where the filter leaves an end open: from the period of the first publication to that of the last; of events where
 * nothing tells when it was published.
 */
async function spanOf(
  engine: Engine,
  { period, filter: { from, to, outlets } }: CellQuery,
): Promise<CellAnswer['span']> {
  if (from !== undefined && to !== undefined) return { from, to };
  const ends = async (day: string, rows: string): Promise<readonly (string | undefined)[]> => {
    const where = new Where();
    onDocument(where, outlets === undefined ? {} : { outlets });
    const [row] = await engine.all(
      `SELECT CAST(${startOf(period, `min(${day})`)} AS TEXT) AS first,
         CAST(${endOf(period, `max(${day})`)} AS TEXT) AS last FROM ${rows} WHERE ${where.sql}`,
      where.parameters,
    );
    return [text(row!, 'first'), text(row!, 'last')];
  };
  const published = await ends('d.published_day', 'all_documents d');
  const [first, last] =
    published[0] === undefined
      ? await ends('e.day', 'all_events e JOIN all_documents d ON d.number = e.document_number')
      : published;
  const span = { from: from ?? first ?? to, to: to ?? last ?? from };
  return span.from === undefined || span.to === undefined ? undefined : { from: span.from, to: span.to };
}

const TYPES = EventType.options;

async function cellsOf(
  engine: Engine,
  query: CellQuery,
  filter: Filter,
  span: CellAnswer['span'],
): Promise<Cell[]> {
  const acts = await makeActs(engine, 'event', query, filter, span);
  const counts = TYPES.map((type) => `sum(CASE WHEN type = '${type}' THEN 1 ELSE 0 END) AS ${type}`);
  const sql = `WITH ${acts.sql}, pairs AS (${pairsOf('event', { ...query, filter }, acts.where)})
    SELECT a, b, CAST(start AS TEXT) AS start, count(*) AS events, count(DISTINCT acts.document_number) AS documents,
      count(plover) AS scored, coalesce(sum(plover), 0) AS plover,
      count(goldstein) AS weighed, coalesce(sum(goldstein), 0) AS goldstein, ${counts.join(', ')}
    FROM acts JOIN pairs ON pairs.document_number = acts.document_number AND pairs.position = acts.position
    WHERE reason IS NULL GROUP BY a, b, start`;
  const cells: Cell[] = [];
  for await (const rows of engine.stream(sql, acts.where.parameters)) {
    for (const row of rows) cells.push(cellOf(row, query.entity === 'dyad'));
  }
  return cells;
}

function cellOf(row: Row, isDyad: boolean): Cell {
  const types: Partial<Record<EventType, number>> = {};
  for (const type of TYPES) {
    // PostgreSQL gives names of columns in small letters.
    const count = Number(row[type] ?? row[type.toLowerCase()]);
    if (count !== 0) types[type] = count;
  }
  const number = (name: string) => Number(row[name]);
  const a = text(row, 'a')!;
  return {
    ...{ entity: isDyad ? [a, text(row, 'b')!] : [a], start: text(row, 'start')! },
    ...{ events: number('events'), documents: number('documents') },
    ...{ scored: number('scored'), plover: number('plover') },
    ...{ weighed: number('weighed'), goldstein: number('goldstein'), types },
  };
}

async function tallyOf(
  engine: Engine,
  counted: Counted,
  query: CellQuery,
  filter: Filter,
  span: CellAnswer['span'],
): Promise<CellTally> {
  const { where, sql } = await makeActs(engine, counted, query, filter, span);
  const pairs = pairsOf(counted, { ...query, filter }, where);
  const area =
    query.entity === 'grid' ? "WHEN acts.place IS NOT NULL THEN 'area' ELSE 'unplaced'" : "ELSE 'unplaced'";
  const rows = await engine.all(
    `WITH ${sql}, pairs AS (${pairs}), known AS (SELECT DISTINCT document_number, position FROM pairs)
     SELECT why, count(*) AS count FROM (
       SELECT CASE WHEN reason IS NOT NULL THEN reason WHEN known.position IS NOT NULL THEN 'counted' ${area} END AS why
       FROM acts LEFT JOIN known ON known.document_number = acts.document_number AND known.position = acts.position
     ) told GROUP BY why`,
    where.parameters,
  );
  const tally = { counted: 0, status: 0, undated: 0, outside: 0, vague: 0, unplaced: 0, area: 0 };
  return { ...tally, ...Object.fromEntries(rows.map((row) => [text(row, 'why')!, Number(row['count'])])) };
}

/** Whoever takes part: of the filter only outlets, statuses and days count. */
async function periodsOf(
  engine: Engine,
  query: CellQuery,
  { outlets, statuses }: Filter,
  span: CellAnswer['span'],
): Promise<PeriodTotal[]> {
  if (span === undefined) return [];
  const common: Filter = {
    ...(outlets === undefined ? {} : { outlets }),
    ...(statuses === undefined ? {} : { statuses }),
  };
  const acts = await makeActs(engine, 'event', query, common, span);
  const events = await engine.all(
    `WITH ${acts.sql} SELECT CAST(start AS TEXT) AS start, count(*) AS count FROM acts WHERE reason IS NULL GROUP BY start`,
    acts.where.parameters,
  );
  const where = new Where();
  onDocument(where, outlets === undefined ? {} : { outlets });
  where.and(
    `d.published_day >= CAST(${where.add(span.from)} AS DATE)`,
    `d.published_day <= CAST(${where.add(span.to)} AS DATE)`,
    `NOT ${isVague(query.period, 'd.published_precision')}`,
  );
  const documents = await engine.all(
    `SELECT CAST(start AS TEXT) AS start, count(*) AS count FROM (
       SELECT ${startOf(query.period, 'd.published_day')} AS start FROM all_documents d WHERE ${where.sql}
     ) published GROUP BY start`,
    where.parameters,
  );
  const [told, published] = [events, documents].map(
    (rows) => new Map(rows.map((row) => [text(row, 'start')!, Number(row['count'])])),
  );
  return [...new Set([...told!.keys(), ...published!.keys()])].map((start) => ({
    ...{ start, events: told!.get(start) ?? 0, documents: published!.get(start) ?? 0 },
  }));
}

/** The commonest name, country and code of each key; of equally common ones the first in the order of code units. */
async function actorsOf(
  engine: Engine,
  query: CellQuery,
  filter: Filter,
  span: CellAnswer['span'],
): Promise<CellActor[]> {
  const { where, sql } = await makeActs(engine, 'event', query, filter, span);
  const conditions = ["s.role IN ('source', 'target')", ...chosen(filter, where)];
  const rows = await engine.all(
    `WITH ${sql}
     SELECT ${ACTOR_KEY} AS key, s.name, s.country, s.cameo, count(*) AS count
     FROM acts JOIN ${SIDES.event} s ON s.document_number = acts.document_number AND s.position = acts.position
     WHERE reason IS NULL AND ${conditions.join(' AND ')} GROUP BY 1, 2, 3, 4`,
    where.parameters,
  );
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = text(row, 'key')!;
    const own = byKey.get(key) ?? [];
    own.push(row);
    byKey.set(key, own);
  }
  return [...byKey].map(([key, own]) => ({
    ...{ key, name: commonest(own, 'name') ?? key },
    ...withText('country', commonest(own, 'country')),
    ...withText('code', commonest(own, 'cameo')),
  }));
}

function commonest(rows: readonly Row[], column: string): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = text(row, column);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + Number(row['count']));
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
