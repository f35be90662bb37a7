import type { Engine } from '../engine.ts';
import { text } from '../head.ts';
import { incidentsWhere } from '../lists/incidents.ts';
import type { Filter } from '../store.ts';
import type { LikePair, NewsOfIncidents } from './views.ts';

/** Incidents that a document published since a day tells of: the best reported first, ids up to a limit. */
export async function incidentNews(engine: Engine, since: string, limit: number): Promise<NewsOfIncidents> {
  const where = incidentsWhere(engine, {});
  where.and(`e.last_day >= CAST(${where.add(since)} AS DATE)`);
  const day = where.add(since);
  const rows = await engine.all(
    `SELECT * FROM (
       SELECT id, kind, count(*) OVER () AS all_incidents,
         row_number() OVER (PARTITION BY kind ORDER BY independent DESC, reports DESC, id) AS rank,
         row_number() OVER (PARTITION BY disagree ORDER BY independent DESC, reports DESC, id) AS rank_apart, disagree
       FROM (
         SELECT e.id, e.independent, e.reports, e.disagree,
           CASE WHEN e.first_day >= CAST(${day} AS DATE) THEN 'fresh' ELSE 'continued' END AS kind
         FROM all_incidents e WHERE ${where.sql}
       ) news
     ) ranked WHERE rank <= ${limit} OR (disagree AND rank_apart <= ${limit}) ORDER BY rank, id`,
    where.parameters,
  );
  const idsOf = (kept: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(kept).map((row) => text(row, 'id')!);
  return {
    all: Number(rows[0]?.['all_incidents'] ?? 0),
    fresh: idsOf((row) => row['kind'] === 'fresh' && Number(row['rank']) <= limit),
    continued: idsOf((row) => row['kind'] === 'continued' && Number(row['rank']) <= limit),
    disagree: idsOf((row) => row['disagree'] === true && Number(row['rank_apart']) <= limit),
  };
}

/** Pairs of incidents of one type and day that have two of source, target and place in common. */
export async function likePairs(engine: Engine, filter: Filter, limit: number): Promise<LikePair[]> {
  const where = incidentsWhere(engine, filter);
  const rows = await engine.all(
    `WITH found AS (
       SELECT e.number, e.id, e.type, e.day, e.geonames, e.place FROM all_incidents e WHERE ${where.sql}
     ),
     shared AS (
       SELECT x.number AS a, y.number AS b,
         max(CASE WHEN p.role = 'source' THEN p.name END) AS source,
         max(CASE WHEN p.role = 'target' THEN p.name END) AS target,
         max(CASE WHEN x.geonames = y.geonames THEN x.place END) AS place
       FROM found x JOIN found y ON x.type = y.type AND x.day = y.day AND x.id < y.id
       JOIN all_incident_actors p ON p.incident = x.number AND p.role IN ('source', 'target')
       JOIN all_incident_actors q ON q.incident = y.number AND q.actor = p.actor AND q.role = p.role
       GROUP BY x.number, y.number
     )
     SELECT x.id AS a, y.id AS b, source, target, shared.place,
       CASE WHEN source IS NULL THEN 0 ELSE 1 END + CASE WHEN target IS NULL THEN 0 ELSE 1 END
         + CASE WHEN shared.place IS NULL THEN 0 ELSE 1 END AS alike
     FROM shared JOIN found x ON x.number = shared.a JOIN found y ON y.number = shared.b
     WHERE CASE WHEN source IS NULL THEN 0 ELSE 1 END + CASE WHEN target IS NULL THEN 0 ELSE 1 END
       + CASE WHEN shared.place IS NULL THEN 0 ELSE 1 END >= 2
     ORDER BY alike DESC, a, b LIMIT ${limit}`,
    where.parameters,
  );
  return rows.map((row) => ({
    ...{ a: text(row, 'a')!, b: text(row, 'b')! },
    common: (['source', 'target', 'place'] as const).flatMap((part) => {
      const name = text(row, part);
      return name === undefined ? [] : [{ part, name }];
    }),
  }));
}
