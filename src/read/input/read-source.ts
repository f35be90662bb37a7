import { createReadStream } from 'node:fs';
import type { Issue } from '../../document/index.ts';
import { readHtml } from '../html/read-html.ts';
import { error } from '../issues.ts';
import { readJsonLines } from '../jsonl/read-json-lines.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { DEFAULT_MAX_BYTES, type DocumentOptions, type Format, type ReadOptions } from '../options.ts';
import { failed, type Reading } from '../reading.ts';
import { findBinary, formatOfContent, formatOfName } from '../sniff.ts';
import { readText } from '../text/read-text.ts';
import type { Source } from './expand.ts';
import { BadGzip, inflate, isGzip, peek } from './inflate.ts';

const HEAD = 8192;

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
    else yield* readStream(bytes, { ...options, origin });
  } catch (cause) {
    yield failed(origin, ioIssue(cause));
  }
}

async function* readStream(
  raw: AsyncIterable<Uint8Array>,
  options: DocumentOptions & { origin: string },
): AsyncIterable<Reading> {
  const { origin } = options;
  const outer = await peek(raw, HEAD);
  const { head, all } = isGzip(outer.head) ? await peek(inflate(outer.all), HEAD) : outer;
  if (head.length === 0) {
    yield failed(origin, error('empty', 'There are no bytes in it'));
    return;
  }
  const binary = findBinary(head);
  if (binary !== undefined) {
    yield failed(origin, error('binary', `It is ${binary}, not text`));
    return;
  }
  const format = chooseFormat(options, head);
  if (format === undefined) {
    yield failed(origin, error('unsupported-format', 'It is JSON, but not one object on each line'));
    return;
  }
  if (format === 'jsonl') {
    yield* readJsonLines(all, options);
    return;
  }
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const bytes = await collect(all, limit);
  if (bytes === undefined) yield failed(origin, error('too-large', `It has more than ${limit} bytes`));
  else yield await readBytes(bytes, format, options);
}

function chooseFormat(options: DocumentOptions & { origin: string }, head: Uint8Array): Format | undefined {
  if (options.format !== undefined && options.format !== 'auto') return options.format;
  return formatOfName(options.origin) ?? formatOfContent(head);
}

async function readBytes(
  bytes: Uint8Array,
  format: Exclude<Format, 'jsonl'>,
  options: DocumentOptions,
): Promise<Reading> {
  if (format === 'html') return readHtml(bytes, options);
  if (format === 'markdown') return readMarkdown(bytes, options);
  return readText(bytes, options);
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
