import type { Engine } from '../engine.ts';
import { text } from '../head.ts';
import type { StoreSummary } from './views.ts';

/** What the store holds. */
export async function summarise(engine: Engine): Promise<StoreSummary> {
  const [row = {}] = await engine.all(
    `SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM events) AS events,
      (SELECT count(*) FROM quotes) AS quotes,
      (SELECT count(DISTINCT CASE WHEN starts_with(id, 'Q') THEN id ELSE lower(name) || '|' || coalesce(cameo, '') END)
        FROM actors) AS actors,
      (SELECT count(DISTINCT outlet) FROM documents) AS outlets,
      (SELECT CAST(min(published_day) AS TEXT) FROM documents) AS published_from,
      (SELECT CAST(max(published_day) AS TEXT) FROM documents) AS published_to,
      (SELECT CAST(min(day) AS TEXT) FROM events) AS happened_from,
      (SELECT CAST(max(day) AS TEXT) FROM events) AS happened_to`,
  );
  const versions = await engine.all(
    `SELECT program, model, codebook, count(*) AS documents FROM documents
     GROUP BY program, model, codebook ORDER BY documents DESC, program, model, codebook`,
  );
  const days = (name: string) => {
    const from = text(row, `${name}_from`);
    const to = text(row, `${name}_to`);
    return from === undefined || to === undefined ? {} : { [name]: { from, to } };
  };
  return {
    ...{ documents: Number(row['documents']), events: Number(row['events']), quotes: Number(row['quotes']) },
    ...{ actors: Number(row['actors']), outlets: Number(row['outlets']) },
    ...days('published'),
    ...days('happened'),
    versions: versions.map((one) => ({
      ...{ program: text(one, 'program')!, model: text(one, 'model')!, codebook: text(one, 'codebook')! },
      documents: Number(one['documents']),
    })),
  };
}

/** Numbers only grow, and a coding is superseded once. */
export async function revisionOf(engine: Engine): Promise<string> {
  const [row = {}] = await engine.all(
    'SELECT coalesce(max(number), 0) AS number, count(superseded_by) AS superseded FROM all_documents',
  );
  return `${Number(row['number'])}.${Number(row['superseded'])}`;
}

/** Events of documents that were published since a day. */
export async function eventsTold(engine: Engine, since: string): Promise<number> {
  const sql = 'SELECT count(*) AS count FROM events WHERE published_day >= CAST($1 AS DATE)';
  return Number((await engine.all(sql, [since]))[0]?.['count']);
}

/** The first day of the latest documents, so many. */
export async function latestSince(engine: Engine, documents: number): Promise<string | undefined> {
  const [row = {}] = await engine.all(
    `SELECT CAST(min(published_day) AS TEXT) AS since FROM (
       SELECT published_day FROM documents WHERE published_day IS NOT NULL
       ORDER BY published_day DESC LIMIT ${documents}
     ) latest`,
  );
  return text(row, 'since');
}
