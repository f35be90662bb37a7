import type { Engine, Row } from '../engine.ts';
import { actorIs, notRejected, onDocument, onEvent, onPublished, Where } from '../filter.ts';
import { text, withText } from '../head.ts';
import { afterKey, keyOfRow, keySql, type OrderColumn, orderSql } from '../keyset.ts';
import type { ActorSummary, Filter, PageCut } from '../store.ts';
import type { Keyed } from './keyed.ts';

const ORDER: readonly OrderColumn[] = [
  ...[
    { sql: 'documents', descending: true },
    { sql: 'source + target', descending: true },
  ],
  { sql: 'one' },
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
    SELECT ${COLUMNS} FROM (
      SELECT *, ${keySql(ORDER)} FROM (${source}) actors WHERE ${after} ORDER BY ${orderSql(ORDER)} ${limit}
    ) groups ${NAMED} ORDER BY ${orderSql(ORDER.map((column, i) => ({ ...column, sql: `key_${i}` })))}`;
  for await (const rows of engine.stream(sql, where.parameters))
    yield* rows.map((row) => ({ item: summaryOf(row), key: keyOfRow(ORDER, row) }));
}

/** The actor of a key, in current codings. */
export async function summariseActor(engine: Engine, key: string): Promise<ActorSummary | undefined> {
  const where = whereOf({});
  where.and(`sums.key = ${where.add(key)}`);
  const sql = `SELECT ${COLUMNS} FROM (${grouped(where)}) groups ${NAMED}`;
  const [row] = await engine.all(sql, where.parameters);
  return row === undefined ? undefined : summaryOf(row);
}

/** How many there are. */
export async function countActors(engine: Engine, filter: Filter): Promise<number> {
  const where = whereOf(filter);
  const sql = `SELECT count(*) AS count FROM (${grouped(where)}) actors`;
  const [row] = await engine.all(sql, where.parameters);
  return Number(row?.['count']);
}

/** More actors than a document can have: makes one number of document and position. */
const ACTORS = 1_000_000;

/** One group for a Wikidata id; without one, for a name (in any case) and code. The first document names it: `one`. */
function grouped(where: Where): string {
  return `
    SELECT sums.key, count(DISTINCT sums.document_number) AS documents,
      sum(sums.source) AS source, sum(sums.target) AS target, sum(sums.quotes) AS quotes,
      CAST(min(d.published_day) AS TEXT) AS first_day, CAST(max(d.published_day) AS TEXT) AS last_day,
      min(CAST(sums.document_number AS BIGINT) * ${ACTORS} + sums.position) AS one
    FROM actor_sums sums
    ${/\ba\./.test(where.sql) ? RECORDS : ''} JOIN all_documents d ON d.number = sums.document_number
    WHERE ${where.sql}
    GROUP BY sums.key`;
}

/** Only where a condition is on the records themselves. */
const RECORDS =
  'JOIN all_actors a ON a.document_number = sums.document_number AND a.position = sums.position';

/** Names and codes of the groups in `groups`. */
const NAMED = `
  JOIN all_actors a ON a.document_number = CAST(floor(groups.one / ${ACTORS}) AS INTEGER)
    AND a.position = groups.one % ${ACTORS}`;
const COLUMNS = 'groups.*, a.id, a.name, a.country, a.sectors, a.cameo';

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
    events.and(notRejected('e'));
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
