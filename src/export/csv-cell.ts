import { wellFormed } from './well-formed.ts';

const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * One cell after RFC 4180. Spreadsheets run cells that begin with = + - @, tab or a line end as formulas: those get
 * a ' in front, unless they are plain numbers.
 */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const safe = plainCell(wellFormed(String(value)));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line after RFC 4180, its CRLF included. */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** The text with a ' in front where a spreadsheet would take it for a formula. */
export function plainCell(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}
