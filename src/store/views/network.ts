import { actorKey } from '../actor-sums.ts';
import type { Engine, Row } from '../engine.ts';
import type { Where } from '../filter.ts';
import { text, withText } from '../head.ts';
import { fromOf, whereOf } from '../lists/events.ts';
import type { Filter } from '../store.ts';
import { QUADS, quadsOf, withNumber } from './sums.ts';
import type { EdgeCount, Party, Views } from './views.ts';

/** Of those who have a part in events. */
export const ACTOR_KEY = actorKey('a.actor');

/** Acts of sources on targets, summed; `keep` adds a condition on the keys `s.key` and `t.key`. */
export async function countEdges(
  engine: Engine,
  filter: Filter,
  by: 'actor' | 'country',
  limit: number,
  keep?: (where: Where) => string,
): Promise<Awaited<ReturnType<Views['network']>>> {
  const where = whereOf(engine, filter);
  const kept = keep?.(where) ?? 'TRUE';
  const key = by === 'actor' ? ACTOR_KEY : 'a.country';
  const side = (role: string) => `
    SELECT DISTINCT ON (document_number, position, key) * FROM (
      SELECT e.document_number, e.position, ${key} AS key, a.actor, a.name, a.country, a.cameo, a.sectors
      FROM found e JOIN all_event_actors a ON a.document_number = e.document_number AND a.event = e.position
      WHERE a.role = '${role}'
    ) own WHERE key IS NOT NULL ORDER BY document_number, position, key, actor`;
  const facts = (side: string) =>
    ['key', 'actor', 'name', 'country', 'cameo', 'sectors']
      .map((column) => `min(${side}.${column}) AS ${side}_${column}`)
      .join(', ');
  const rows = await engine.all(
    `WITH found AS MATERIALIZED (
       SELECT e.document_number, e.position, e.quad, e.plover FROM ${fromOf(filter)} WHERE ${where.sql}
     ), s AS (${side('source')}), t AS (${side('target')})
     SELECT ${facts('s')}, ${facts('t')}, count(*) AS events, avg(e.plover) AS plover,
       count(*) OVER () AS all_edges, ${QUADS}
     FROM found e
     JOIN s ON s.document_number = e.document_number AND s.position = e.position
     JOIN t ON t.document_number = e.document_number AND t.position = e.position
     WHERE s.key <> t.key AND ${kept}
     GROUP BY s.key, t.key ORDER BY events DESC, s_key, t_key LIMIT ${limit}`,
    where.parameters,
  );
  const edges = rows.map((row): EdgeCount => ({
    ...{ source: partyOf(row, 's', by), target: partyOf(row, 't', by), events: Number(row['events']) },
    quads: quadsOf(row),
    ...withNumber('plover', row['plover']),
  }));
  return { edges, all: Number(rows[0]?.['all_edges'] ?? 0) };
}

function partyOf(row: Row, side: 's' | 't', by: 'actor' | 'country'): Party {
  const country = withText('country', text(row, `${side}_country`));
  if (by === 'country') {
    const key = text(row, `${side}_key`)!;
    return { id: key, name: key, ...country, sectors: [] };
  }
  return {
    ...{ id: text(row, `${side}_actor`)!, name: text(row, `${side}_name`)!, ...country },
    sectors: row[`${side}_sectors`] as readonly string[],
    ...withText('cameo', text(row, `${side}_cameo`)),
  };
}
