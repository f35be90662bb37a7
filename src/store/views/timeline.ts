import type { Engine, Row } from '../engine.ts';
import type { Where } from '../filter.ts';
import { text } from '../head.ts';
import { fromOf, whereOf } from '../lists/events.ts';
import type { Filter } from '../store.ts';
import { QUADS, quadsOf, withNumber } from './sums.ts';
import type { Period, PeriodCount } from './views.ts';

/** Events by period; `more` adds a condition on the event `e`. */
export async function countPeriods(
  engine: Engine,
  filter: Filter,
  period: Period,
  more?: (where: Where) => string,
): Promise<PeriodCount[]> {
  const where = whereOf(engine, filter);
  where.and(more?.(where), 'e.day IS NOT NULL');
  const rows = await engine.all(
    `SELECT CAST(CAST(date_trunc('${period}', e.day) AS DATE) AS TEXT) AS begin, count(*) AS events,
      count(DISTINCT e.document_number) AS documents, avg(e.plover) AS plover, avg(e.goldstein) AS goldstein, ${QUADS}
     FROM ${fromOf(filter)} WHERE ${where.sql} GROUP BY 1 ORDER BY 1`,
    where.parameters,
  );
  return rows.map(periodOf);
}

function periodOf(row: Row): PeriodCount {
  return {
    from: text(row, 'begin')!,
    events: Number(row['events']),
    documents: Number(row['documents']),
    quads: quadsOf(row),
    ...withNumber('plover', row['plover']),
    ...withNumber('goldstein', row['goldstein']),
  };
}
