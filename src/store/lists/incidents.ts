import type { Incident } from '../../document/index.ts';
import type { Engine, Row } from '../engine.ts';
import { onEvent, onEventDays, onEventText, onIncident, Where } from '../filter.ts';
import { text, withText } from '../head.ts';
import { afterKey, keyOfRow, keySql, ordered, type OrderColumn, orderSql } from '../keyset.ts';
import type { Filter, IncidentHit, PageCut } from '../store.ts';
import type { Keyed } from './keyed.ts';

const ORDER: readonly OrderColumn[] = [{ sql: 'e.day', cast: 'DATE' }, { sql: 'e.id' }];

/** Incidents with what their reports have in sum, by day and then by id. */
export async function* listIncidents(
  engine: Engine,
  filter: Filter,
  cut: PageCut = {},
): AsyncGenerator<Keyed<IncidentHit>> {
  const where = incidentsWhere(engine, filter);
  const order = ordered(ORDER, cut);
  where.and(afterKey(order, cut.after, where));
  const limit = filter.limit === undefined ? '' : `LIMIT ${filter.limit}`;
  // Numbers first: sorting whole records would take much memory.
  const sql = `
    SELECT ${INCIDENT_COLUMNS}, ${keySql(order)}
    FROM (SELECT e.number FROM all_incidents e WHERE ${where.sql} ORDER BY ${orderSql(order)} ${limit}) found
    JOIN all_incidents e ON e.number = found.number
    ORDER BY ${orderSql(order)}`;
  for await (const rows of engine.stream(sql, where.parameters))
    yield* rows.map((row) => ({ item: incidentHit(row), key: keyOfRow(order, row) }));
}

/** How many there are. */
export async function countIncidents(engine: Engine, filter: Filter): Promise<number> {
  const where = incidentsWhere(engine, filter);
  const sql = `SELECT count(*) AS count FROM all_incidents e WHERE ${where.sql}`;
  const [row] = await engine.all(sql, where.parameters);
  return Number(row?.['count']);
}

export const INCIDENT_COLUMNS = `e.number, e.record AS e_record, e.title AS e_title, e.outlets AS e_outlets,
  e.first_published AS e_first, e.last_published AS e_last, e.disagree AS e_disagree`;

/** What a row of those columns says. */
export function incidentHit(row: Row): IncidentHit {
  const incident = JSON.parse(text(row, 'e_record')!) as Incident;
  return {
    ...{ incident, actors: incident.actors },
    ...withText('title', text(row, 'e_title')),
    outlets: row['e_outlets'] as readonly string[],
    ...withText('first', text(row, 'e_first')),
    ...withText('last', text(row, 'e_last')),
    disagree: row['e_disagree'] === true,
  };
}

/** Conditions on the incident `e`. */
export function incidentsWhere(engine: Engine, filter: Filter, parameters: Where['parameters'] = []): Where {
  const where = new Where(parameters);
  onEvent(where, filter, 'incident');
  onEventDays(where, filter);
  onIncident(where, filter);
  where.among('e.id', filter.ids);
  if (filter.text !== undefined) {
    const words = new Where(where.parameters);
    onEventText(words, engine, filter.text, 'x');
    where.and(`e.number IN (
      SELECT r.incident FROM all_incident_reports r
      JOIN all_events x ON x.document_number = r.document_number AND x.position = r.event
      LEFT JOIN all_sentences s ON s.document_number = x.document_number AND s.position = x.sentence
      WHERE ${words.sql})`);
  }
  return where;
}
