import { QuantityKind } from '../../document/index.ts';
import type { Engine, Row } from '../engine.ts';
import { text } from '../head.ts';
import type { Filter } from '../store.ts';
import { makeActs, thousandths } from './acts.ts';
import type { CellAnswer, CellFigure, CellQuery, IncidentCell } from './cells.ts';
import { pairsOf } from './pairs.ts';

/** Sums of what an incident's own reports tell, or a person set: what is told of other acts beside it is added up with those. */
const OWN_SUMS = `JOIN all_incident_sums sums ON sums.incident = acts.position AND (sums.rule = 'person' OR EXISTS (
  SELECT 1 FROM all_incident_figures f
  JOIN all_incident_reports r ON r.incident = f.incident AND r.event_id = f.event_id
  WHERE f.incident = sums.incident AND f.kind = sums.kind))`;

/** Counts incidents by entity and period, and adds up their figures. */
export async function countIncidents(
  engine: Engine,
  query: CellQuery,
  filter: Filter,
  span: CellAnswer['span'],
): Promise<IncidentCell[]> {
  const { where, sql } = await makeActs(engine, 'incident', query, filter, span);
  const pairs = pairsOf('incident', { ...query, filter }, where);
  const ask = (what: string, by: string, sums = '') =>
    engine.all(
      `WITH ${sql}, pairs AS (${pairs})
       SELECT a, b, CAST(start AS TEXT) AS start, ${what}
       FROM acts JOIN pairs ON pairs.position = acts.position ${sums}
       WHERE reason IS NULL GROUP BY ${by}`,
      where.parameters,
    );
  const counts = await ask('count(*) AS incidents, sum(independent) AS independent', 'a, b, start');
  const columns = ['low', 'best', 'high'].map((name) => `sum(${thousandths(`sums.${name}`)}) AS ${name}`);
  const rows = await ask(`sums.kind AS kind, ${columns.join(', ')}`, 'a, b, start, sums.kind', OWN_SUMS);
  const figures = new Map<string, CellFigure[]>();
  for (const row of rows) {
    const kind = QuantityKind.safeParse(row['kind']);
    if (!kind.success) continue;
    const own = figures.get(keyOf(row)) ?? [];
    const number = (name: string) => Number(row[name]) / 1000;
    own.push({ kind: kind.data, low: number('low'), best: number('best'), high: number('high') });
    figures.set(keyOf(row), own);
  }
  return counts.map((row) => ({
    entity: query.entity === 'dyad' ? [text(row, 'a')!, text(row, 'b')!] : [text(row, 'a')!],
    ...{ start: text(row, 'start')!, incidents: Number(row['incidents']) },
    independent: Number(row['independent']),
    figures: figures.get(keyOf(row)) ?? [],
  }));
}

function keyOf(row: Row): string {
  return `${text(row, 'a')!} ${text(row, 'b')!} ${text(row, 'start')!}`;
}
