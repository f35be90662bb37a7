import type { Quote } from '../../document/index.ts';
import type { Engine, Row } from '../engine.ts';
import { actorIs, onDocument, onPublished, Where } from '../filter.ts';
import { HEAD, headOf, text } from '../head.ts';
import { parseSearch } from '../search-query.ts';
import { afterKey, keyOfRow, keySql, ordered, type OrderColumn, orderSql } from '../keyset.ts';
import type { Filter, PageCut, QuoteHit } from '../store.ts';
import { BEST } from './documents.ts';
import type { Keyed } from './keyed.ts';
import { actorsOf, keyOf } from './events.ts';

const ORDER: readonly OrderColumn[] = [
  ...([
    { sql: 'd.published_day', cast: 'DATE' },
    { sql: 'q.document_number' },
    { sql: 'q.position' },
  ] as const),
];

/** Quotes with speaker and document: the best first where words are asked for, else by day. */
export async function* listQuotes(
  engine: Engine,
  filter: Filter,
  cut: PageCut = {},
): AsyncGenerator<Keyed<QuoteHit>> {
  const { from, where } = sourceOf(engine, filter);
  const scored = filter.text !== undefined;
  const order = scored ? [BEST, ...ORDER] : ordered(ORDER, cut);
  where.and(afterKey(order, cut.after, where));
  const sql = `
    SELECT q.document_number, q.record AS q_record, ${scored ? 'f.score' : 'NULL'} AS score, ${HEAD}, ${keySql(order)}
    FROM ${from} WHERE ${where.sql}
    ORDER BY ${orderSql(order)} ${filter.limit === undefined ? '' : `LIMIT ${filter.limit}`}`;
  for await (const rows of engine.stream(sql, where.parameters)) {
    const hits = await hitsOf(engine, rows);
    yield* hits.map((item, i) => ({ item, key: keyOfRow(order, rows[i]!) }));
  }
}

/** How many there are. */
export async function countQuotes(engine: Engine, filter: Filter): Promise<number> {
  const { from, where } = sourceOf(engine, filter);
  const [row] = await engine.all(
    `SELECT count(*) AS count FROM ${from} WHERE ${where.sql}`,
    where.parameters,
  );
  return Number(row?.['count']);
}

function sourceOf(engine: Engine, filter: Filter): { from: string; where: Where } {
  const where = new Where();
  const { countries, actor } = filter;
  let from = 'all_quotes q JOIN all_documents d ON d.number = q.document_number';
  if (filter.text !== undefined) {
    const query = parseSearch(filter.text);
    const found = engine.search('quote', query, filter.superseded === true, where);
    from += ` JOIN (${found}) f ON f.document_number = q.document_number AND f.position = q.position`;
    for (const words of query.phrases) where.and(engine.phrase('q.text', words, where));
  }
  onDocument(where, filter);
  where.among('q.id', filter.ids);
  onPublished(where, filter);
  where.among('q.kind', filter.kinds);
  where.among('q.speaker_country', countries);
  if (actor !== undefined) {
    const names = ['q.speaker_name', 'q.speaker_words'];
    where.and(actorIs(where, actor, { id: 'q.speaker', names, cameo: 'q.speaker_cameo' }));
  }
  return { from, where };
}

async function hitsOf(engine: Engine, rows: readonly Row[]): Promise<QuoteHit[]> {
  const found = rows.map((row) => {
    const quote = JSON.parse(text(row, 'q_record')!) as Quote;
    const ids = quote.speaker === undefined ? [] : [quote.speaker.actor];
    return { row, quote, number: Number(row['document_number']), ids };
  });
  const actors = await actorsOf(engine, found);
  return found.map(({ row, quote, number, ids: [id = ''] }) => {
    const speaker = actors.get(keyOf(number, id));
    return {
      quote,
      ...(speaker === undefined ? {} : { speaker }),
      document: headOf(row),
      ...(typeof row['score'] === 'number' ? { score: row['score'] } : {}),
    };
  });
}
