/** One line of a stream: its number from 1, and its bytes, absent where it is longer than the limit. */
export interface Line {
  readonly number: number;
  readonly bytes?: Uint8Array;
  readonly size: number;
}

const NEWLINE = 10;

/** Cuts a stream of bytes into lines and holds one line at a time, never more than `limit` bytes of it. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield take();

  function keep(part: Uint8Array): void {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  }

  function take(): Line {
    const line = size > limit ? { number, size } : { number, size, bytes: Buffer.concat(parts) };
    parts = [];
    size = 0;
    number++;
    return line;
  }
}
