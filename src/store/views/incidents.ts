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

/** Incidents whose reports disagree, those with the widest gap between two figures first. */
export async function disagreements(
  engine: Engine,
  filter: Filter,
  limit: number,
): Promise<{ id: string; spread: number }[]> {
  const where = incidentsWhere(engine, { ...filter, disagree: true });
  const rows = await engine.all(
    `SELECT e.id, max(CASE WHEN s.high > 0 THEN (s.high - s.low) / s.high ELSE 0 END) AS spread
     FROM all_incidents e JOIN all_incident_sums s ON s.incident = e.number AND s.disagree
     WHERE ${where.sql} GROUP BY e.id ORDER BY spread DESC, e.id LIMIT ${limit}`,
    where.parameters,
  );
  return rows.map((row) => ({ id: text(row, 'id')!, spread: Number(row['spread']) }));
}

/** Pairs of incidents of one type and day that have two of source, target and place in common. */
export async function likePairs(engine: Engine, filter: Filter, limit: number): Promise<LikePair[]> {
  const where = incidentsWhere(engine, filter);
  // Of three parts two are the same, so one is an actor: to begin with actors leaves few pairs to compare.
  const rows = await engine.all(
    `WITH parts AS (
       SELECT e.number, e.id, e.type, e.day, e.geonames, e.place, p.role, p.actor, p.name
       FROM all_incidents e
       JOIN all_incident_actors p ON p.incident = e.number AND p.role IN ('source', 'target')
       WHERE ${where.sql}
     ),
     shared AS (
       SELECT x.id AS a, y.id AS b,
         max(CASE WHEN x.role = 'source' THEN x.name END) AS source,
         max(CASE WHEN x.role = 'target' THEN x.name END) AS target,
         max(CASE WHEN x.geonames = y.geonames THEN x.place END) AS place
       FROM parts x JOIN parts y ON x.type = y.type AND x.day = y.day AND x.role = y.role
         AND x.actor = y.actor AND x.id < y.id
       GROUP BY x.id, y.id
     ),
     counted AS (
       SELECT a, b, source, target, place,
         CASE WHEN source IS NULL THEN 0 ELSE 1 END + CASE WHEN target IS NULL THEN 0 ELSE 1 END
           + CASE WHEN place IS NULL THEN 0 ELSE 1 END AS alike
       FROM shared
     )
     SELECT * FROM counted WHERE alike >= 2 ORDER BY alike DESC, a, b LIMIT ${limit}`,
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
