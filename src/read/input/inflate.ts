import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { pipeline } from 'node:stream';
import { Readable } from 'node:stream';

/** Thrown by an inflated stream whose gzip data is damaged or cut off. */
export class BadGzip extends Error {}

/** Puts a chunk back before the rest of a stream, so that it can be looked at first. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let have = 0;
  let done = false;
  while (have < size && !done) {
    const next = await iterator.next();
    done = next.done === true;
    if (next.done !== true) {
      first.push(next.value);
      have += next.value.length;
    }
  }
  return { head: Buffer.concat(first), all: rest() };

  async function* rest(): AsyncIterable<Uint8Array> {
    try {
      yield* first;
      while (!done) {
        const next = await iterator.next();
        if (next.done === true) break;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
}

/** True where bytes begin as gzip does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** What the first bytes of gzip data hold, as far as they go; nothing where they are damaged. */
export function inflateHead(head: Uint8Array): Uint8Array {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}

/** Inflates a stream as it is read; stops when the reader stops. */
export async function* inflate(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip();
  const source = Readable.from(chunks, { objectMode: false });
  pipeline(source, gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') !== true) throw cause;
    throw new BadGzip((cause as Error).message);
  } finally {
    gunzip.destroy();
    source.destroy();
  }
}
