import type { Actor, Document, Event, Issue, Quote, Sentence, Versions } from '../document/index.ts';
import type { Engine, Row, Session } from './engine.ts';
import { Where } from './filter.ts';
import { text } from './head.ts';
import { fromOf, whereOf } from './lists/events.ts';
import type { CodingOptions, Filter, FoundRecord, StoredCoding } from './store.ts';

const PAGE = 64;

/** Of documents that lie anywhere: each page goes through the whole tables. */
const WIDE_PAGE = 1000;

/** Every coding, in the order of ingestion, restored as it was written, without what people rejected since. */
export async function* readCodings(
  engine: Engine,
  { superseded, events, documents }: CodingOptions,
): AsyncGenerator<StoredCoding> {
  if (events !== undefined) {
    yield* readWithEvents(engine, superseded === true ? { ...events, superseded } : events);
    return;
  }
  for (let after = 0; ;) {
    const where = new Where();
    where.and(`number > ${where.add(after)}`);
    if (superseded !== true) where.and('superseded_by IS NULL');
    if (documents !== undefined) where.oneOf('id', documents);
    const rows = await engine.all(
      `SELECT number FROM all_documents WHERE ${where.sql} ORDER BY number LIMIT ${PAGE}`,
      where.parameters,
    );
    const numbers = rows.map((row) => Number(row['number']));
    if (numbers.length === 0) return;
    for (const { coding } of await loadCodings(engine, numbers)) yield accepted(coding);
    after = numbers.at(-1)!;
  }
}

/** Codings that have such events, with these alone. */
async function* readWithEvents(engine: Engine, { limit, ...filter }: Filter): AsyncGenerator<StoredCoding> {
  let left = limit ?? Infinity;
  for (let after = 0; left > 0;) {
    const where = whereOf(engine, filter);
    where.and(`e.document_number > ${where.add(after)}`);
    const rows = await engine.all(
      `SELECT e.document_number, e.position FROM ${fromOf(filter)}
       WHERE ${where.sql} AND e.document_number <= (
         SELECT max(number) FROM (
           SELECT DISTINCT e.document_number AS number FROM ${fromOf(filter)}
           WHERE ${where.sql} ORDER BY number LIMIT ${PAGE}) page)
       ORDER BY e.document_number, e.position`,
      where.parameters,
    );
    const kept = new Map<number, Set<number>>();
    for (const row of rows.slice(0, left)) {
      const number = Number(row['document_number']);
      kept.set(number, (kept.get(number) ?? new Set()).add(Number(row['position'])));
    }
    if (kept.size === 0) return;
    left -= Math.min(left, rows.length);
    const numbers = [...kept.keys()];
    for (const { number, coding } of await loadCodings(engine, numbers))
      yield { ...coding, events: coding.events.filter((_, position) => kept.get(number)!.has(position)) };
    after = numbers.at(-1)!;
  }
}

/** Current codings by the id of their document, in the order of code units, whatever the order of ingestion. */
export async function* readCodingsById(engine: Engine): AsyncGenerator<StoredCoding> {
  const rows = await engine.all('SELECT number, id FROM all_documents WHERE superseded_by IS NULL');
  const numbers = rows
    .map((row) => ({ number: Number(row['number']), id: text(row, 'id')! }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ number }) => number);
  for (let i = 0; i < numbers.length; i += WIDE_PAGE) {
    const codings = await loadCodings(engine, numbers.slice(i, i + WIDE_PAGE));
    for (const { coding } of codings) yield accepted(coding);
  }
}

function accepted(coding: StoredCoding): StoredCoding {
  const events = coding.events.filter(({ review }) => review !== 'rejected');
  return events.length === coding.events.length ? coding : { ...coding, events };
}

/** A coding with its place in the order of ingestion. */
export interface NumberedCoding {
  readonly number: number;
  readonly coding: StoredCoding;
}

