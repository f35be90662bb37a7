/** A stream of bytes that is read piece by piece, with its offset, and that takes back what was read too much. */
export interface ByteWindow {
  /** Offset of the next byte in the stream. */
  readonly offset: number;
  /** At most `size` bytes, at least one; undefined at the end. */
  read(size: number): Promise<Uint8Array | undefined>;
  /** Puts bytes back before the next ones. */
  unread(bytes: Uint8Array): void;
}

/** Opens a window on a stream. */
export function openWindow(chunks: AsyncIterable<Uint8Array>): ByteWindow {
  const iterator = chunks[Symbol.asyncIterator]();
  const waiting: Uint8Array[] = [];
  let offset = 0;
  return {
    get offset() {
      return offset;
    },
    read: async (size) => {
      let head = waiting.pop();
      while (head === undefined || head.length === 0) {
        const next = await iterator.next();
        if (next.done === true) return undefined;
        head = next.value;
      }
      if (head.length > size) waiting.push(head.subarray(size));
      const piece = head.subarray(0, size);
      offset += piece.length;
      return piece;
    },
    unread: (bytes) => {
      if (bytes.length === 0) return;
      waiting.push(bytes);
      offset -= bytes.length;
    },
  };
}

/** Exactly `size` bytes, fewer only at the end of the stream. */
export async function readExactly(window: ByteWindow, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let left = size;
  while (left > 0) {
    const piece = await window.read(left);
    if (piece === undefined) break;
    parts.push(piece);
    left -= piece.length;
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** Reads a line up to its line feed, which is left out; undefined at the end, or where it is longer than `limit`. */
export async function readLine(window: ByteWindow, limit: number): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const piece = await window.read(4096);
    if (piece === undefined) break;
    const end = piece.indexOf(10);
    parts.push(end === -1 ? piece : piece.subarray(0, end));
    size += parts.at(-1)!.length;
    if (end !== -1) window.unread(piece.subarray(end + 1));
    if (size > limit) return undefined;
    if (end !== -1) return toLine(parts);
  }
  return size === 0 ? undefined : toLine(parts);
}

function toLine(parts: readonly Uint8Array[]): string {
  return Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
}
