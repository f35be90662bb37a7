import { paint, wrap, type Piece } from './styled.ts';
import { widthOf } from './width.ts';

export type Cell = readonly Piece[];

const GAP = 2;

/** Lays cells side by side in columns of the widths given, each wrapped in its own column; no space at line ends. */
export function layRow(cells: readonly Cell[], widths: readonly number[], colour: boolean): string {
  const columns = cells.map((cell, i) => wrap(cell, widths[i] ?? 10));
  const height = Math.max(...columns.map((lines) => lines.length));
  let text = '';
  for (let line = 0; line < height; line++) {
    let row = '';
    let owed = 0;
    for (const [i, lines] of columns.entries()) {
      const pieces = lines[line] ?? [];
      const width = widthOf(pieces.map((piece) => piece.text).join(''));
      if (width > 0) row += ' '.repeat(owed) + paint(pieces, colour);
      owed = (width > 0 ? 0 : owed) + (widths[i] ?? 10) - width + GAP;
    }
    text += `${row}\n`;
  }
  return text;
}

/** Wraps pieces to the width and sets them in by `indent` columns. */
export function layBlock(pieces: readonly Piece[], width: number, indent: number, colour: boolean): string {
  const lines = wrap(pieces, Math.max(10, width - indent));
  return lines.map((line) => `${' '.repeat(indent)}${paint(line, colour)}`.trimEnd() + '\n').join('');
}

/** Widths of columns that fill `width`: numbers are fixed, fractions share what is left. */
export function shareWidth(width: number, columns: readonly number[]): number[] {
  const fixed = columns.filter((column) => column >= 1).reduce((sum, column) => sum + column, 0);
  const left = Math.max(0, width - fixed - GAP * (columns.length - 1));
  return columns.map((column) => (column >= 1 ? column : Math.max(8, Math.floor(left * column))));
}
