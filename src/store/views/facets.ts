import type { Engine, Row } from '../engine.ts';
import { fromOf, whereOf } from '../lists/events.ts';
import type { Filter } from '../store.ts';
import { type Facet, FACETS, type Tally } from './views.ts';

/** Rows of (value) a facet, from `found`. */
const VALUES: Readonly<Record<Facet, string>> = {
  type: 'SELECT type AS value FROM found',
  status: 'SELECT status AS value FROM found',
  quad: 'SELECT quad AS value FROM found',
  outlet: 'SELECT outlet AS value FROM found',
  month: 'SELECT substr(CAST(day AS TEXT), 1, 7) AS value FROM found',
  // UNION leaves out what is twice: a country counts once an event.
  country: `
    SELECT value FROM (
      SELECT document_number, position, unnest(source_countries) AS value FROM found
      UNION SELECT document_number, position, unnest(target_countries) FROM found
      UNION SELECT document_number, position, place_country FROM found
    ) named`,
};

/** The condition of the filter that a facet goes without. */
const OWN: Readonly<Partial<Record<Facet, (keyof Filter)[]>>> = {
  type: ['types'],
  status: ['statuses'],
  outlet: ['outlets'],
  country: ['countries'],
  month: ['from', 'to'],
};

/** Counts of events by each facet. */
export async function countFacets(engine: Engine, filter: Filter): Promise<Record<Facet, Tally[]>> {
  const groups = new Map<string, { filter: Filter; facets: Facet[] }>();
  for (const facet of FACETS) {
    const own = withoutOwn(filter, facet);
    const group = groups.get(JSON.stringify(own)) ?? { filter: own, facets: [] };
    group.facets.push(facet);
    groups.set(JSON.stringify(own), group);
  }
  const rows = await Promise.all([...groups.values()].map((group) => countGroup(engine, group)));
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, [] as Tally[]])) as Record<Facet, Tally[]>;
  for (const row of rows.flat()) {
    const { facet, value, count } = row;
    if (typeof value === 'string') counts[facet as Facet].push({ value, count: Number(count) });
  }
  for (const facet of FACETS) counts[facet].sort(facet === 'month' ? byValue : byCount);
  return counts;
}

function withoutOwn(filter: Filter, facet: Facet): Filter {
  const own: readonly string[] = OWN[facet] ?? [];
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !own.includes(name)));
}

async function countGroup(
  engine: Engine,
  { filter, facets }: { readonly filter: Filter; readonly facets: readonly Facet[] },
): Promise<readonly Row[]> {
  const where = whereOf(engine, filter);
  const parts = facets.map(
    (facet) =>
      `SELECT '${facet}' AS facet, value, count(*) AS count FROM (${VALUES[facet]}) own GROUP BY value`,
  );
  return engine.all(
    `WITH found AS MATERIALIZED (
      SELECT e.document_number, e.position, e.type, e.status, e.quad, e.day, d.outlet,
        e.source_countries, e.target_countries, e.place_country
      FROM ${fromOf(filter)} WHERE ${where.sql}
    ) ${parts.join(' UNION ALL ')}`,
    where.parameters,
  );
}

/** How many events of each type. */
export async function countTypes(engine: Engine, filter: Filter): Promise<Tally[]> {
  const rows = await countGroup(engine, { filter, facets: ['type'] });
  return rows.map((row) => ({ value: String(row['value']), count: Number(row['count']) })).sort(byCount);
}

function byValue(a: Tally, b: Tally): number {
  return a.value < b.value ? -1 : 1;
}

function byCount(a: Tally, b: Tally): number {
  return b.count - a.count || byValue(a, b);
}
