import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { lookUp } from '../../util/look-up.ts';

/** An answer of a web server as an archive keeps it. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

const MAX_HEAD = 262_144;
const ENCODINGS_AT_MOST = 2;

const DECODERS: Readonly<
  Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>>
> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: (bytes, options) =>
    // Some servers send the bare stream under this name.
    promisify(inflate)(bytes, options).catch((cause: unknown) => {
      if ((cause as NodeJS.ErrnoException).code !== 'Z_DATA_ERROR') throw cause;
      return promisify(inflateRaw)(bytes, options);
    }),
};

/** The head of an answer and the bytes behind it; undefined where it is none. */
export function splitResponse(block: Uint8Array): HttpResponse | undefined {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  const end = /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, MAX_HEAD));
  if (end === null) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end.index).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(first)?.[1];
  if (status === undefined) return undefined;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { status: Number(status), headers, body: bytes.subarray(end.index + end[0].length) };
}

/**
 * The body without the coding that it was sent in. Crawlers often keep the headers of a coding that they have undone:
 * what does not decode is taken as it is. Throws where it would be larger than the limit.
 */
export async function decodeBody(response: HttpResponse, limit: number): Promise<Uint8Array> {
  const { headers } = response;
  let body = response.body;
  if (/\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')) body = joinChunks(body) ?? body;
  const encodings = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (encodings.length > ENCODINGS_AT_MOST) throw new Error('it is encoded too often');
  for (const encoding of encodings.toReversed()) {
    const decode = lookUp(DECODERS, encoding);
    if (decode === undefined) continue;
    try {
      body = await decode(body, { maxOutputLength: limit });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw cause;
      if (looksEncoded(body, encoding)) throw cause;
    }
  }
  return body;
}

function looksEncoded(body: Uint8Array, encoding: string): boolean {
  return encoding.endsWith('gzip') ? body[0] === 0x1f && body[1] === 0x8b : false;
}

/** Undoes the chunks of HTTP/1.1; undefined where the bytes are not in chunks. */
function joinChunks(body: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(10, at);
    if (end === -1 || end - at > 1000) return parts.length === 0 ? undefined : Buffer.concat(parts);
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(bytes.toString('latin1', at, end).trim())?.[1];
    if (size === undefined) return parts.length === 0 ? undefined : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (bytes[at] === 13 || bytes[at] === 10) at++;
  }
  return Buffer.concat(parts);
}
