import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { openParquetTable, type ParquetColumn } from '../export/parquet-table.ts';
import { allDecisions, firstDay, type Store, type Value } from '../store/index.ts';
import type { Row } from '../store/engine.ts';
import type { Decision, Incident, Story } from '../document/index.ts';
import { contentHash, plainValue } from './content.ts';
import { citationOf, contentOf, licenceOf, type Manifest, type SnapshotFile } from './manifest.ts';
import { SnapshotError } from './snapshot-error.ts';
import { documentRows, relatedRows, type TableRows } from './table-rows.ts';
import { DOCUMENT_TABLES, PARQUET_KINDS, RELATED_TABLES, type SnapshotTable } from './tables.ts';

/** How a snapshot is written. */
export interface SnapshotOptions {
  /** With the texts of the documents. */
  readonly text?: boolean;
  /** When, ISO 8601; no part of what is hashed. */
  readonly created?: string;
  readonly title?: string;
}

/** Rows of one row group. */
const GROUP_ROWS = 5000;

export const MANIFEST = 'manifest.json';

/**
 * Writes what a store holds now into a folder that is not there yet: Parquet files and their manifest. The same records
 * give the same content digest from every store, whatever the order of ingestion. The folder appears whole.
 */
export async function writeSnapshot(
  store: Store,
  folder: string,
  options: SnapshotOptions = {},
): Promise<Manifest> {
  await refuseFull(folder);
  const partial = `${resolve(folder)}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial).catch((error: unknown) => {
    throw wrongPath(`There is no folder ${dirname(folder)}, or it may not be written to`, error);
  });
  try {
    const manifest = await fill(store, partial, options);
    await writeFile(join(partial, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
    await rmdir(folder).catch(() => undefined);
    await rename(partial, folder);
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function fill(store: Store, folder: string, options: SnapshotOptions): Promise<Manifest> {
  const text = options.text === true;
  const { documents, documentsWithText, ...parts } = DOCUMENT_TABLES;
  const files = await openFiles(folder, [text ? documentsWithText : documents, ...Object.values(parts)]);
  const versions = new Map<string, Manifest['versions'][number]>();
  const titles = new Map<string, string>();
  const days: string[] = [];
  for await (const coding of store.codingsById()) {
    const { document } = coding;
    const key = JSON.stringify(coding.versions);
    const count = (versions.get(key)?.documents ?? 0) + 1;
    const { program, model, codebook } = coding.versions;
    versions.set(key, { program, model, codebook, documents: count });
    if (document.title !== undefined) titles.set(document.id, document.title);
    const day = firstDay(document.published?.value);
    if (day !== undefined) days.push(day);
    await addAll(files, documentRows(coding, text));
  }
  const written = await closeAll(files);
  const related = await relationsOf(store);
  if (related !== undefined) {
    const { stories, incidents, decisions } = related;
    const own = await openFiles(folder, Object.values(RELATED_TABLES));
    for (const rows of relatedRows(stories, incidents, decisions, titles)) await addAll(own, rows);
    written.push(...(await closeAll(own)));
  }
  const counts = Object.fromEntries(written.map(({ name, rows }) => [name.replace('.parquet', ''), rows]));
  days.sort();
  const content = {
    ...{ text, counts },
    ...(days.length === 0 ? {} : { published: { first: days[0]!, last: days.at(-1)! } }),
    versions: [...versions.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value),
    files: written,
  };
  const head = {
    ...({ format: 'dragoman-snapshot', version: 1, content: contentOf(content), ...content } as const),
    ...(related === undefined ? {} : { related: related.how }),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.created === undefined ? {} : { created: options.created }),
  };
  return { ...head, licence: licenceOf(text), citation: citationOf(head) };
}

interface RelatedRecords {
  readonly stories: readonly Story[];
  readonly incidents: readonly Incident[];
  readonly decisions: readonly Decision[];
  readonly how: NonNullable<Manifest['related']>;
}

async function relationsOf(store: Store): Promise<RelatedRecords | undefined> {
  const relations = await store.relations();
  if (relations === undefined) return undefined;
  const { at, program, figures, state, stale } = relations;
  const stories: Story[] = [];
  const incidents: Incident[] = [];
  for await (const { story } of store.stories({})) stories.push(story);
  for await (const { incident } of store.incidents({ rejected: true })) incidents.push(incident);
  return {
    stories,
    incidents,
    decisions: await allDecisions(store),
    how: { at, program, figures, state, stale },
  };
}

interface OpenFile {
  add(row: Row): Promise<void>;
  close(): Promise<SnapshotFile>;
}

async function openFiles(
  folder: string,
  tables: readonly SnapshotTable[],
): Promise<Map<SnapshotTable, OpenFile>> {
  const files = new Map<SnapshotTable, OpenFile>();
  for (const table of tables) files.set(table, await openTable(folder, table));
  return files;
}

async function openTable(folder: string, { name, columns }: SnapshotTable): Promise<OpenFile> {
  const file = `${name}.parquet`;
  const parquet = await openParquetTable(
    name,
    columns.map((column, i): ParquetColumn<readonly Value[]> => [
      column.name,
      PARQUET_KINDS[column.type],
      (row) => row[i],
    ]),
    GROUP_ROWS,
  );
  const handle: FileHandle = await open(join(folder, file), 'w');
  const content = contentHash();
  const sha256 = createHash('sha256');
  let [rows, bytes] = [0, 0];
  const write = async (piece: Uint8Array | undefined): Promise<void> => {
    if (piece === undefined) return;
    sha256.update(piece);
    bytes += piece.length;
    await handle.writeFile(piece);
  };
  return {
    add: async (row) => {
      const values = columns.map((column) => plainValue(row[column.name]));
      content.add(values);
      rows += 1;
      await write(parquet.add(values));
    },
    close: async () => {
      for (const piece of parquet.finish()) await write(piece);
      await handle.close();
      return {
        ...{ name: file, rows, content: content.digest() },
        columns: columns.map((column) => ({ name: column.name, type: column.type })),
        ...{ bytes, sha256: sha256.digest('hex') },
      };
    },
  };
}

async function addAll(files: ReadonlyMap<SnapshotTable, OpenFile>, rows: TableRows): Promise<void> {
  for (const [table, own] of rows) for (const row of own) await files.get(table)!.add(row);
}

async function closeAll(files: ReadonlyMap<SnapshotTable, OpenFile>): Promise<SnapshotFile[]> {
  const written: SnapshotFile[] = [];
  for (const file of files.values()) written.push(await file.close());
  return written;
}

async function refuseFull(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw wrongPath(`${folder} is no folder`, error);
  });
  if (there.length > 0) throw wrongPath(`${folder} is there already and not empty`);
}

function wrongPath(message: string, cause?: unknown): SnapshotError {
  return new SnapshotError('snapshot-path', message, 'Name a folder that is not there yet.', cause);
}
