import { link, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { migrate, refuseNewer, schemaOf } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { StoreError } from '../store-error.ts';
import { duckdbEngine, type DuckdbEngine } from './engine.ts';

/** How a DuckDB file is opened. */
export interface DuckdbOptions {
  /** True: made where it is missing, and written to. Else it is only read, by many at once. */
  readonly write: boolean;
  /** Most memory that the database takes, e.g. "500MB". */
  readonly memory?: string;
}

/** Opens a DuckDB file with the newest schema. Throws `StoreError`. */
export async function openDuckdb(path: string, options: DuckdbOptions): Promise<DuckdbEngine> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true) throw wrongPath(`${path} is a folder`);
  if (there === undefined) {
    if (!options.write) {
      const hint = 'Look at the path, or make it: dragoman ingest INPUT... --db FILE.';
      throw new StoreError('store-missing', `There is no ${path}`, hint);
    }
    const folder = await stat(dirname(path)).catch(() => undefined);
    if (folder?.isDirectory() !== true) throw wrongPath(`There is no folder ${dirname(path)}`);
    await make(path, options);
  }
  const engine = await openFile(path, options);
  try {
    const schema = await schemaOf(engine);
    if (schema === undefined) throw foreign(path);
    refuseNewer(schema, path);
    if (schema === MIGRATIONS.at(-1)!.number) return engine;
    if (options.write) {
      await migrate(engine);
      return engine;
    }
  } catch (error) {
    await engine.close();
    throw error;
  }
  // Older: brought up by a writer first, then read.
  await engine.close();
  await (await openDuckdb(path, { ...options, write: true })).close();
  return openFile(path, options);
}

/** Makes the file beside its place and moves it there whole, so that whoever is killed leaves no half file behind. */
async function make(path: string, options: DuckdbOptions): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  const clear = async (): Promise<void> => {
    await Promise.all([beside, `${beside}.wal`].map((file) => rm(file, { force: true })));
  };
  await clear();
  try {
    const engine = await openFile(beside, options);
    try {
      await migrate(engine);
      // On a full disk closing would leave the schema in the log beside the file, and say nothing.
      await engine.all('CHECKPOINT');
    } finally {
      await engine.close();
    }
    // Not over a file that another process has made meanwhile.
    await link(beside, path).catch(async (error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') await rename(beside, path);
    });
  } finally {
    await clear();
  }
}

/**
 * One thread: the model needs the others. Each column that is written to holds a block in memory: smaller ones than the
 * 256 KB of DuckDB take 60 MB less. Texts from 64 characters on are packed, which makes a file less than half as large;
 * DuckDB 1.2 and later can read that. What a sweep frees is given back to the system at once.
 */
const WRITING = {
  threads: '1',
  default_block_size: '65536',
  storage_compatibility_version: 'v1.2.0',
  zstd_min_string_length: '64',
  allocator_bulk_deallocation_flush_threshold: '1MB',
} as const;
/** Sweeps make the checkpoints, each of some 22 MB; DuckDB makes one itself only where reading holds them up for long. */
const SWEPT = { checkpoint_threshold: '64MB' } as const;

async function openFile(path: string, { write, memory }: DuckdbOptions): Promise<DuckdbEngine> {
  if (memory?.startsWith('-') === true) throw noSize(memory);
  try {
    const instance = await DuckDBInstance.create(path, {
      access_mode: write ? 'READ_WRITE' : 'READ_ONLY',
      // Nothing but this file: statements of the user cannot read or write others, nor fetch extensions.
      enable_external_access: 'false',
      ...(memory === undefined ? {} : { memory_limit: memory }),
      ...(write ? WRITING : {}),
      ...(write && memory !== undefined ? SWEPT : {}),
    });
    return await duckdbEngine(instance, memory);
  } catch (error) {
    if (memory !== undefined && !(await isSize(memory))) throw noSize(memory, error);
    throw explain(path, error);
  }
}

/** Whether DuckDB takes it; of a setting that it refuses, it does not say which. */
async function isSize(memory: string): Promise<boolean> {
  try {
    (await DuckDBInstance.create(':memory:', { memory_limit: memory })).closeSync();
    return true;
  } catch {
    return false;
  }
}

function explain(path: string, error: unknown): StoreError {
  const message = error instanceof Error ? error.message : String(error);
  if (/lock on file/i.test(message)) {
    const hint =
      'Another process has it open: wait until it has ended. Reading is possible for many at once.';
    return new StoreError('store-locked', `${path} is locked`, hint, error);
  }
  if (/not a valid DuckDB|newer version|version number/i.test(message)) {
    return new StoreError('store-foreign', `${path}: ${firstLine(message)}`, FOREIGN_HINT, error);
  }
  if (/permission denied/i.test(message)) return wrongPath(`${path}: ${firstLine(message)}`, error);
  const hint = 'Look whether the file is whole and the disk has room.';
  return new StoreError('store-broken', `${path}: ${firstLine(message)}`, hint, error);
}

const FOREIGN_HINT = 'Name a file that dragoman ingest has made, or one that is not there yet.';

function noSize(memory: string, cause?: unknown): StoreError {
  const hint = 'Write a size with its unit, such as "500MB" or "2GB".';
  return new StoreError('store-option', `memory: ${JSON.stringify(memory)} is no size`, hint, cause);
}

function foreign(path: string): StoreError {
  return new StoreError('store-foreign', `${path} is no database of Dragoman`, FOREIGN_HINT);
}

function wrongPath(message: string, cause?: unknown): StoreError {
  return new StoreError('store-path', message, 'Name a file in a folder that you may use.', cause);
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
