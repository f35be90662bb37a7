import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { Actor, Decision, Event, Incident, Issue, Quote, Story } from '../document/index.ts';
import type { StoredCoding, Value } from '../store/index.ts';
import { restoreDocument } from '../store/codings.ts';
import { plainValue } from './content.ts';
import { Manifest } from './manifest.ts';
import { SnapshotError } from './snapshot-error.ts';
import { MANIFEST } from './write-snapshot.ts';

/** Rows that are read at a time. */
const PAGE_ROWS = 5000;

export type SnapshotRow = Readonly<Record<string, Value>>;

/** A snapshot in a folder. */
export interface Snapshot {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The rows of a file, in order. */
  rows(name: string): AsyncIterable<SnapshotRow>;
  /** Documents with their records; their text is empty where the snapshot has none. */
  codings(): AsyncIterable<StoredCoding>;
  stories(): AsyncIterable<Story>;
  incidents(): AsyncIterable<Incident>;
  decisions(): AsyncIterable<Decision>;
}

/** Opens the snapshot in a folder. Throws `SnapshotError`. */
export async function openSnapshot(folder: string): Promise<Snapshot> {
  const manifest = await readManifest(folder);
  const rows = (name: string): AsyncGenerator<SnapshotRow> => readRows(folder, manifest, name);
  const records = async function* <One>(name: string): AsyncGenerator<One> {
    for await (const row of rows(name)) yield JSON.parse(row['record'] as string) as One;
  };
  return {
    ...{ folder, manifest, rows },
    codings: () => readCodings(rows),
    stories: () => records<Story>('stories'),
    incidents: () => records<Incident>('incidents'),
    decisions: () => records<Decision>('decisions'),
  };
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, MANIFEST);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const hint = 'Name the folder that dragoman snapshot --out has made.';
    throw new SnapshotError('snapshot-missing', `There is no ${file}`, hint, error);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(`${file} is no JSON`, error);
  }
  const head = value as { readonly format?: unknown; readonly version?: unknown } | null;
  if (head?.format !== 'dragoman-snapshot') {
    const hint = 'Name a folder that dragoman snapshot has made.';
    throw new SnapshotError('snapshot-foreign', `${folder} is no snapshot of Dragoman`, hint);
  }
  if (head.version !== 1) {
    const hint = 'Use the program that made it, or a newer one.';
    throw new SnapshotError(
      'snapshot-newer',
      `${folder} has version ${String(head.version)}; this reads 1`,
      hint,
    );
  }
  const answer = Manifest.safeParse(value);
  if (answer.success) return answer.data;
  throw damaged(
    `${file}: ${answer.error.issues[0]?.path.join('.') ?? ''} is not as it should be`,
    answer.error,
  );
}

async function* readRows(folder: string, manifest: Manifest, name: string): AsyncGenerator<SnapshotRow> {
  const known = manifest.files.find((file) => file.name === `${name}.parquet`);
  if (known === undefined) return;
  const path = join(folder, `${name}.parquet`);
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    const total = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < total; rowStart += PAGE_ROWS) {
      const rowEnd = Math.min(total, rowStart + PAGE_ROWS);
      for (const row of await parquetReadObjects({ file, metadata, rowStart, rowEnd })) {
        yield Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plainValue(value)]));
      }
    }
  } catch (error) {
    if (error instanceof SnapshotError) throw error;
    throw damaged(`${path}: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

async function* readCodings(rows: Snapshot['rows']): AsyncGenerator<StoredCoding> {
  const actors = follow<Actor>(rows('actors'));
  const events = follow<Event>(rows('events'));
  const quotes = follow<Quote>(rows('quotes'));
  const issues = follow<Issue>(rows('issues'), (row) => row['stage'] === 'coding');
  for await (const row of rows('documents')) {
    const id = row['id'] as string;
    yield {
      ...restoreDocument(row['record'] as string, (row['text'] as string | undefined) ?? ''),
      actors: await actors(id),
      events: await events(id),
      quotes: await quotes(id),
      issues: await issues(id),
      versions: {
        program: row['program'] as string,
        model: row['model'] as string,
        codebook: row['codebook'] as string,
      },
      superseded: false,
    };
  }
}

/** Answers the records of one document after another: files are in the same order. */
function follow<One>(
  rows: AsyncIterable<SnapshotRow>,
  wanted: (row: SnapshotRow) => boolean = () => true,
): (document: string) => Promise<One[]> {
  const iterator = rows[Symbol.asyncIterator]();
  let waiting: SnapshotRow | undefined;
  return async (document) => {
    const own: One[] = [];
    for (;;) {
      if (waiting === undefined) {
        const next = await iterator.next();
        if (next.done === true) return own;
        waiting = next.value;
      }
      if (waiting['document'] !== document) return own;
      if (wanted(waiting)) own.push(JSON.parse(waiting['record'] as string) as One);
      waiting = undefined;
    }
  };
}

function damaged(message: string, cause: unknown): SnapshotError {
  return new SnapshotError('snapshot-damaged', message, 'Copy it again from where it was published.', cause);
}
