import { openLineDecoder } from '../decode.ts';

/** One row of a table: the line it begins on, from 1, and its bytes; `cells` are absent where it is too large. */
export interface Row {
  readonly line: number;
  readonly size: number;
  readonly cells?: readonly string[];
  readonly bytes?: Uint8Array;
  /** True where a quoted cell has no end. */
  readonly open?: true;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Cuts a stream into rows after RFC 4180: cells in quotation marks may hold delimiters, line ends and doubled marks.
 * Holds one row at a time, never more than `limit` bytes of it. After a row that is too large it goes on at the next
 * line, whatever marks are open.
 */
export async function* rowsOf(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: number,
  limit: number,
): AsyncGenerator<Row> {
  const decodeRow = openLineDecoder();
  let parts: Uint8Array[] = [];
  let size = 0;
  let lines = 0;
  let line = 1;
  let quoted = false;
  let atCellStart = true;
  let justClosed = false;
  let isOver = false;

  const keep = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= limit) parts.push(piece);
    else {
      parts = [];
      isOver = true;
    }
  };
  const take = (): Row => {
    const bytes = Buffer.concat(parts);
    const row: Row = isOver
      ? { line, size }
      : {
          line,
          size,
          bytes,
          cells: cellsOf(decodeRow(withoutReturn(bytes)), delimiter),
          ...(quoted ? { open: true } : {}),
        };
    parts = [];
    size = 0;
    isOver = quoted = justClosed = false;
    atCellStart = true;
    line = lines + 1;
    return row;
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte === QUOTE) {
        // A mark inside a bare cell is a mark like any other; a second one right behind the end goes on with the cell.
        if (quoted) {
          quoted = false;
          justClosed = true;
          continue;
        }
        if (atCellStart || justClosed) quoted = true;
        atCellStart = justClosed = false;
      } else if (byte === LF) {
        lines += 1;
        if (quoted && size + at - from <= limit) continue;
        keep(chunk.subarray(from, at));
        from = at + 1;
        yield take();
      } else if (!quoted) {
        atCellStart = byte === delimiter;
        justClosed = false;
      }
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
}

function cellsOf(text: string, delimiter: number): string[] {
  const separator = String.fromCharCode(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      const { value, end } = quotedCell(text, at);
      const next = text.indexOf(separator, end);
      cells.push(value + text.slice(end, next === -1 ? undefined : next));
      if (next === -1) return cells;
      at = next + 1;
    } else {
      const next = text.indexOf(separator, at);
      cells.push(text.slice(at, next === -1 ? undefined : next));
      if (next === -1) return cells;
      at = next + 1;
    }
  }
}

function quotedCell(text: string, start: number): { readonly value: string; readonly end: number } {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark === -1) return { value: [...parts, text.slice(from)].join('"'), end: text.length };
    parts.push(text.slice(from, mark));
    if (text[mark + 1] !== '"') return { value: parts.join('"'), end: mark + 1 };
    from = mark + 2;
  }
}
