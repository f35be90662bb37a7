import { dirname, resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mendUnicode } from '../decode.ts';
import { sha256 } from '../identity.ts';
import { error } from '../issues.ts';
import { DEFAULT_MAX_BYTES, type DocumentOptions } from '../options.ts';
import { failed, type Reading } from '../reading.ts';
import { columnFault, columnsToRead, namesOf } from '../record/columns.ts';
import { readFields, type Fields } from '../record/read-fields.ts';

/** Reads beside the file at most: no network, no extension that is not built in; times do not depend on the machine. */
const CLOSED = {
  threads: '1',
  memory_limit: '500MB',
  max_temp_directory_size: '0KB',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
};

/**
 * Reads a Parquet file, one document a row, as a stream: of the columns only those that hold a field, of the rows some
 * thousand at a time. Each row passes as JSON, so that times, lists and structures of any writer are read alike. Damage
 * ends the file with an issue; the rows before it are kept. A row is named by its number from 1 ("news.parquet:12").
 */
export async function* readParquet(path: string, options: DocumentOptions = {}): AsyncGenerator<Reading> {
  const origin = options.origin ?? path;
  const instance = await DuckDBInstance.create(':memory:', CLOSED);
  const connection = await instance.connect();
  let row = 0;
  try {
    const file = `read_parquet(${literal(escapePattern(resolve(path)))}, binary_as_string = true, hive_partitioning = false)`;
    await connection.run(`SET allowed_directories = [${literal(dirname(resolve(path)))}]`);
    await connection.run("SET TimeZone = 'UTC'");
    // The buffer counts rows without their texts: the default holds some sixty thousand articles.
    await connection.run("SET streaming_buffer_size = '1KB'");
    await connection.run('SET enable_external_file_cache = false');
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    const columns = (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${file}`))
      .getRowsJS()
      .map(([name]) => name as string);
    const names = namesOf(columns);
    const fault = columnFault(names, options);
    if (fault !== undefined) {
      yield failed(origin, fault);
      return;
    }
    const wanted = new Set(columnsToRead(names, options));
    const pairs = names.flatMap((name, i) =>
      wanted.has(name) ? [`${identifier(name)} := ${identifier(columns[i]!)}`] : [],
    );
    const query = `SELECT CAST(to_json(struct_pack(${pairs.join(', ')})) AS VARCHAR) FROM ${file}`;
    for await (const json of rowsOf(connection, query)) {
      row += 1;
      yield await readRow(json, { ...options, origin: `${origin}:${row}` });
    }
  } catch (cause) {
    const message = (cause as Error).message.replaceAll(resolve(path), 'the file').slice(0, 300);
    yield failed(
      row === 0 ? origin : `${origin}:${row + 1}`,
      error('bad-table', `The Parquet data cannot be read: ${message}`),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function* rowsOf(connection: DuckDBConnection, query: string): AsyncGenerator<string> {
  const result = await connection.stream(query);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    for (let i = 0; i < chunk.rowCount; i++) {
      const value = chunk.getColumnVector(0).getItem(i);
      yield typeof value === 'string' ? value : '{}';
    }
  }
}

async function readRow(
  json: string,
  options: DocumentOptions & { readonly origin: string },
): Promise<Reading> {
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (json.length > limit)
    return failed(
      options.origin,
      error('too-large', `The row has ${json.length} characters; the limit is ${limit}`),
    );
  const { text, issues } = mendUnicode(json);
  return readFields(JSON.parse(text) as Fields, { reader: 'parquet', sha256: sha256(json), issues }, options);
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A path is no pattern: what DuckDB would take for one stands in brackets. */
function escapePattern(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}
