import type { Engine, Row } from '../engine.ts';
import { actorIs, onDocument, onEvent, onPublished, Where } from '../filter.ts';
import { text, withText } from '../head.ts';
import { afterKey, keyOfRow, keySql, type OrderColumn, orderSql } from '../keyset.ts';
import type { ActorSummary, Filter, PageCut } from '../store.ts';
import type { Keyed } from './keyed.ts';

const ORDER: readonly OrderColumn[] = [
  ...[
    { sql: 'documents', descending: true },
    { sql: 'source + target', descending: true },
  ],
  ...[{ sql: 'number' }, { sql: 'position' }],
];

/** Actors over all documents, those in most documents first. */
export async function* listActors(
  engine: Engine,
  filter: Filter,
  cut: PageCut = {},
): AsyncGenerator<Keyed<ActorSummary>> {
  const where = whereOf(filter);
  const limit = filter.limit === undefined ? '' : `LIMIT ${filter.limit}`;
  const source = grouped(where);
  const after = afterKey(ORDER, cut.after, where) ?? 'TRUE';
  const sql = `
    SELECT *, ${keySql(ORDER)} FROM (${source}) actors WHERE ${after} ORDER BY ${orderSql(ORDER)} ${limit}`;
  for await (const rows of engine.stream(sql, where.parameters))
    yield* rows.map((row) => ({ item: summaryOf(row), key: keyOfRow(ORDER, row) }));
}

/** The actor of a key, in current codings. */
export async function summariseActor(engine: Engine, key: string): Promise<ActorSummary | undefined> {
  const where = whereOf({});
  where.and(`${KEY} = ${where.add(key)}`);
  const [row] = await engine.all(grouped(where), where.parameters);
  return row === undefined ? undefined : summaryOf(row);
}

/** How many there are. */
export async function countActors(engine: Engine, filter: Filter): Promise<number> {
  const where = whereOf(filter);
  const sql = `SELECT count(*) AS count FROM (${grouped(where)}) actors`;
  const [row] = await engine.all(sql, where.parameters);
  return Number(row?.['count']);
}

const KEY =
  "CASE WHEN starts_with(a.id, 'Q') THEN a.id ELSE lower(a.name) || '|' || coalesce(a.cameo, '') END";

/** One group for a Wikidata id; without one, for a name (in any case) and code. The first document names it. */
function grouped(where: Where): string {
  return `
    WITH found AS (
      SELECT a.*, d.published_day,
        ${KEY} AS key
      FROM all_actors a JOIN all_documents d ON d.number = a.document_number
      WHERE ${where.sql}
    ),
    roles AS (
      SELECT document_number, actor,
        sum(CASE WHEN role = 'source' THEN 1 ELSE 0 END) AS source,
        sum(CASE WHEN role = 'target' THEN 1 ELSE 0 END) AS target
      FROM all_event_actors GROUP BY document_number, actor
    ),
    spoken AS (
      SELECT document_number, speaker, count(*) AS quotes
      FROM all_quotes WHERE speaker IS NOT NULL GROUP BY document_number, speaker
    ),
    ranked AS (
      SELECT found.*, row_number() OVER (PARTITION BY key ORDER BY document_number, position) AS rank FROM found
    ),
    counted AS (
      SELECT key, count(DISTINCT found.document_number) AS documents,
        coalesce(sum(source), 0) AS source, coalesce(sum(target), 0) AS target, coalesce(sum(quotes), 0) AS quotes,
        CAST(min(published_day) AS TEXT) AS first_day, CAST(max(published_day) AS TEXT) AS last_day
      FROM found
      LEFT JOIN roles ON roles.document_number = found.document_number AND roles.actor = found.id
      LEFT JOIN spoken ON spoken.document_number = found.document_number AND spoken.speaker = found.id
      GROUP BY key
    )
    SELECT ranked.id, ranked.name, ranked.country, ranked.sectors, ranked.cameo,
      ranked.document_number AS number, ranked.position, counted.*
    FROM counted JOIN ranked ON ranked.key = counted.key AND ranked.rank = 1`;
}

function whereOf(filter: Filter): Where {
  const where = new Where();
  const { actor, sectors = [] } = filter;
  onDocument(where, filter);
  onPublished(where, filter);
  where.among('a.country', filter.countries);
  if (sectors.length > 0) {
    where.and(`(${sectors.map((sector) => `${where.add(sector)} = ANY (a.sectors)`).join(' OR ')})`);
  }
  if (actor !== undefined) {
    where.and(actorIs(where, actor, { id: 'a.id', names: ['a.name'], cameo: 'a.cameo' }));
  }
  // Of events only what says which; the other conditions are on the actor itself.
  const { types, modes, statuses } = filter;
  const events = new Where(where.parameters);
  onEvent(events, {
    ...(types === undefined ? {} : { types }),
    ...(modes === undefined ? {} : { modes }),
    ...(statuses === undefined ? {} : { statuses }),
  });
  if (!events.isEmpty) {
    where.and(`EXISTS (
      SELECT 1 FROM all_event_actors p
      JOIN all_events e ON e.document_number = p.document_number AND e.position = p.event
      WHERE p.document_number = a.document_number AND p.actor = a.id AND p.role IN ('source', 'target') AND ${events.sql})`);
  }
  return where;
}

function summaryOf(row: Row): ActorSummary {
  return {
    ...{ id: text(row, 'id')!, name: text(row, 'name')! },
    ...withText('country', text(row, 'country')),
    sectors: row['sectors'] as readonly string[],
    ...withText('cameo', text(row, 'cameo')),
    ...{ documents: Number(row['documents']), source: Number(row['source']) },
    ...{ target: Number(row['target']), quotes: Number(row['quotes']) },
    ...withText('first', text(row, 'first_day')),
    ...withText('last', text(row, 'last_day')),
  };
}
