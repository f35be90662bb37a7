import type { Actor, Document, Event, Issue, Quote, Sentence, Versions } from '../document/index.ts';
import type { Engine, Row, Session } from './engine.ts';
import { Where } from './filter.ts';
import { text } from './head.ts';
import { fromOf, whereOf } from './lists/events.ts';
import type { CodingOptions, Filter, FoundRecord, StoredCoding } from './store.ts';

/** So many codings are in memory at once. */
const PAGE = 128;

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
  const where = new Where();
  if (superseded !== true) where.and('superseded_by IS NULL');
  if (documents !== undefined) where.oneOf('id', documents);
  const rows = await engine.all(
    `SELECT number FROM all_documents WHERE ${where.sql} ORDER BY number`,
    where.parameters,
  );
  const page = documents === undefined || engine.kind !== 'duckdb' ? PAGE : WIDE_PAGE;
  for (let at = 0; at < rows.length; at += page) {
    const numbers = rows.slice(at, at + page).map((row) => Number(row['number']));
    for (const { coding } of await loadCodings(engine, numbers)) yield accepted(coding);
  }
}

/** Codings that have such events, with these alone. */
async function* readWithEvents(engine: Engine, { limit, ...filter }: Filter): AsyncGenerator<StoredCoding> {
  const where = whereOf(engine, filter);
  const places = engine.stream(
    `SELECT e.document_number, e.position FROM ${fromOf(filter)} WHERE ${where.sql}
     ORDER BY e.document_number, e.position ${limit === undefined ? '' : `LIMIT ${limit}`}`,
    where.parameters,
  );
  // Read to its end before anything is loaded: whoever holds a connection must not wait for another.
  const kept = new Map<number, number[]>();
  for await (const rows of places) {
    for (const row of rows) {
      const number = Number(row['document_number']);
      const own = kept.get(number);
      if (own === undefined) kept.set(number, [Number(row['position'])]);
      else own.push(Number(row['position']));
    }
  }
  const numbers = [...kept.keys()];
  for (let at = 0; at < numbers.length; at += PAGE) {
    for (const { number, coding } of await loadCodings(engine, numbers.slice(at, at + PAGE))) {
      const positions = new Set(kept.get(number));
      yield { ...coding, events: coding.events.filter((_, position) => positions.has(position)) };
    }
  }
}

/** Current codings by the id of their document, in the order of code units, whatever the order of ingestion. */
export async function* readCodingsById(engine: Engine): AsyncGenerator<StoredCoding> {
  const rows = await engine.all('SELECT number, id FROM all_documents WHERE superseded_by IS NULL');
  const ordered = rows
    .map((row) => ({ number: Number(row['number']), id: text(row, 'id')! }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ number }) => number);
  yield* engine.kind === 'duckdb' ? readSorted(engine, ordered) : readPages(engine, ordered);
}

/** Where an index leads to each document. */
async function* readPages(engine: Engine, ordered: readonly number[]): AsyncGenerator<StoredCoding> {
  for (let at = 0; at < ordered.length; at += PAGE) {
    const codings = await loadCodings(engine, ordered.slice(at, at + PAGE));
    for (const { coding } of codings) yield accepted(coding);
  }
}

/** One sort of each table by the database, side by side: without an index each page would go through all of it. */
async function* readSorted(engine: Engine, ordered: readonly number[]): AsyncGenerator<StoredCoding> {
  if (ordered.length === 0) return;
  const inOrder = (columns: string, name: string, key: string, then = '') =>
    engine.stream(
      `SELECT ${columns} FROM unnest(CAST(string_to_array($1, ',') AS INTEGER[])) WITH ORDINALITY AS o(n, place)
       JOIN ${name} part ON part.${key} = o.n ORDER BY o.place${then}`,
      [ordered.join(',')],
    );
  const part = (name: Part) =>
    recordsInOrder(
      inOrder(`part.document_number, ${COLUMNS[name]}`, `all_${name}`, 'document_number', ', part.position'),
    );
  const parts = {
    actors: part('actors'),
    events: part('events'),
    quotes: part('quotes'),
    issues: part('issues'),
  };
  try {
    for await (const documents of inOrder(DOCUMENT_COLUMNS, 'all_documents', 'number')) {
      for (const row of documents) {
        const number = Number(row['number']);
        const own = {
          ...{ actors: await parts.actors.of(number), events: await parts.events.of(number) },
          ...{ quotes: await parts.quotes.of(number), issues: await parts.issues.of(number) },
        };
        yield accepted(codingOf(row, own));
      }
    }
  } finally {
    await Promise.all(Object.values(parts).map((one) => one.close()));
  }
}

/** Hands out the rows of one document after another, in the order in which they come. */
function recordsInOrder(chunks: AsyncIterable<readonly Row[]>) {
  const iterator = chunks[Symbol.asyncIterator]();
  let [rows, at]: [readonly Row[], number] = [[], 0];
  return {
    of: async (number: number): Promise<Row[]> => {
      const own: Row[] = [];
      for (;;) {
        if (at === rows.length) {
          const next = await iterator.next();
          if (next.done === true) return own;
          [rows, at] = [next.value, 0];
          continue;
        }
        if (Number(rows[at]!['document_number']) !== number) return own;
        own.push(rows[at++]!);
      }
    },
    close: async () => {
      await iterator.return?.();
    },
  };
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
  const part = async (name: Part): Promise<Map<number, Row[]>> => {
    const rows = await engine.all(
      `SELECT document_number, ${COLUMNS[name]} FROM all_${name}
       WHERE ${among('document_number')} ORDER BY document_number, position`,
    );
    const found = new Map<number, Row[]>();
    for (const row of rows) {
      const number = Number(row['document_number']);
      const own = found.get(number);
      if (own) own.push(row);
      else found.set(number, [row]);
    }
    return found;
  };
  const documents = await engine.all(
    `SELECT ${DOCUMENT_COLUMNS} FROM all_documents WHERE ${among('number')}`,
  );
  const actors = await part('actors');
  const events = await part('events');
  const quotes = await part('quotes');
  const issues = await part('issues');
  const byNumber = new Map(documents.map((row) => [Number(row['number']), row]));
  return numbers.map((number) => {
    const own = (rows: Map<number, Row[]>) => rows.get(number) ?? [];
    const parts = { actors: own(actors), events: own(events), quotes: own(quotes), issues: own(issues) };
    return { number, coding: codingOf(byNumber.get(number)!, parts) };
  });
}

type Part = 'actors' | 'events' | 'quotes' | 'issues';

/** Only these: the others say the same again. */
const DOCUMENT_COLUMNS = 'number, text, record, program, model, codebook, superseded_by';
const COLUMNS: Readonly<Record<Part, string>> = {
  ...{ actors: 'record', events: 'record', quotes: 'record', issues: 'stage, record' },
};

function codingOf(row: Row, parts: Readonly<Record<Part, readonly Row[]>>): StoredCoding {
  const records = (rows: readonly Row[]) => rows.map((own) => JSON.parse(text(own, 'record')!) as unknown);
  return {
    ...documentOf(row),
    actors: records(parts.actors) as Actor[],
    events: records(parts.events) as Event[],
    quotes: records(parts.quotes) as Quote[],
    issues: records(parts.issues.filter((own) => own['stage'] === 'coding')) as Issue[],
    versions: versionsOf(row),
    superseded: row['superseded_by'] !== null,
  };
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
