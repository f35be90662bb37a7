import type { Engine } from '../engine.ts';
import { text } from '../head.ts';
import type { PairMeans } from './views.ts';

/** Mean PLOVER scores of pairs of countries since a day and before it. */
export async function pairMeans(
  engine: Engine,
  since: string,
  until: string,
  past: number,
): Promise<PairMeans[]> {
  const rows = await engine.all(
    `WITH found AS (
       SELECT e.document_number, e.position, e.plover, e.source_countries, e.target_countries,
         CASE WHEN e.day >= CAST($1 AS DATE) THEN 1 ELSE 0 END AS now
       FROM all_events e JOIN all_documents d ON d.number = e.document_number
       WHERE d.superseded_by IS NULL AND e.status = 'actual' AND e.plover IS NOT NULL
         AND e.day <= CAST($2 AS DATE) AND e.day >= CAST($1 AS DATE) - CAST($3 AS INTEGER)
     ),
     sources AS (SELECT *, unnest(source_countries) AS s FROM found),
     pairs AS (SELECT *, unnest(target_countries) AS t FROM sources),
     sided AS (
       SELECT DISTINCT document_number, position, now, plover, least(s, t) AS a, greatest(s, t) AS b
       FROM pairs WHERE s <> t
     )
     SELECT a, b, sum(now) AS now_events, avg(CASE WHEN now = 1 THEN plover END) AS now_mean,
       sum(1 - now) AS past_events, avg(CASE WHEN now = 0 THEN plover END) AS past_mean,
       var_samp(CASE WHEN now = 0 THEN plover END) AS past_variance
     FROM sided GROUP BY a, b HAVING sum(now) > 0 AND sum(1 - now) > 1 ORDER BY a, b`,
    [since, until, past],
  );
  return rows.map((row) => ({
    ...{ a: text(row, 'a')!, b: text(row, 'b')! },
    now: { events: Number(row['now_events']), plover: Number(row['now_mean']) },
    past: {
      ...{ events: Number(row['past_events']), plover: Number(row['past_mean']) },
      variance: Number(row['past_variance'] ?? 0),
    },
  }));
}
