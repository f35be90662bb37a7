import type { Engine } from '../engine.ts';
import { onDocument, onEvent, onPublished, Where } from '../filter.ts';
import { HEAD, headOf, text, withText } from '../head.ts';
import { parseSearch } from '../search-query.ts';
import { afterKey, keyOfRow, keySql, ordered, type OrderColumn, orderSql } from '../keyset.ts';
import type { DocumentHit, Filter, PageCut } from '../store.ts';
import type { Keyed } from './keyed.ts';

/** Ordered by what the eye can tell apart, so that a key says exactly where it stands. */
export const BEST: OrderColumn = { sql: 'floor(f.score * 1000000)', descending: true, cast: 'FLOAT8' };

const ORDER: readonly OrderColumn[] = [{ sql: 'd.published_day', cast: 'DATE' }, { sql: 'd.number' }];

/** Documents with the numbers of their records: the best first where words are asked for, else by day. */
export async function* listDocuments(
  engine: Engine,
  filter: Filter,
  cut: PageCut = {},
): AsyncGenerator<Keyed<DocumentHit>> {
  const { from, where } = sourceOf(engine, filter);
  const scored = filter.text !== undefined;
  const order = scored ? [BEST, ...ORDER] : ordered(ORDER, cut);
  where.and(afterKey(order, cut.after, where));
  const countOf = (part: string) =>
    `(SELECT count(*) FROM all_${part} part WHERE part.document_number = d.number) AS ${part}`;
  const sql = `
    SELECT ${HEAD}, d.language AS d_language, ${scored ? 'f.score' : 'NULL'} AS score,
      ${['events', 'quotes', 'actors'].map(countOf).join(', ')}, ${keySql(order)}
    FROM ${from} WHERE ${where.sql}
    ORDER BY ${orderSql(order)} ${filter.limit === undefined ? '' : `LIMIT ${filter.limit}`}`;
  for await (const rows of engine.stream(sql, where.parameters)) {
    for (const row of rows) {
      const item = {
        head: headOf(row),
        ...withText('language', text(row, 'd_language')),
        ...{ events: Number(row['events']), quotes: Number(row['quotes']), actors: Number(row['actors']) },
        ...(typeof row['score'] === 'number' ? { score: row['score'] } : {}),
      };
      yield { item, key: keyOfRow(order, row) };
    }
  }
}

/** How many there are. */
export async function countDocuments(engine: Engine, filter: Filter): Promise<number> {
  const { from, where } = sourceOf(engine, filter);
  const [row] = await engine.all(
    `SELECT count(*) AS count FROM ${from} WHERE ${where.sql}`,
    where.parameters,
  );
  return Number(row?.['count']);
}

function sourceOf(engine: Engine, filter: Filter): { from: string; where: Where } {
  const where = new Where();
  let from = 'all_documents d';
  if (filter.text !== undefined) {
    const query = parseSearch(filter.text);
    const found = engine.search('document', query, filter.superseded === true, where);
    from += ` JOIN (${found}) f ON f.document_number = d.number`;
    for (const words of query.phrases) where.and(engine.phrase('d.text', words, where));
  }
  onDocument(where, filter);
  where.among('d.id', filter.ids);
  onPublished(where, filter);
  const events = new Where(where.parameters);
  onEvent(events, filter);
  if (!events.isEmpty)
    where.and(`d.number IN (SELECT e.document_number FROM all_events e WHERE ${events.sql})`);
  return { from, where };
}
