import type { Actor, Event } from '../../document/index.ts';
import type { Engine, Row } from '../engine.ts';
import { onDocument, onEvent, onEventDays, onEventText, onReport, Where } from '../filter.ts';
import { HEAD, headOf, text } from '../head.ts';
import { afterKey, keyOfRow, keySql, ordered, type OrderColumn, orderSql } from '../keyset.ts';
import type { EventHit, Filter, PageCut } from '../store.ts';
import type { Keyed } from './keyed.ts';

const ORDER: readonly OrderColumn[] = [
  ...([{ sql: 'e.day', cast: 'DATE' }, { sql: 'e.document_number' }, { sql: 'e.position' }] as const),
];

/** Events with actors, sentence and document, by day and then in the order of ingestion. */
export async function* listEvents(
  engine: Engine,
  filter: Filter,
  cut: PageCut = {},
): AsyncGenerator<Keyed<EventHit>> {
  const where = whereOf(engine, filter);
  const order = ordered(ORDER, cut);
  where.and(afterKey(order, cut.after, where));
  const limit = filter.limit === undefined ? '' : `LIMIT ${filter.limit}`;
  // Numbers first: sorting whole records would take much memory.
  const sql = `
    SELECT e.document_number, e.record AS e_record, s.text AS s_text, ${HEAD}, ${keySql(order)}
    FROM (
      SELECT e.document_number, e.position
      FROM ${fromOf(filter)} WHERE ${where.sql} ORDER BY ${orderSql(order)} ${limit}
    ) found
    JOIN all_events e ON e.document_number = found.document_number AND e.position = found.position
    ${DOCUMENT} ${SENTENCE}
    ORDER BY ${orderSql(order)}`;
  for await (const rows of engine.stream(sql, where.parameters)) {
    const hits = await hitsOf(engine, rows);
    yield* hits.map((item, i) => ({ item, key: keyOfRow(order, rows[i]!) }));
  }
}

/** How many there are. */
export async function countEvents(engine: Engine, filter: Filter): Promise<number> {
  const where = whereOf(engine, filter);
  const [row] = await engine.all(
    `SELECT count(*) AS count FROM ${fromOf(filter)} WHERE ${where.sql}`,
    where.parameters,
  );
  return Number(row?.['count']);
}

const DOCUMENT = 'JOIN all_documents d ON d.number = e.document_number';
const SENTENCE =
  'LEFT JOIN all_sentences s ON s.document_number = e.document_number AND s.position = e.sentence';

/** What events are sought in: their sentences only where words are asked for. */
export function fromOf({ text }: Filter): string {
  return `all_events e ${DOCUMENT}${text === undefined ? '' : ` ${SENTENCE}`}`;
}

/** The conditions of a filter on events. */
export function whereOf(engine: Engine, filter: Filter): Where {
  const where = new Where();
  onDocument(where, filter, 'event');
  where.among('e.id', filter.ids);
  onReport(where, filter);
  onEvent(where, filter);
  onEventDays(where, filter);
  onEventText(where, engine, filter.text);
  return where;
}

async function hitsOf(engine: Engine, rows: readonly Row[]): Promise<EventHit[]> {
  const found = rows.map((row) => {
    const event = JSON.parse(text(row, 'e_record')!) as Event;
    const refs = [...event.source, ...event.target, ...event.attribution];
    return {
      row,
      event,
      number: Number(row['document_number']),
      ids: new Set(refs.map(({ actor }) => actor)),
    };
  });
  const actors = await actorsOf(engine, found);
  return found.map(({ row, event, number, ids }) => {
    return {
      event,
      actors: [...ids].flatMap((id) => actors.get(keyOf(number, id)) ?? []),
      sentence: text(row, 's_text') ?? '',
      document: headOf(row),
    };
  });
}

/** The actors that stand under some ids in some documents, by `keyOf`. */
export async function actorsOf(
  engine: Engine,
  wanted: readonly { readonly number: number; readonly ids: Iterable<string> }[],
): Promise<Map<string, Actor>> {
  const keys = new Set(wanted.flatMap(({ number, ids }) => [...ids].map((id) => keyOf(number, id))));
  const numbers = new Set(wanted.map(({ number }) => number));
  const found = new Map<string, Actor>();
  if (keys.size === 0) return found;
  const rows = await engine.all(
    `SELECT document_number, id, record FROM all_actors WHERE document_number IN (${[...numbers].join(', ')})`,
  );
  for (const row of rows) {
    const key = keyOf(Number(row['document_number']), text(row, 'id')!);
    if (keys.has(key)) found.set(key, JSON.parse(text(row, 'record')!) as Actor);
  }
  return found;
}

/** An actor's id is its own in one document only. */
export function keyOf(number: number, id: string): string {
  return `${number} ${id}`;
}
