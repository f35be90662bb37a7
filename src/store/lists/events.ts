import type { Actor, Event } from '../../document/index.ts';
import type { Engine, Row } from '../engine.ts';
import { onDocument, onEvent, onEventDays, onEventText, onReport, Where } from '../filter.ts';
import { HEAD, headOf, text } from '../head.ts';
import type { EventHit, Filter } from '../store.ts';

/** Events with actors, sentence and document, by day and then in the order of ingestion. */
export async function* listEvents(engine: Engine, filter: Filter): AsyncGenerator<EventHit> {
  const where = whereOf(engine, filter);
  const limit = filter.limit === undefined ? '' : `LIMIT ${filter.limit}`;
  // Numbers first: sorting whole records would take much memory.
  const sql = `
    SELECT e.document_number, e.record AS e_record, s.text AS s_text, ${HEAD}
    FROM (
      SELECT e.document_number, e.position
      FROM ${FROM} WHERE ${where.sql} ORDER BY e.day NULLS LAST, e.document_number, e.position ${limit}
    ) found
    JOIN all_events e ON e.document_number = found.document_number AND e.position = found.position
    ${JOINS}
    ORDER BY e.day NULLS LAST, e.document_number, e.position`;
  for await (const rows of engine.stream(sql, where.parameters)) yield* await hitsOf(engine, rows);
}

/** How many there are. */
export async function countEvents(engine: Engine, filter: Filter): Promise<number> {
  const where = whereOf(engine, filter);
  const [row] = await engine.all(
    `SELECT count(*) AS count FROM ${FROM} WHERE ${where.sql}`,
    where.parameters,
  );
  return Number(row?.['count']);
}

const JOINS = `
  JOIN all_documents d ON d.number = e.document_number
  LEFT JOIN all_sentences s ON s.document_number = e.document_number AND s.position = e.sentence`;
const FROM = `all_events e ${JOINS}`;

function whereOf(engine: Engine, filter: Filter): Where {
  const where = new Where();
  onDocument(where, filter, 'event');
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
