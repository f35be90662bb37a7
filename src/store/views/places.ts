import type { Event } from '../../document/index.ts';
import type { Engine } from '../engine.ts';
import { text, withText } from '../head.ts';
import { fromOf, whereOf } from '../lists/events.ts';
import type { Filter } from '../store.ts';
import { QUADS, quadsOf, withNumber } from './sums.ts';
import type { PlaceCount, Views } from './views.ts';

/** More events than a document can have: makes one number of document and position. */
const EVENTS = 1_000_000;

/** Events by place: by its number in the gazetteer, else by its name. */
export async function countPlaces(
  engine: Engine,
  filter: Filter,
  limit: number,
): Promise<Awaited<ReturnType<Views['places']>>> {
  const where = whereOf(engine, filter);
  const rows = await engine.all(
    `SELECT min(e.place) AS name, min(e.place_country) AS country, min(e.place_admin1) AS admin1,
      min(e.geonames) AS geonames, min(e.lat) AS lat, min(e.lon) AS lon, e.place_precision AS precision,
      count(*) AS events, avg(e.plover) AS plover, CAST(min(e.day) AS TEXT) AS first_day,
      CAST(max(e.day) AS TEXT) AS last_day, min(CAST(e.document_number AS BIGINT) * ${EVENTS} + e.position) AS one,
      count(*) OVER () AS all_places, ${QUADS}
     FROM ${fromOf(filter)} WHERE ${where.sql} AND e.place IS NOT NULL
     GROUP BY e.place_precision, CASE WHEN e.geonames IS NULL
       THEN lower(e.place) || '|' || coalesce(e.place_country, '') || '|' || coalesce(e.place_admin1, '')
       ELSE CAST(e.geonames AS TEXT) END
     ORDER BY events DESC, name, precision, one LIMIT ${limit}`,
    where.parameters,
  );
  const middles = await middlesOf(
    engine,
    rows.filter((row) => row['lat'] === null).map((row) => Number(row['one'])),
  );
  const none = whereOf(engine, filter);
  const [without] = await engine.all(
    `SELECT count(*) AS count FROM ${fromOf(filter)} WHERE ${none.sql} AND e.place IS NULL`,
    none.parameters,
  );
  const items = rows.map((row): PlaceCount => {
    const { lat, lon } = row;
    const middle = middles.get(Number(row['one']));
    return {
      ...{ name: text(row, 'name')!, precision: text(row, 'precision') ?? 'unknown' },
      ...withText('country', text(row, 'country')),
      ...withText('admin1', text(row, 'admin1')),
      ...(typeof row['geonames'] === 'number' ? { geonames: row['geonames'] } : {}),
      ...(typeof lat === 'number' && typeof lon === 'number' ? { point: { lat, lon } } : {}),
      ...(middle === undefined ? {} : { middle }),
      ...{ events: Number(row['events']), quads: quadsOf(row) },
      ...withNumber('plover', row['plover']),
      ...withText('first', text(row, 'first_day')),
      ...withText('last', text(row, 'last_day')),
    };
  });
  return { items, all: Number(rows[0]?.['all_places'] ?? 0), without: Number(without?.['count']) };
}

/** The middles of areas stand in the records only: one event of each tells. */
async function middlesOf(
  engine: Engine,
  ones: readonly number[],
): Promise<Map<number, { lat: number; lon: number }>> {
  const found = new Map<number, { lat: number; lon: number }>();
  if (ones.length === 0) return found;
  const numbers = new Set(ones.map((one) => Math.floor(one / EVENTS)));
  const rows = await engine.all(
    `SELECT document_number, position, record FROM all_events
     WHERE document_number IN (${[...numbers].join(', ')})
       AND CAST(document_number AS BIGINT) * ${EVENTS} + position IN (${ones.join(', ')})`,
  );
  for (const row of rows) {
    const { place } = JSON.parse(text(row, 'record')!) as Event;
    const middle = place[0]?.middle;
    const one = Number(row['document_number']) * EVENTS + Number(row['position']);
    if (middle !== undefined) found.set(one, { lat: middle.lat, lon: middle.lon });
  }
  return found;
}
