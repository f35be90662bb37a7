import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** A page is compressed once; some servers do it twice. More is an attack. */
const ENCODINGS_AT_MOST = 2;

/**
 * The bytes of a body without the codings that it was sent in, at most `limit` of them at every step: a bomb is stopped as
 * soon as it has made too much.
 */
export async function decodeStream(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string,
  limit: number,
  truncate = false,
): Promise<Uint8Array> {
  const encodings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (encodings.length > ENCODINGS_AT_MOST)
    throw new FetchError('fetch-failed', 'It is compressed too often');
  let bytes = await collect(body, limit, truncate);
  for (const encoding of encodings.toReversed()) {
    const engine = engineOf(encoding, bytes);
    bytes = await collect(through(bytes, engine), limit, truncate);
  }
  return bytes;
}

function engineOf(encoding: string, bytes: Uint8Array): Transform {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  // Some servers send the bare stream under this name; zlib's own begins with a byte whose low half is 8.
  if (encoding === 'deflate') return (bytes[0]! & 15) === 8 ? createInflate() : createInflateRaw();
  throw new FetchError(
    'fetch-failed',
    `It is compressed in a way that was not asked for: ${encoding.slice(0, 40)}`,
  );
}

async function* through(bytes: Uint8Array, engine: Transform): AsyncGenerator<Uint8Array> {
  // In small slices: deflate makes at most a thousand bytes of one.
  const slices = function* (): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 16_384) yield bytes.subarray(at, at + 16_384);
  };
  const source = Readable.from(slices(), { objectMode: false, highWaterMark: 16_384 });
  source.on('error', () => undefined);
  source.pipe(engine);
  try {
    for await (const piece of engine) yield piece as Uint8Array;
  } catch (cause) {
    throw new FetchError('fetch-failed', `The compressed body is damaged: ${(cause as Error).message}`, true);
  } finally {
    source.destroy();
    engine.destroy();
  }
}

async function collect(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  truncate: boolean,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    parts.push(chunk);
    if (size <= limit) continue;
    if (truncate) return Buffer.concat(parts).subarray(0, limit);
    throw new FetchError('too-large', `It has more than ${limit} bytes`);
  }
  return Buffer.concat(parts);
}
