import { guessUtf16, mendUnicode } from '../decode.ts';
import { sha256 } from '../identity.ts';
import { peek } from '../input/inflate.ts';
import { error } from '../issues.ts';
import { DEFAULT_MAX_BYTES, type DocumentOptions } from '../options.ts';
import { failed, type Reading } from '../reading.ts';
import { columnFault, namesOf } from '../record/columns.ts';
import { readFields } from '../record/read-fields.ts';
import { rowsOf } from './rows.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const HEAD = 65_536;

/**
 * Reads a table with a line of column names first, parted by commas, tabs, semicolons or bars, one document a row, as a
 * stream. A bad row is a failed reading with its line in the origin ("news.csv:12").
 */
export async function* readCsv(
  input: Uint8Array | string | AsyncIterable<Uint8Array>,
  options: DocumentOptions = {},
): AsyncGenerator<Reading> {
  const name = options.origin ?? 'input';
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const { head, all } = await peek(toUtf8(toChunks(input)), HEAD);
  const delimiter = delimiterOf(head);
  let names: readonly string[] | undefined;
  for await (const { line, size, cells, bytes, open } of rowsOf(all, delimiter, limit)) {
    const origin = `${name}:${line}`;
    if (cells === undefined || bytes === undefined) {
      yield failed(origin, error('too-large', `The row has ${size} bytes; the limit is ${limit}`));
    } else if (names === undefined) {
      names = namesOf(cells);
      const fault = columnFault(names, options);
      if (fault !== undefined) {
        yield failed(name, fault);
        return;
      }
    } else if (open === true) {
      yield failed(origin, error('bad-table', 'A cell that opens with a quotation mark has no end'));
    } else if (cells.some((cell) => cell.trim() !== '')) {
      const { issues } = mendUnicode(cells.join(''));
      const fields = Object.fromEntries(names.map((column, i) => [column, cells[i]]));
      yield await readFields(
        fields,
        { reader: 'csv', sha256: sha256(bytes), issues },
        { ...options, origin },
      );
    }
  }
  if (names === undefined) yield failed(name, error('empty', 'There is no row in it'));
}

async function* toChunks(input: Uint8Array | string | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (typeof input === 'string') yield Buffer.from(input);
  else if (input instanceof Uint8Array) yield input;
  else yield* input;
}

/** Spreadsheets write UTF-16 under the name of Unicode text. */
async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { head, all } = await peek(chunks, 2048);
  const marked = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : undefined;
  const encoding = marked ?? (head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : guessUtf16(head));
  if (encoding === undefined) {
    yield* withoutMark(all);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of all) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { head, all } = await peek(chunks, 3);
  let drop = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  for await (const chunk of all) {
    const dropped = Math.min(drop, chunk.length);
    drop -= dropped;
    yield chunk.subarray(dropped);
  }
}

/** The mark that parts most cells of the first line, quoted ones left out. */
function delimiterOf(head: Uint8Array): number {
  const text = new TextDecoder().decode(head).replace(/"[^"]*"/g, '');
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  let best: (typeof DELIMITERS)[number] = ',';
  for (const mark of DELIMITERS) if (first.split(mark).length > first.split(best).length) best = mark;
  return best.charCodeAt(0);
}
