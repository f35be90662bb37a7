import { openLineDecoder } from '../decode.ts';
import { error } from '../issues.ts';
import { DEFAULT_MAX_BYTES, type DocumentOptions } from '../options.ts';
import { failed, type Reading } from '../reading.ts';
import { readRecord } from './read-record.ts';
import { splitLines } from './split-lines.ts';

/**
 * Reads JSON Lines, one document a line, as a stream. A bad line is a failed reading with its line number in
 * the origin ("file.jsonl:12"); the rest goes on. Blank lines are passed over.
 */
export async function* readJsonLines(
  input: Uint8Array | string | AsyncIterable<Uint8Array>,
  options: DocumentOptions = {},
): AsyncIterable<Reading> {
  const decodeLine = openLineDecoder();
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  for await (const { number, bytes, size } of splitLines(toChunks(input), limit)) {
    const origin = `${options.origin ?? 'input'}:${number}`;
    if (bytes === undefined) {
      yield failed(origin, error('too-large', `The line has ${size} bytes; the limit is ${limit}`));
    } else if (!isBlank(bytes)) {
      yield await readRecord(trim(bytes), decodeLine, { ...options, origin });
    }
  }
}

async function* toChunks(input: Uint8Array | string | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (typeof input === 'string') yield Buffer.from(input);
  else if (input instanceof Uint8Array) yield input;
  else yield* input;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

/** Takes a byte-order mark and a carriage return off the line. */
function trim(bytes: Uint8Array): Uint8Array {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return bytes.subarray(start, bytes.at(-1) === 13 ? -1 : undefined);
}
