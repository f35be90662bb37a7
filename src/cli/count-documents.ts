import { open, stat } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import { expand, isWebAddress, type Source } from '../read/input/expand.ts';
import { formatOfName } from '../read/sniff.ts';
import type { Format } from '../read/options.ts';

const SAMPLE = 1_000_000;
/** Formats of many documents, whose number nobody knows before the end. */
const MANY: ReadonlySet<Format> = new Set(['csv', 'parquet', 'warc', 'feed']);

/**
 * About how many documents the inputs hold: one a file, and in JSON Lines as many as the first megabyte leads one
 * to expect. Undefined where standard input, an archive, a table or an address is among them, or a
 * file cannot be looked at.
 */
export async function countDocuments(
  inputs: readonly string[],
  format: Format | 'auto' = 'auto',
): Promise<number | undefined> {
  let count = 0;
  try {
    for (const input of inputs) {
      if (isWebAddress(input)) return undefined;
      for (const source of await expand(input)) {
        const own = await countIn(source, format);
        if (own === undefined) return undefined;
        count += own;
      }
    }
  } catch {
    return undefined;
  }
  return count;
}

async function countIn(source: Source, format: Format | 'auto'): Promise<number | undefined> {
  if (source.kind === 'stdin') return undefined;
  if (source.kind === 'missing') return 1;
  const own = format === 'auto' ? formatOfName(source.path) : format;
  if (own !== undefined && MANY.has(own)) return undefined;
  return own === 'jsonl' ? countLines(source.path) : 1;
}

async function countLines(path: string): Promise<number> {
  const { size } = await stat(path);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, SAMPLE)));
    const head = buffer.subarray(0, bytesRead);
    const zipped = head[0] === 0x1f && head[1] === 0x8b;
    const text = zipped ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }) : head;
    let lines = text.length > 0 && text.at(-1) !== 0x0a && bytesRead === size ? 1 : 0;
    for (const byte of text) if (byte === 0x0a) lines += 1;
    return bytesRead === 0 ? 1 : Math.max(1, Math.round((lines * size) / bytesRead));
  } finally {
    await handle.close();
  }
}
