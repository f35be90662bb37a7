import type { Quote } from '../../document/index.ts';
import type { Engine } from '../engine.ts';
import { HEAD, headOf, text, withText } from '../head.ts';
import { afterKey, keyOfRow, keySql, ordered, orderSql } from '../keyset.ts';
import { BEST } from '../lists/documents.ts';
import type { Keyed } from '../lists/keyed.ts';
import { QUOTE_ORDER, quotesFrom } from '../lists/quotes.ts';
import type { Filter, PageCut, QuoteItem } from '../store.ts';
import { fetchRows, placeOf } from './fetch-rows.ts';
import { keyColumns } from './page-events.ts';

/** A page of quotes: places in the order first, then only what these rows need. */
export async function pageQuotes(engine: Engine, filter: Filter, cut: PageCut): Promise<Keyed<QuoteItem>[]> {
  const { from, where } = quotesFrom(engine, filter);
  const scored = filter.text !== undefined;
  const order = scored ? [BEST, ...QUOTE_ORDER] : ordered(QUOTE_ORDER, cut);
  where.and(afterKey(order, cut.after, where));
  const limit = filter.limit === undefined ? '' : `LIMIT ${filter.limit}`;
  const rows = await engine.all(
    `SELECT found.*, ${HEAD}
     FROM (
       SELECT q.document_number, q.position, ${scored ? 'f.score' : 'NULL'} AS score, ${keySql(order)}
       FROM ${from} WHERE ${where.sql} ORDER BY ${orderSql(order)} ${limit}
     ) found
     JOIN all_documents d ON d.number = found.document_number
     ORDER BY ${orderSql(keyColumns(order))}`,
    where.parameters,
  );
  const places = rows.map((row) => ({
    number: Number(row['document_number']),
    position: Number(row['position']),
  }));
  const columns = 'record, speaker, speaker_name, speaker_country, speaker_cameo, speaker_sectors';
  const found = await fetchRows(engine, 'all_quotes', columns, places);
  return rows.map((row, i) => {
    const own = found.get(placeOf(places[i]!))!;
    const speaker = text(own, 'speaker');
    return {
      item: {
        quote: JSON.parse(text(own, 'record')!) as Quote,
        ...(speaker === undefined
          ? {}
          : {
              speaker: {
                ...{ id: speaker, name: text(own, 'speaker_name')! },
                ...withText('country', text(own, 'speaker_country')),
                sectors: own['speaker_sectors'] as readonly string[],
                ...withText('cameo', text(own, 'speaker_cameo')),
              },
            }),
        document: headOf(row),
        ...(typeof row['score'] === 'number' ? { score: row['score'] } : {}),
      },
      key: keyOfRow(order, row),
    };
  });
}
