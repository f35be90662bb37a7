import type { Story } from '../../document/index.ts';
import type { Engine, Row } from '../engine.ts';
import { day, formerId, Where } from '../filter.ts';
import { text, withText } from '../head.ts';
import { parseSearch } from '../search-query.ts';
import { afterKey, keyOfRow, keySql, ordered, type OrderColumn, orderSql } from '../keyset.ts';
import type { Filter, PageCut, StoryHit } from '../store.ts';
import type { Keyed } from './keyed.ts';
import { incidentsWhere } from './incidents.ts';

const ORDER: readonly OrderColumn[] = [{ sql: 's.first_day', cast: 'DATE' }, { sql: 's.id' }];

/** Stories with their incidents, by day of the first publication and then by id. */
export async function* listStories(
  engine: Engine,
  filter: Filter,
  cut: PageCut = {},
): AsyncGenerator<Keyed<StoryHit>> {
  const where = whereOf(engine, filter);
  const order = ordered(ORDER, cut);
  where.and(afterKey(order, cut.after, where));
  const limit = filter.limit === undefined ? '' : `LIMIT ${filter.limit}`;
  const sql = `
    SELECT s.number, s.record AS s_record, s.title AS s_title, ${keySql(order)}
    FROM (SELECT s.number FROM all_stories s WHERE ${where.sql} ORDER BY ${orderSql(order)} ${limit}) found
    JOIN all_stories s ON s.number = found.number
    ORDER BY ${orderSql(order)}`;
  for await (const rows of engine.stream(sql, where.parameters)) {
    const hits = await storyHits(engine, rows);
    yield* hits.map((item, i) => ({ item, key: keyOfRow(order, rows[i]!) }));
  }
}

/** How many there are. */
export async function countStories(engine: Engine, filter: Filter): Promise<number> {
  const where = whereOf(engine, filter);
  const sql = `SELECT count(*) AS count FROM all_stories s WHERE ${where.sql}`;
  const [row] = await engine.all(sql, where.parameters);
  return Number(row?.['count']);
}

/** What rows of `number`, `s_record` and `s_title` say. */
export async function storyHits(engine: Engine, rows: readonly Row[]): Promise<StoryHit[]> {
  if (rows.length === 0) return [];
  const numbers = rows.map((row) => Number(row['number']));
  const found = await engine.all(
    `SELECT DISTINCT d.story, e.day, e.id
     FROM all_story_documents d
     JOIN all_incident_reports r ON r.document_number = d.document_number
     JOIN all_incidents e ON e.number = r.incident
     WHERE d.story IN (${numbers.join(', ')}) AND coalesce(e.review, '') <> 'rejected'
     ORDER BY d.story, e.day NULLS LAST, e.id`,
  );
  const incidents = new Map(numbers.map((number) => [number, [] as string[]]));
  for (const row of found) incidents.get(Number(row['story']))!.push(text(row, 'id')!);
  return rows.map((row) => ({
    story: JSON.parse(text(row, 's_record')!) as Story,
    ...withText('title', text(row, 's_title')),
    incidents: incidents.get(Number(row['number']))!,
  }));
}

/** What is asked of one of its incidents. */
function onIncidents(filter: Filter): Filter {
  const { countries, actor, dyad, types, modes, statuses, place, sectors, incident, disagree } = filter;
  const asked = {
    countries,
    actor,
    dyad,
    types,
    modes,
    statuses,
    place,
    sectors,
    incident,
    disagree: disagree === true ? true : undefined,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

function whereOf(engine: Engine, filter: Filter): Where {
  const where = new Where();
  const { from, to, outlets = [], independent, story, document, text: words, disagree, ids } = filter;
  where.among('s.id', ids);
  if (from !== undefined) where.and(`coalesce(s.last_day, s.first_day) >= ${day(where, from)}`);
  if (to !== undefined) where.and(`s.first_day <= ${day(where, to)}`);
  if (outlets.length > 0)
    where.and(`(${outlets.map((outlet) => `${where.add(outlet)} = ANY (s.outlets)`).join(' OR ')})`);
  if (independent !== undefined) where.and(`s.independent >= ${independent}`);
  if (story !== undefined) where.and(formerId(where, 'story', 's.id', story));
  const inDocuments = (condition: string) =>
    `s.number IN (SELECT d.story FROM all_story_documents d WHERE ${condition})`;
  if (document !== undefined) where.and(inDocuments(`d.document = ${where.add(document)}`));
  if (words !== undefined) {
    const query = parseSearch(words);
    const found = engine.search('document', query, false, where);
    where.and(inDocuments(`d.document_number IN (SELECT document_number FROM (${found}) f)`));
    for (const phrase of query.phrases) {
      const has = engine.phrase('t.text', phrase, where);
      where.and(inDocuments(`d.document_number IN (SELECT t.number FROM all_documents t WHERE ${has})`));
    }
  }
  const asked = onIncidents(filter);
  const incidents = incidentsWhere(engine, asked, where.parameters);
  const told = `s.number IN (
    SELECT d.story FROM all_story_documents d
    JOIN all_incident_reports r ON r.document_number = d.document_number
    JOIN all_incidents e ON e.number = r.incident
    WHERE ${incidents.sql})`;
  if (Object.keys(asked).length > 0) where.and(told);
  else if (disagree === false) {
    where.and(`s.number NOT IN (
      SELECT d.story FROM all_story_documents d
      JOIN all_incident_reports r ON r.document_number = d.document_number
      JOIN all_incidents e ON e.number = r.incident WHERE e.disagree)`);
  }
  return where;
}
