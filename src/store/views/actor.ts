import type { Engine } from '../engine.ts';
import type { Where } from '../filter.ts';
import { text } from '../head.ts';
import { summariseActor } from '../lists/actors.ts';
import { fromOf, whereOf } from '../lists/events.ts';
import type { Filter } from '../store.ts';
import { ACTOR_KEY, countEdges } from './network.ts';
import { QUADS, quadsOf } from './sums.ts';
import { countPeriods } from './timeline.ts';
import type { ActorActivity, Period, QuadCounts } from './views.ts';

const PARTNERS = 60;
const NEWEST = 20;

/** What one actor does, and what is done to it, over all documents. */
export async function describeActor(
  engine: Engine,
  id: string,
  filter: Filter,
  period: Period,
): Promise<ActorActivity | undefined> {
  const key = await keyOfActor(engine, id);
  if (key === undefined) return undefined;
  const actor = await summariseActor(engine, key);
  if (actor === undefined) return undefined;
  const takes = (where: Where, role: string) => `EXISTS (
    SELECT 1 FROM all_event_actors a
    WHERE a.document_number = e.document_number AND a.event = e.position AND ${role}
      AND ${ACTOR_KEY} = ${where.add(key)})`;
  const either = (where: Where) => takes(where, "a.role IN ('source', 'target')");
  const quadsAs = async (role: 'source' | 'target'): Promise<QuadCounts> => {
    const where = whereOf(engine, filter);
    where.and(takes(where, `a.role = '${role}'`));
    const sql = `SELECT ${QUADS} FROM ${fromOf(filter)} WHERE ${where.sql}`;
    return quadsOf((await engine.all(sql, where.parameters))[0] ?? {});
  };
  const where = whereOf(engine, filter);
  where.and(either(where));
  const types = await engine.all(
    `SELECT e.type AS value, count(*) AS count FROM ${fromOf(filter)} WHERE ${where.sql} GROUP BY 1 ORDER BY 2 DESC, 1`,
    where.parameters,
  );
  const events = await engine.all(
    `SELECT e.id FROM ${fromOf(filter)} WHERE ${where.sql}
     ORDER BY e.day DESC NULLS LAST, e.document_number DESC, e.position DESC LIMIT ${NEWEST}`,
    where.parameters,
  );
  const touches = (where: Where) => {
    const at = where.add(key);
    return `(s.key = ${at} OR t.key = ${at})`;
  };
  return {
    actor,
    periods: await countPeriods(engine, filter, period, either),
    quads: { source: await quadsAs('source'), target: await quadsAs('target') },
    types: types.map((row) => ({ value: text(row, 'value')!, count: Number(row['count']) })),
    edges: (await countEdges(engine, filter, 'actor', PARTNERS, touches)).edges,
    events: events.map((row) => text(row, 'id')!),
    quotes: await quotesOf(engine, key),
  };
}

async function keyOfActor(engine: Engine, id: string): Promise<string | undefined> {
  const rows = await engine.all(
    `SELECT a.id, a.name, a.cameo FROM all_actors a JOIN all_documents d ON d.number = a.document_number
     WHERE a.id = $1 AND d.superseded_by IS NULL LIMIT 1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const own = await engine.all(
    `SELECT ${ACTOR_KEY} AS key FROM (SELECT CAST($1 AS TEXT) AS actor, CAST($2 AS TEXT) AS name,
      CAST(nullif($3, '') AS TEXT) AS cameo) a`,
    [id, text(row, 'name')!, text(row, 'cameo') ?? ''],
  );
  return text(own[0]!, 'key');
}

async function quotesOf(engine: Engine, key: string): Promise<string[]> {
  const rows = await engine.all(
    `SELECT q.id FROM (
       SELECT *, speaker AS actor, speaker_name AS name, speaker_cameo AS cameo FROM all_quotes
       WHERE speaker IS NOT NULL
     ) a JOIN all_quotes q ON q.document_number = a.document_number AND q.position = a.position
     JOIN all_documents d ON d.number = q.document_number
     WHERE d.superseded_by IS NULL AND ${ACTOR_KEY} = $1
     ORDER BY d.published_day DESC NULLS LAST, q.document_number DESC, q.position LIMIT ${NEWEST}`,
    [key],
  );
  return rows.map((row) => text(row, 'id')!);
}
