import type { Actor, Document, Event, Issue, Quote, Sentence, Versions } from '../document/index.ts';
import type { Engine, Row, Session } from './engine.ts';
import { text } from './head.ts';
import type { FoundRecord, StoredCoding } from './store.ts';

const PAGE = 64;

/** Every coding, in the order of ingestion, restored as it was written, without what people rejected since. */
export async function* readCodings(
  engine: Engine,
  superseded: boolean,
  documents?: ReadonlySet<string>,
): AsyncGenerator<StoredCoding> {
  const current = superseded ? '' : 'AND superseded_by IS NULL';
  for (let after = 0; ;) {
    const rows = await engine.all(
      `SELECT number, id FROM all_documents WHERE number > $1 ${current} ORDER BY number LIMIT ${PAGE}`,
      [after],
    );
    const numbers = rows.map((row) => Number(row['number']));
    if (numbers.length === 0) return;
    const asked = rows.filter((row) => documents?.has(text(row, 'id')!) ?? true);
    if (asked.length > 0) {
      const own = asked.map((row) => Number(row['number']));
      for (const { number: _, ...coding } of await loadCodings(engine, own)) yield accepted(coding);
    }
    after = numbers.at(-1)!;
  }
}

function accepted(coding: StoredCoding): StoredCoding {
  const events = coding.events.filter(({ review }) => review !== 'rejected');
  return events.length === coding.events.length ? coding : { ...coding, events };
}

/** A coding with its place in the order of ingestion. */
export type NumberedCoding = StoredCoding & { readonly number: number };

/** Restores codings by their numbers, in that order. */
export async function loadCodings(engine: Session, numbers: readonly number[]): Promise<NumberedCoding[]> {
  if (numbers.length === 0) return [];
  const among = numbers.join(', ');
  const part = async (name: string): Promise<Map<number, Row[]>> => {
    const rows = await engine.all(
      `SELECT * FROM all_${name} WHERE document_number IN (${among}) ORDER BY document_number, position`,
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
     FROM all_documents WHERE number IN (${among})`,
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
    return {
      number,
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
  });
}

/** The document without what names it a record; its text goes back in its place. */
function documentOf(row: Row): { document: Document; sentences: readonly Sentence[] } {
  const stored = JSON.parse(text(row, 'record')!) as Record<string, unknown>;
  const sentences = stored['sentences'] as readonly Sentence[];
  for (const name of ['record', 'version', 'sentences']) Reflect.deleteProperty(stored, name);
  return { document: { ...stored, text: text(row, 'text')! } as unknown as Document, sentences };
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
    const { number: _, ...coding } = loaded!;
    const others = rows
      .filter((row) => row['id'] === best['id'] && row['number'] !== best['number'])
      .reverse()
      .map((row) => ({ versions: versionsOf(row), superseded: row['superseded_by'] !== null }));
    return { kind, id, coding, others };
  }
  return undefined;
}
