import { createReadStream } from 'node:fs';
import type { Issue } from '../../document/index.ts';
import { readCsv } from '../csv/read-csv.ts';
import { readFeed } from '../feed/read-feed.ts';
import { error } from '../issues.ts';
import { readJsonLines } from '../jsonl/read-json-lines.ts';
import { DEFAULT_MAX_BYTES, type DocumentOptions, type Format, type ReadOptions } from '../options.ts';
import { readBytes } from '../read-bytes.ts';
import { failed, type Reading } from '../reading.ts';
import { findBinary, formatOfContent, formatOfName } from '../sniff.ts';
import { readWarc } from '../warc/read-warc.ts';
import type { Source } from './expand.ts';
import { BadGzip, inflate, inflateHead, isGzip, peek } from './inflate.ts';

const HEAD = 8192;
/** Where the format is named only the marks of gzip and Parquet are asked for: a slow stream is not waited for. */
const MARKS = 4;
/** Sitemaps may have as many bytes. */
const MAX_LIST = 52_428_800;

/** Reads all documents of one source; whatever goes wrong with it is a failed reading. */
export async function* readSource(source: Source, options: ReadOptions): AsyncIterable<Reading> {
  if (source.kind === 'missing') {
    yield failed(source.input, error('not-found', source.why));
    return;
  }
  const origin = source.kind === 'stdin' ? '-' : source.path;
  try {
    const bytes: AsyncIterable<Uint8Array> | undefined =
      source.kind === 'stdin' ? options.stdin : createReadStream(source.path);
    if (bytes === undefined) yield failed(origin, error('not-found', 'Standard input is not connected'));
    else yield* readStream(bytes, source.kind === 'file' ? source.path : undefined, { ...options, origin });
  } catch (cause) {
    yield failed(origin, ioIssue(cause));
  }
}

async function* readStream(
  raw: AsyncIterable<Uint8Array>,
  path: string | undefined,
  options: DocumentOptions & { origin: string },
): AsyncIterable<Reading> {
  const { origin } = options;
  const size = options.format === undefined || options.format === 'auto' ? HEAD : MARKS;
  const outer = await peek(raw, size);
  const gzipped = isGzip(outer.head);
  if (chooseFormat(options, gzipped ? inflateHead(outer.head) : outer.head) === 'warc') {
    yield* readWarc(outer.all, gzipped, options);
    return;
  }
  const { head, all } = gzipped ? await peek(inflate(outer.all), size) : outer;
  if (head.length === 0) {
    yield failed(origin, error('empty', 'There are no bytes in it'));
    return;
  }
  const binary = findBinary(head);
  const format = binary === undefined ? chooseFormat(options, head) : isParquet(head) ? 'parquet' : undefined;
  if (binary !== undefined && format === undefined) {
    yield failed(origin, error('binary', `It is ${binary}, not text`));
  } else if (format === undefined) {
    yield failed(origin, error('unsupported-format', 'It is JSON, but not one object on each line'));
  } else if (format === 'parquet') {
    if (path === undefined || gzipped)
      yield failed(
        origin,
        error('unsupported-format', 'Parquet is read from a file that is not compressed again'),
      );
    // The database is a large module: loaded on first use.
    else yield* (await import('../parquet/read-parquet.ts')).readParquet(path, options);
  } else if (format === 'jsonl') {
    yield* readJsonLines(all, options);
  } else if (format === 'csv') {
    yield* readCsv(all, options);
  } else if (format === 'warc') {
    yield* readWarc(all, false, options);
  } else {
    const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
    const bytes = await collect(all, format === 'feed' ? Math.max(limit, MAX_LIST) : limit);
    if (bytes === undefined) yield failed(origin, error('too-large', `It has more than ${limit} bytes`));
    else if (format === 'feed') yield* readFeed(bytes, options);
    else yield await readBytes(bytes, format, options);
  }
}

function isParquet(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PAR1';
}

function chooseFormat(options: DocumentOptions & { origin: string }, head: Uint8Array): Format | undefined {
  if (options.format !== undefined && options.format !== 'auto') return options.format;
  return formatOfName(options.origin) ?? formatOfContent(head);
}

/** All bytes of a stream, undefined as soon as they are more than the limit: inflating stops there too. */
async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return undefined;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function ioIssue(cause: unknown): Issue {
  if (cause instanceof BadGzip) return error('bad-gzip', `The compressed data is damaged: ${cause.message}`);
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return error('not-found', 'There is no such file');
  // Without a code it is no failure of the file but of this program.
  if (code === undefined) throw cause;
  return error('unreadable', message);
}
