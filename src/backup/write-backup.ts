import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SCHEMA_NUMBER, type Store } from '../store/index.ts';
import { BackupError } from './backup-error.ts';
import { type BackupManifest, fileOf, MANIFEST_FILE } from './manifest.ts';

interface Open {
  readonly file: FileHandle;
  readonly columns: readonly string[];
  readonly hash: Hash;
  rows: number;
}

/**
 * Writes every row of a store, as of one moment, into a folder that is not there yet: a file of JSON lines for each table,
 * and a manifest with their digests. The same store gives the same bytes. The folder appears whole, its files on the disk.
 */
export async function writeBackup(store: Store, folder: string, program: string): Promise<BackupManifest> {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) throw wrongPath(`${folder} is there already and not empty`);
  const partial = `${resolve(folder)}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial).catch((error: unknown) => {
    throw wrongPath(`There is no folder ${dirname(resolve(folder))}, or it may not be written to`, error);
  });
  try {
    const manifest = await fill(store, partial, program);
    const file = await open(join(partial, MANIFEST_FILE), 'wx');
    await file.writeFile(`${JSON.stringify(manifest, undefined, 2)}\n`);
    await close(file);
    await rmdir(folder).catch(() => undefined);
    await rename(partial, folder);
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function fill(store: Store, folder: string, program: string): Promise<BackupManifest> {
  const tables = new Map<string, Open>();
  try {
    await store.dump(async ({ table, columns, rows }) => {
      let own = tables.get(table);
      if (own === undefined) {
        const file = await open(join(folder, fileOf(table)), 'wx');
        own = { file, columns, hash: createHash('sha256'), rows: 0 };
        tables.set(table, own);
        // A file of no lines is still a packed one.
        await file.writeFile(gzipSync(''));
      }
      if (rows.length === 0) return;
      const lines = rows
        .map((row) => `${JSON.stringify(columns.map((column) => row[column] ?? null))}\n`)
        .join('');
      own.hash.update(lines);
      own.rows += rows.length;
      // One gzip member a part: readers take them as one stream.
      await own.file.writeFile(gzipSync(lines));
    });
  } finally {
    for (const { file } of tables.values()) await close(file);
  }
  return {
    ...{ format: 'dragoman-backup', version: 1, schema: SCHEMA_NUMBER, program },
    tables: [...tables].map(([name, { columns, rows, hash }]) => ({
      ...{ name, columns, rows },
      sha256: hash.digest('hex'),
    })),
  };
}

async function close(file: FileHandle): Promise<void> {
  await file.sync().finally(() => file.close());
}

function wrongPath(message: string, cause?: unknown): BackupError {
  return new BackupError('backup-path', message, 'Name a folder that is not there yet.', cause);
}
