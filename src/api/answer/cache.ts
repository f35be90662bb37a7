import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** An answer as bytes, with what tells it apart from others. */
export interface Bytes {
  readonly body: Uint8Array;
  readonly etag: string;
  /** The bytes packed; made when first asked for. */
  packed(encoding: Encoding): Promise<Uint8Array>;
}

export type Encoding = 'br' | 'gzip';

const SMALL = 1200;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The bytes of a JSON answer. */
export function bytesOf(answer: unknown): Bytes {
  const body = Buffer.from(JSON.stringify(answer));
  return bytesFrom(body, createHash('sha256').update(body).digest('base64url').slice(0, 22));
}

/** Bytes at hand. */
export function bytesFrom(body: Uint8Array, etag: string): Bytes {
  const packed = new Map<Encoding, Promise<Uint8Array>>();
  return {
    ...{ body, etag },
    packed: (encoding) => {
      const known = packed.get(encoding);
      if (known !== undefined) return known;
      const made =
        encoding === 'br'
          ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
          : zip(body, { level: 6 });
      packed.set(encoding, made);
      return made;
    },
  };
}

/** The encoding that a caller takes and that pays. */
export function encodingOf(accept: string | null, { body }: Pick<Bytes, 'body'>): Encoding | undefined {
  if (accept === null || body.length < SMALL) return undefined;
  const taken = accept
    .toLowerCase()
    .split(',')
    .map((one) => one.split(';').map((part) => part.trim()))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  return taken.includes('br') ? 'br' : taken.includes('gzip') || taken.includes('*') ? 'gzip' : undefined;
}

/** Answers of one revision of the store; the same question asked twice at once is answered once. */
export interface AnswerCache {
  answer(revision: string, question: string, make: () => Promise<unknown>): Promise<Bytes>;
}

/** A cache that holds at most so many bytes; what was asked longest ago goes first. */
export function openCache(most: number): AnswerCache {
  let held = new Map<string, { bytes: Promise<Bytes>; size: number }>();
  let current = '';
  let total = 0;
  return {
    answer(revision, question, make) {
      if (revision !== current) {
        held = new Map();
        total = 0;
        current = revision;
      }
      const own = held;
      const known = own.get(question);
      if (known !== undefined) {
        own.delete(question);
        own.set(question, known);
        return known.bytes;
      }
      const entry = { bytes: make().then(bytesOf), size: 0 };
      own.set(question, entry);
      entry.bytes.then(
        ({ body }) => {
          if (own !== held) return;
          // Packed forms take about as much again.
          entry.size = body.length * 2 + question.length;
          total += entry.size;
          for (const [key, old] of own) {
            if (total <= most) break;
            own.delete(key);
            total -= old.size;
          }
        },
        () => own.delete(question),
      );
      return entry.bytes;
    },
  };
}
