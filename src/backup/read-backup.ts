import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SCHEMA_NUMBER, type Store, type TableRows, type Value } from '../store/index.ts';
import { BackupError } from './backup-error.ts';
import { BackupManifest, fileOf, MANIFEST_FILE } from './manifest.ts';

/** Rows that are put back at a time. */
const BATCH = 500;

/** Reads the manifest of a backup. Throws `BackupError`. */
export async function readBackup(folder: string): Promise<BackupManifest> {
  const path = join(folder, MANIFEST_FILE);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new BackupError(
      'backup-missing',
      `There is no ${path}`,
      'Name a folder that dragoman backup has made.',
      error,
    );
  });
  const answer = BackupManifest.safeParse(parse(text));
  if (answer.success) return answer.data;
  const hint = 'Name a folder that dragoman backup has made.';
  throw new BackupError('backup-foreign', `${path} is no backup of Dragoman`, hint, answer.error);
}

/** Looks whether every file is as it was written; answers what is wrong, a line each. */
export async function verifyBackup(folder: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  const manifest = await readBackup(folder);
  for (const table of manifest.tables)
    try {
      await drain(rowsOf(folder, table));
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      wrong.push(error.message);
    }
  return wrong;
}

async function drain(parts: AsyncGenerator<TableRows>): Promise<void> {
  for (;;) if ((await parts.next()).done === true) return;
}

/** Puts a backup into a store that holds nothing: all of it, or nothing where it is damaged. */
export async function restoreBackup(folder: string, store: Store): Promise<BackupManifest> {
  const manifest = await readBackup(folder);
  if (manifest.schema !== SCHEMA_NUMBER) {
    const message = `${folder} has schema ${manifest.schema}; this program has ${SCHEMA_NUMBER}`;
    const hint = `Restore it with the program that wrote it (${manifest.program}), then open the database with this one.`;
    throw new BackupError('backup-schema', message, hint);
  }
  await store.restore(all(folder, manifest));
  return manifest;
}

async function* all(folder: string, { tables }: BackupManifest): AsyncGenerator<TableRows> {
  for (const table of tables) yield* rowsOf(folder, table);
}

async function* rowsOf(
  folder: string,
  { name, columns, rows: expected, sha256 }: BackupManifest['tables'][number],
): AsyncGenerator<TableRows> {
  const hash = createHash('sha256');
  let count = 0;
  let batch: Record<string, Value>[] = [];
  try {
    for await (const line of linesOf(join(folder, fileOf(name)))) {
      hash.update(line).update('\n');
      count += 1;
      const values = JSON.parse(line) as Value[];
      batch.push(Object.fromEntries(columns.map((column, i) => [column, values[i] ?? null])));
      if (batch.length < BATCH) continue;
      yield { table: name, columns, rows: batch };
      batch = [];
    }
  } catch (error) {
    // Of the file or its packing; what the store says of the rows goes on.
    if (!(error instanceof Error) || !('code' in error || error instanceof SyntaxError)) throw error;
    throw damaged(name, error.message, error);
  }
  if (count !== expected || hash.digest('hex') !== sha256) throw damaged(name, 'it is not as it was written');
  if (batch.length > 0) yield { table: name, columns, rows: batch };
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const fault: { error?: Error } = {};
  pipeline(createReadStream(path), unpacked, (error) => {
    if (error) fault.error = error;
  });
  // Only \n ends a line: texts may hold other line ends of Unicode, which JSON leaves as they are.
  let rest = '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of unpacked) {
    const parts = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = parts.pop()!;
    yield* parts;
  }
  if (fault.error) throw fault.error;
  if (rest !== '') yield rest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(table: string, why: string, cause?: unknown): BackupError {
  return new BackupError(
    'backup-damaged',
    `${fileOf(table)}: ${why}`,
    'Take another copy of the backup.',
    cause,
  );
}
