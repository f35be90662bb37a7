import type { Event } from '../../document/index.ts';
import type { Engine, Row } from '../engine.ts';
import { HEAD, headOf, text, withText } from '../head.ts';
import { afterKey, keyOfRow, keySql, ordered, type OrderColumn, orderSql } from '../keyset.ts';
import { EVENT_ORDER, fromOf, whereOf } from '../lists/events.ts';
import type { Keyed } from '../lists/keyed.ts';
import type { EventItem, Filter, PageCut } from '../store.ts';
import type { Party } from '../views/views.ts';
import { fetchRows, placeOf } from './fetch-rows.ts';

/** A page of events: places in the order first, then only what these rows need. */
export async function pageEvents(engine: Engine, filter: Filter, cut: PageCut): Promise<Keyed<EventItem>[]> {
  const where = whereOf(engine, filter);
  const order = ordered(EVENT_ORDER, cut);
  where.and(afterKey(order, cut.after, where));
  const limit = filter.limit === undefined ? '' : `LIMIT ${filter.limit}`;
  const rows = await engine.all(
    `SELECT found.*, ${HEAD}
     FROM (
       SELECT e.document_number, e.position, e.sentence, ${keySql(order)}
       FROM ${fromOf(filter)} WHERE ${where.sql} ORDER BY ${orderSql(order)} ${limit}
     ) found
     JOIN all_documents d ON d.number = found.document_number
     ORDER BY ${orderSql(keyColumns(order))}`,
    where.parameters,
  );
  const at = (row: Row, column: string) => ({
    number: Number(row['document_number']),
    position: Number(row[column]),
  });
  const places = rows.map((row) => at(row, 'position'));
  const [records, sentences, actors] = await Promise.all([
    fetchRows(engine, 'all_events', 'record', places),
    fetchRows(
      engine,
      'all_sentences',
      'text',
      rows.map((row) => at(row, 'sentence')),
    ),
    actorsOf(engine, places),
  ]);
  return rows.map((row, i) => {
    const key = placeOf(places[i]!);
    return {
      item: {
        event: JSON.parse(text(records.get(key)!, 'record')!) as Event,
        actors: [...(actors.get(key) ?? new Map<string, Party>()).values()],
        sentence: text(sentences.get(placeOf(at(row, 'sentence'))) ?? {}, 'text') ?? '',
        document: headOf(row),
      },
      key: keyOfRow(order, row),
    };
  });
}

/** The order of rows that hold the keys already; days as text sort as days do. */
export function keyColumns(order: readonly OrderColumn[]): OrderColumn[] {
  return order.map(({ descending }, i) => ({
    sql: `found.key_${i}`,
    ...(descending === undefined ? {} : { descending }),
  }));
}

/** Who stands in each event, once, sources first. */
async function actorsOf(
  engine: Engine,
  places: readonly { readonly number: number; readonly position: number }[],
): Promise<Map<string, Map<string, Party>>> {
  const found = new Map<string, Map<string, Party>>(places.map((place) => [placeOf(place), new Map()]));
  if (places.length === 0) return found;
  const numbers = [...new Set(places.map(({ number }) => number))];
  const rows = await engine.all(
    `SELECT document_number, event, role, position, actor, name, country, cameo, sectors FROM all_event_actors
     WHERE document_number IN (${numbers.join(', ')})`,
  );
  const rank = (row: Row) => ['source', 'target', 'attribution'].indexOf(text(row, 'role')!);
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b) || Number(a['position']) - Number(b['position']));
  for (const row of sorted) {
    const own = found.get(
      placeOf({ number: Number(row['document_number']), position: Number(row['event']) }),
    );
    const id = text(row, 'actor')!;
    if (own === undefined || own.has(id)) continue;
    own.set(id, {
      ...{ id, name: text(row, 'name')! },
      ...withText('country', text(row, 'country')),
      sectors: row['sectors'] as readonly string[],
      ...withText('cameo', text(row, 'cameo')),
    });
  }
  return found;
}
