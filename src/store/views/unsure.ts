import type { Engine } from '../engine.ts';
import { text } from '../head.ts';
import { fromOf, whereOf } from '../lists/events.ts';
import type { Filter } from '../store.ts';

/** Events that the model is less sure of, the most doubtful first. */
export async function findUnsure(
  engine: Engine,
  filter: Filter,
  below: number,
  limit: number,
): Promise<{ id: string; confidence: number }[]> {
  const where = whereOf(engine, filter);
  where.and(`e.confidence < ${below}`);
  const rows = await engine.all(
    `SELECT e.id, e.confidence FROM ${fromOf(filter)} WHERE ${where.sql}
     ORDER BY e.confidence, e.document_number, e.position LIMIT ${limit}`,
    where.parameters,
  );
  return rows.map((row) => ({ id: text(row, 'id')!, confidence: Number(row['confidence']) }));
}

/** Other events in the sentences of some events, the most doubtful first. */
export async function findBeside(
  engine: Engine,
  events: readonly string[],
  filter: Filter,
  limit: number,
): Promise<{ id: string; confidence: number }[]> {
  if (events.length === 0) return [];
  const where = whereOf(engine, filter);
  const places = events.map((id) => where.add(id)).join(', ');
  where.and(`e.id NOT IN (${places})`);
  where.and(`(e.document_number, e.sentence) IN (
    SELECT x.document_number, x.sentence FROM all_events x WHERE x.id IN (${places}))`);
  const rows = await engine.all(
    `SELECT e.id, e.confidence FROM ${fromOf(filter)} WHERE ${where.sql}
     ORDER BY e.confidence, e.document_number, e.position LIMIT ${limit}`,
    where.parameters,
  );
  return rows.map((row) => ({ id: text(row, 'id')!, confidence: Number(row['confidence']) }));
}
