import { createInflateRaw, type InflateRaw } from 'node:zlib';
import { readExactly, type ByteWindow } from '../input/byte-window.ts';
import { crc32 } from './crc32.ts';

/** One member of a gzip file: where it begins, and what it holds, which ends in `Damaged` where it is broken. */
export interface Member {
  readonly offset: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Thrown by a member's bytes where the compressed data is damaged or cut off. */
export class Damaged extends Error {}

/** Small slices: deflate makes at most a thousand bytes of one, so that a bomb never fills the memory. */
const SLICE = 16_384;
/** So much of a damaged member is searched for the next one's beginning. */
const KEPT = 32_000_000;
const HEADER = 10;

/**
 * The members of a gzip stream, one after the other; each must be read to its end before the next. After a damaged one
 * the stream is searched for the next beginning, so that one broken record does not cost those behind it.
 */
export async function* membersOf(window: ByteWindow): AsyncGenerator<Member> {
  for (;;) {
    const { offset } = window;
    const first = await readExactly(window, 3);
    if (first.length === 0) return;
    window.unread(first);
    if (isZeros(first)) {
      await readExactly(window, 1);
      continue;
    }
    const state: MemberState = { kept: [], size: 0, done: false };
    yield { offset, bytes: inflateMember(window, state) };
    if (!state.done && !(await findNext(window, state))) return;
  }
}

interface MemberState {
  /** The raw bytes since the member began, as long as they are few enough. */
  kept: Uint8Array[];
  size: number;
  done: boolean;
}

async function* inflateMember(window: ByteWindow, state: MemberState): AsyncGenerator<Uint8Array> {
  const take = async (size: number): Promise<Uint8Array> => keep(await readExactly(window, size), state);
  await readHeader(take);
  const engine = createInflateRaw();
  const write = pump(engine);
  let crc = 0;
  let size = 0;
  let fed = 0;
  try {
    for (;;) {
      const raw = await window.read(SLICE);
      if (raw === undefined) throw new Damaged('the data is cut off');
      fed += raw.length;
      const decoded = await write(raw).catch((cause: unknown) => {
        window.unread(raw);
        throw cause;
      });
      const over = fed - engine.bytesWritten;
      window.unread(raw.subarray(raw.length - over));
      keep(raw.subarray(0, raw.length - over), state);
      for (const piece of decoded) {
        crc = crc32(piece, crc);
        size = (size + piece.length) >>> 0;
        yield piece;
      }
      if (over > 0) break;
    }
  } finally {
    engine.destroy();
  }
  const trailer = await take(8);
  if (trailer.length < 8) throw new Damaged('the data is cut off');
  const view = new DataView(trailer.buffer, trailer.byteOffset, 8);
  if (view.getUint32(0, true) !== crc || view.getUint32(4, true) !== size)
    throw new Damaged('the checksum is wrong');
  state.done = true;
}

function keep(bytes: Uint8Array, state: MemberState): Uint8Array {
  state.size += bytes.length;
  if (state.size <= KEPT) state.kept.push(bytes);
  else state.kept = [];
  return bytes;
}

/** Feeds an engine and collects what it makes of each slice. */
function pump(engine: InflateRaw): (raw: Uint8Array) => Promise<readonly Uint8Array[]> {
  let out: Uint8Array[] = [];
  let broken: Error | undefined;
  let fail: ((error: Error) => void) | undefined;
  engine.on('data', (piece: Uint8Array) => out.push(piece));
  engine.on('error', (error) => {
    broken = error;
    fail?.(new Damaged(error.message));
  });
  return async (raw) => {
    if (broken !== undefined) throw new Damaged(broken.message);
    await new Promise<void>((resolve, reject) => {
      fail = reject;
      engine.write(raw, (error) => {
        if (error === null || error === undefined) resolve();
        else reject(new Damaged(error.message));
      });
    });
    const made = out;
    out = [];
    return made;
  };
}

/** The head of a member, RFC 1952: what is optional in it is passed over. */
async function readHeader(take: (size: number) => Promise<Uint8Array>): Promise<void> {
  const head = await take(HEADER);
  if (head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8) throw new Damaged('it is no gzip data');
  if (head.length < HEADER) throw new Damaged('the data is cut off');
  const flags = head[3]!;
  if ((flags & 4) !== 0) {
    const length = await take(2);
    await take((length[0] ?? 0) + 256 * (length[1] ?? 0));
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    let byte: Uint8Array;
    do byte = await take(1);
    while (byte.length > 0 && byte[0] !== 0);
  }
  if ((flags & 2) !== 0) await take(2);
}

/** Goes to where the next member seems to begin, behind the start of the damaged one; false where there is none. */
async function findNext(window: ByteWindow, state: MemberState): Promise<boolean> {
  const kept = Buffer.concat(state.kept);
  window.unread(kept.subarray(1));
  for (;;) {
    const bytes = Buffer.from(await readExactly(window, 65_536));
    if (bytes.length < 4) return false;
    for (let at = bytes.indexOf(0x1f); at !== -1; at = bytes.indexOf(0x1f, at + 1)) {
      if (at > bytes.length - 4) break;
      // The three high bits of the flags are reserved and zero.
      if (bytes[at + 1] !== 0x8b || bytes[at + 2] !== 8 || (bytes[at + 3]! & 0xe0) !== 0) continue;
      window.unread(bytes.subarray(at));
      return true;
    }
    if (bytes.length < 65_536) return false;
    window.unread(bytes.subarray(bytes.length - 3));
  }
}

function isZeros(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
