import { plainCell } from './csv-cell.ts';
import { wellFormed } from './well-formed.ts';

/**
 * One cell between tabs. These formats have no quotation marks: tabs, line ends and control characters become blanks.
 * What a spreadsheet would run as a formula gets a ' in front, as in CSV.
 */
export function tsvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  // eslint-disable-next-line no-control-regex
  const text = wellFormed(String(value)).replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return plainCell(text.trim());
}

/** One line, its end included. */
export function tsvLine(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(tsvCell).join('\t')}\n`;
}
