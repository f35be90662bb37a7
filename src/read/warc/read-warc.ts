import { readContentType } from '../content-type.ts';
import { error, warning } from '../issues.ts';
import { DEFAULT_MAX_BYTES, type DocumentOptions, type PageFormat } from '../options.ts';
import { readBytes } from '../read-bytes.ts';
import { failed, type Reading } from '../reading.ts';
import { findBinary, formatOfContent } from '../sniff.ts';
import { decodeBody, splitResponse } from './http-response.ts';
import { recordsOf, type WarcRecord } from './records.ts';

/** A page on the wire is never larger than this beside its body. */
const HEAD_ROOM = 262_144;

/** The bytes of one page in an archive, and what the archive says of them. */
interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly format: PageFormat;
  readonly charset?: string;
}

/**
 * Reads a web archive (WARC, or WET with its extracted texts) as a stream, a document for each page or text that was
 * fetched well. Requests, pictures, scripts, errors of servers and repeated visits are passed over; what is damaged is a
 * failed reading with the record's offset in its origin ("news.warc.gz#40123"). Names inside the archive are never paths.
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array>,
  gzipped: boolean,
  options: DocumentOptions = {},
): AsyncGenerator<Reading> {
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  for await (const record of recordsOf(chunks, gzipped, limit + HEAD_ROOM)) {
    const origin = `${options.origin ?? 'input'}#${record.place}`;
    if ('broken' in record) yield failed(origin, error('bad-warc', record.broken));
    else {
      const reading = await readRecord(record, limit, { ...options, origin });
      if (reading !== undefined) yield reading;
    }
  }
}

async function readRecord(
  record: WarcRecord,
  limit: number,
  options: DocumentOptions & { readonly origin: string },
): Promise<Reading | undefined> {
  const { fields, block, size } = record;
  const type = fields.get('warc-type');
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return undefined;
  // Answers of name servers are responses too.
  if (type === 'response' && !/^application\/http\b/i.test(fields.get('content-type') ?? ''))
    return undefined;
  if (block === undefined) {
    if (!mayBePage(record, type)) return undefined;
    return failed(options.origin, error('too-large', `The record has ${size} bytes; the limit is ${limit}`));
  }
  let page: ArchivedPage | string | undefined;
  try {
    page =
      type === 'response' ? await openResponse(block, limit) : openPlain(block, fields.get('content-type'));
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const issue =
      code === 'ERR_BUFFER_TOO_LARGE'
        ? error('too-large', `The page has more than ${limit} bytes when it is decoded`)
        : error('bad-warc', `The page could not be decoded: ${message}`);
    return failed(options.origin, issue);
  }
  if (typeof page === 'string') return failed(options.origin, error('bad-warc', page));
  if (page === undefined) return undefined;
  if (page.bytes.length > limit)
    return failed(
      options.origin,
      error('too-large', `The page has ${page.bytes.length} bytes; the limit is ${limit}`),
    );
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  const retrieved = dateOf(fields.get('warc-date'));
  const reading = await readBytes(page.bytes, page.format, {
    ...options,
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(page.charset === undefined ? {} : { charset: page.charset }),
  });
  const truncated = fields.get('warc-truncated');
  return truncated === undefined || reading.document === undefined
    ? reading
    : markTruncated(reading, truncated);
}

async function openResponse(block: Uint8Array, limit: number): Promise<ArchivedPage | string | undefined> {
  const response = splitResponse(block);
  if (response === undefined) return 'The record holds no answer of a web server';
  if (response.status !== 200) return undefined;
  const { format, charset } = readContentType(response.headers.get('content-type'));
  if (!isWanted(format)) return undefined;
  return toPage(await decodeBody(response, limit), format, charset);
}

function openPlain(block: Uint8Array, header: string | undefined): ArchivedPage | undefined {
  const { format, charset } = readContentType(header);
  return isWanted(format) ? toPage(block, format, charset) : undefined;
}

function isWanted(format: unknown): format is PageFormat | 'unknown' {
  return format === 'html' || format === 'text' || format === 'markdown' || format === 'unknown';
}

function toPage(
  bytes: Uint8Array,
  format: PageFormat | 'unknown',
  charset: string | undefined,
): ArchivedPage | undefined {
  const named = charset === undefined ? {} : { charset };
  if (format !== 'unknown') return { bytes, format, ...named };
  // A server that does not say what it sends: only what looks like a page is taken for one.
  if (findBinary(bytes) !== undefined || formatOfContent(bytes) !== 'html') return undefined;
  return { bytes, format: 'html', ...named };
}

/** A large record is worth an issue where it may be an article: films are not. */
function mayBePage({ fields, head }: WarcRecord, type: string): boolean {
  if (type !== 'response') return isWanted(readContentType(fields.get('content-type')).format);
  const response = splitResponse(head);
  return response?.status === 200 && isWanted(readContentType(response.headers.get('content-type')).format);
}

function dateOf(written: string | undefined): string | undefined {
  return written !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(written)
    ? written
    : undefined;
}

function markTruncated(reading: Reading, why: string): Reading {
  const issues = [
    ...reading.issues,
    warning('bad-warc', `The crawler cut the page off: ${why.slice(0, 40)}`),
  ];
  const { document } = reading;
  return document === undefined
    ? { ...reading, issues }
    : { ...reading, issues, document: { ...document, issues } };
}