/** Restores codings by their numbers, in that order. */
export async function loadCodings(engine: Session, numbers: readonly number[]): Promise<NumberedCoding[]> {
  if (numbers.length === 0) return [];
  // Rows stand in the order of ingestion: the bounds spare a database that has no index most of the table.
  const among = (column: string) =>
    `${column} BETWEEN ${Math.min(...numbers)} AND ${Math.max(...numbers)} AND ${column} IN (${numbers.join(', ')})`;
  const part = async (name: string): Promise<Map<number, Row[]>> => {
    const rows = await engine.all(
      `SELECT * FROM all_${name} WHERE ${among('document_number')} ORDER BY document_number, position`,
    );
    const found = new Map<number, Row[]>();
    for (const row of rows) {
      const number = Number(row['document_number']);
      const own = found.get(number) ?? [];
      own.push(row);
      found.set(number, own);
    }
    return found;
  };
  const documents = await engine.all(
    `SELECT number, text, record, program, model, codebook, superseded_by
     FROM all_documents WHERE ${among('number')}`,
  );
  const actors = await part('actors');
  const events = await part('events');
  const quotes = await part('quotes');
  const issues = await part('issues');
  const byNumber = new Map(documents.map((row) => [Number(row['number']), row]));
  return numbers.map((number) => {
    const row = byNumber.get(number)!;
    const records = (rows: Map<number, Row[]>) =>
      (rows.get(number) ?? []).map((own) => JSON.parse(text(own, 'record')!) as unknown);
    const coding = {
      ...documentOf(row),
      actors: records(actors) as Actor[],
      events: records(events) as Event[],
      quotes: records(quotes) as Quote[],
      issues: (issues.get(number) ?? [])
        .filter((own) => own['stage'] === 'coding')
        .map((own) => JSON.parse(text(own, 'record')!) as Issue),
      versions: versionsOf(row),
      superseded: row['superseded_by'] !== null,
    };
    return { number, coding };
  });
}

function documentOf(row: Row): { document: Document; sentences: readonly Sentence[] } {
  return restoreDocument(text(row, 'record')!, text(row, 'text')!);
}

/** The document of a stored record, without what names it a record; its text goes back in its place. */
export function restoreDocument(
  record: string,
  text: string,
): { document: Document; sentences: readonly Sentence[] } {
  const stored = JSON.parse(record) as Record<string, unknown>;
  const sentences = stored['sentences'] as readonly Sentence[];
  for (const name of ['record', 'version', 'sentences']) Reflect.deleteProperty(stored, name);
  return { document: { ...stored, text } as unknown as Document, sentences };
}

function versionsOf(row: Row): Versions {
  return { program: text(row, 'program')!, model: text(row, 'model')!, codebook: text(row, 'codebook')! };
}

/** The record of a document: current codings first, then the latest; of an actor of several documents, the first. */
export async function findRecord(
  engine: Engine,
  id: string,
): Promise<Pick<FoundRecord, 'kind' | 'id' | 'coding' | 'others'> | undefined> {
  for (const kind of ['document', 'event', 'quote', 'actor'] as const) {
    const part = kind === 'document' ? 'all_documents' : `all_${kind}s`;
    const number = kind === 'document' ? 'part.number' : 'part.document_number';
    const rows = await engine.all(
      `SELECT d.number, d.id, d.superseded_by, d.program, d.model, d.codebook
       FROM ${part} part JOIN all_documents d ON d.number = ${number}
       WHERE part.id = $1
       ORDER BY CASE WHEN d.superseded_by IS NULL THEN 0 ELSE 1 END, d.number`,
      [id],
    );
    const current = rows.filter((row) => row['superseded_by'] === null);
    const best = current[0] ?? rows.at(-1);
    if (best === undefined) continue;
    const [loaded] = await loadCodings(engine, [Number(best['number'])]);
    const others = rows
      .filter((row) => row['id'] === best['id'] && row['number'] !== best['number'])
      .reverse()
      .map((row) => ({ versions: versionsOf(row), superseded: row['superseded_by'] !== null }));
    return { kind, id, coding: loaded!.coding, others };
  }
  return undefined;
}
