import { openWindow, readLine, type ByteWindow } from '../input/byte-window.ts';
import { Damaged, membersOf } from './members.ts';

/** One record of an archive: its named fields, how its block begins, and the block where it is not above the limit. */
export interface WarcRecord {
  /** Where it stands: the member's offset in the file, and the offset inside it where it is not the first. */
  readonly place: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly size: number;
  readonly head: Uint8Array;
  readonly block?: Uint8Array;
}

/** A place in the archive where no record could be read, and why. */
export interface BrokenRecord {
  readonly place: string;
  readonly broken: string;
}

const MAX_LINE = 65_536;
const MAX_LINES = 200;
const VERSION = /^WARC\/\d+\.\d+\s*$/;

/** The records of an archive, one block in memory at a time; whatever is damaged is told and passed over. */
export async function* recordsOf(
  chunks: AsyncIterable<Uint8Array>,
  gzipped: boolean,
  limit: number,
): AsyncGenerator<WarcRecord | BrokenRecord> {
  const window = openWindow(chunks);
  if (!gzipped) {
    yield* recordsIn(window, 0, limit);
    return;
  }
  for await (const { offset, bytes } of membersOf(window)) {
    let read = 0;
    try {
      for await (const record of recordsIn(openWindow(bytes), offset, limit)) {
        read += 1;
        yield record;
      }
    } catch (cause) {
      if (!(cause instanceof Damaged)) throw cause;
      yield {
        place: read === 0 ? `${offset}` : `${offset}+`,
        broken: `The compressed record: ${cause.message}`,
      };
    }
  }
}

async function* recordsIn(
  window: ByteWindow,
  base: number,
  limit: number,
): AsyncGenerator<WarcRecord | BrokenRecord> {
  const placeOf = (offset: number): string =>
    base === 0 ? `${offset}` : offset === 0 ? `${base}` : `${base}+${offset}`;
  // A record is told only once what follows it in its member was read: damage in a block shows at the member's end.
  let waiting: WarcRecord | undefined;
  for (;;) {
    const start = await skipEmptyLines(window);
    if (start === undefined) break;
    const place = placeOf(start);
    const head = await readHead(window);
    if (typeof head === 'string') {
      const more = await skipToVersion(window);
      if (waiting !== undefined) yield waiting;
      waiting = undefined;
      yield { place, broken: head };
      if (!more) return;
      continue;
    }
    const { fields, size } = head;
    if (waiting !== undefined) yield waiting;
    const block = await readBlock(window, size, limit);
    if (block.read < size) {
      yield { place, broken: `The record is cut off: ${block.read} of ${size} bytes are there` };
      return;
    }
    waiting = { place, fields, size, head: block.head, ...(block.whole ? { block: block.head } : {}) };
  }
  if (waiting !== undefined) yield waiting;
}

/** The offset of the next line that is not empty; undefined at the end. */
async function skipEmptyLines(window: ByteWindow): Promise<number | undefined> {
  for (;;) {
    const piece = await window.read(4096);
    if (piece === undefined) return undefined;
    const at = piece.findIndex((byte) => byte !== 10 && byte !== 13);
    if (at === -1) continue;
    window.unread(piece.subarray(at));
    return window.offset;
  }
}

/** The named fields under lowercase names and the length of the block, or what is wrong with them. */
async function readHead(window: ByteWindow): Promise<Pick<WarcRecord, 'fields' | 'size'> | string> {
  const version = await readLine(window, MAX_LINE);
  if (version === undefined || !VERSION.test(version)) return 'No record begins here';
  const fields = new Map<string, string>();
  for (let lines = 0; lines < MAX_LINES; lines++) {
    const line = await readLine(window, MAX_LINE);
    if (line === undefined) break;
    if (line === '') {
      const length = fields.get('content-length') ?? '';
      if (/^\d{1,15}$/.test(length)) return { fields, size: Number(length) };
      return `The length of the record is no number: "${length.slice(0, 40)}"`;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return 'The head of the record has no end';
}

async function readBlock(
  window: ByteWindow,
  size: number,
  limit: number,
): Promise<{ readonly head: Uint8Array; readonly whole: boolean; readonly read: number }> {
  const parts: Uint8Array[] = [];
  let read = 0;
  while (read < size) {
    const piece = await window.read(Math.min(65_536, size - read));
    if (piece === undefined) break;
    read += piece.length;
    if (size <= limit || parts.length === 0) parts.push(piece);
  }
  return { read, head: Buffer.concat(parts), whole: size <= limit };
}

/** Goes to the next line that may open a record; false where there is none. */
async function skipToVersion(window: ByteWindow): Promise<boolean> {
  let before = Buffer.alloc(0);
  for (;;) {
    const piece = await window.read(65_536);
    if (piece === undefined) return false;
    const bytes = Buffer.concat([before, piece]);
    const at = bytes.indexOf('\nWARC/');
    if (at !== -1) {
      window.unread(bytes.subarray(at + 1));
      return true;
    }
    before = Buffer.from(bytes.subarray(-5));
  }
}
