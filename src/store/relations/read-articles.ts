import { createHash } from 'node:crypto';
import type { Actor, Event } from '../../document/index.ts';
import type { Engine, Row } from '../engine.ts';
import { text, withText } from '../head.ts';
import type { Relations, StoredArticle, StoredKey } from '../store.ts';

/** So many documents are read at once. */
const PAGE = 100;

/** Current codings with actors and with events as they were coded: all, or those of some numbers. */
export async function* readArticles(
  engine: Engine,
  numbers?: readonly number[],
): AsyncGenerator<StoredArticle> {
  const wanted = numbers && [...numbers].sort((a, b) => a - b);
  for (let after = 0, at = 0; ; at += PAGE) {
    const some = wanted?.slice(at, at + PAGE);
    if (some?.length === 0) return;
    const among = some === undefined ? '' : `AND number IN (${some.join(', ')})`;
    const documents = await engine.all(
      `SELECT number, id, title, text, outlet, published, published_precision, published_basis
       FROM documents WHERE number > $1 ${among} ORDER BY number LIMIT ${PAGE}`,
      [after],
    );
    if (documents.length === 0) {
      if (some === undefined) return;
      continue;
    }
    const last = Number(documents.at(-1)!['number']);
    const own = documents.map((row) => Number(row['number']));
    const between = `document_number > ${after} AND document_number <= ${last}${
      some === undefined ? '' : ` AND document_number IN (${own.join(', ')})`
    }`;
    const actors = await recordsOf<Actor>(
      engine,
      `SELECT document_number, record FROM all_actors WHERE ${between} ORDER BY document_number, position`,
    );
    const events = await recordsOf<Event>(
      engine,
      `SELECT e.document_number, coalesce(CAST(c.record AS TEXT), CAST(e.record AS TEXT)) AS record
       FROM (SELECT document_number, position, record FROM all_events WHERE ${between}) e
       LEFT JOIN coded_events c ON c.document_number = e.document_number AND c.position = e.position
       ORDER BY e.document_number, e.position`,
    );
    for (const row of documents) {
      const number = Number(row['number']);
      yield {
        number,
        document: documentOf(row),
        actors: actors.get(number) ?? [],
        events: events.get(number) ?? [],
      };
    }
    after = last;
  }
}

async function recordsOf<One>(engine: Engine, sql: string): Promise<Map<number, One[]>> {
  const found = new Map<number, One[]>();
  for (const row of await engine.all(sql)) {
    const number = Number(row['document_number']);
    const record = JSON.parse(text(row, 'record')!) as One;
    const own = found.get(number);
    if (own) own.push(record);
    else found.set(number, [record]);
  }
  return found;
}

type Published = NonNullable<StoredArticle['document']['published']>;

function documentOf(row: Row): StoredArticle['document'] {
  const value = text(row, 'published');
  const precision = text(row, 'published_precision') as Published['precision'];
  const basis = text(row, 'published_basis') as Published['basis'];
  return {
    ...{ id: text(row, 'id')!, text: text(row, 'text')! },
    ...withText('title', text(row, 'title')),
    ...withText('outlet', text(row, 'outlet')),
    ...(value === undefined ? {} : { published: { value, precision, basis } }),
  };
}

/** Which codings are current, in the order of ingestion. */
export async function codingKeysOf(engine: Engine): Promise<StoredKey[]> {
  const rows = await engine.all(
    'SELECT number, id, content, program, model, codebook FROM documents ORDER BY number',
  );
  return rows.map((row) => ({
    ...{ number: Number(row['number']), document: text(row, 'id')! },
    key: ['content', 'program', 'model', 'codebook'].map((column) => text(row, column)).join(' '),
  }));
}

/** Digest of current codings and of decisions, whatever the order of ingestion. */
export async function stateOf(engine: Engine): Promise<string> {
  const hash = createHash('sha256');
  const codings =
    'SELECT content, program, model, codebook FROM documents ORDER BY content, program, model, codebook';
  for await (const rows of engine.stream(codings))
    for (const row of rows) hash.update(`${Object.values(row).map(String).join(' ')}\n`);
  for (const row of await engine.all('SELECT id FROM decisions ORDER BY number'))
    hash.update(`${text(row, 'id')!}\n`);
  return hash.digest('hex').slice(0, 32);
}

/** What the last relating was made of, if there was one. */
export async function relationsOf(engine: Engine): Promise<Relations | undefined> {
  const [row] = await engine.all(
    `SELECT r.*,
      (SELECT coalesce(max(number), 0) FROM all_documents) AS newest_document,
      (SELECT count(*) FROM decisions) AS all_decisions
     FROM relations r`,
  );
  if (row === undefined) return undefined;
  const number = (name: string) => Number(row[name]);
  return {
    ...{ at: text(row, 'made_at')!, program: text(row, 'program')!, state: text(row, 'state')! },
    figures: text(row, 'figures') as Relations['figures'],
    ...{ documents: number('documents'), stories: number('stories'), incidents: number('incidents') },
    decisions: number('decisions'),
    issues: JSON.parse(text(row, 'issues')!) as Relations['issues'],
    stale:
      number('newest_document') !== number('last_document') ||
      number('all_decisions') !== number('decisions'),
  };
}
