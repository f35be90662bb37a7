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
