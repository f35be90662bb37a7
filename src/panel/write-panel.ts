import { csvCell, csvLine } from '../export/csv-cell.ts';
import { type ParquetColumn, type ParquetKind, writeParquetTable } from '../export/parquet-table.ts';
import { toJson } from '../export/well-formed.ts';
import type { PanelColumn, PanelValue } from './columns.ts';
import type { Panel } from './make-panel.ts';

/** The formats that a panel is written in. */
export const PANEL_FORMATS = ['csv', 'parquet', 'jsonl'] as const;
export type PanelFormat = (typeof PANEL_FORMATS)[number];

/** Rows that are written at a time. */
const BATCH_ROWS = 2000;
const GROUP_ROWS = 100_000;

/** Writes a panel piece by piece. What is not known is empty in CSV and null in the others. */
export function writePanel(panel: Panel, format: PanelFormat): AsyncIterable<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return texts(panel, csvLine(panel.columns.map(({ name }) => name)), csvRow);
    case 'jsonl':
      return texts(panel, '', jsonRow(panel.columns));
    case 'parquet':
      return writeParquetTable('panel', panel.columns.map(parquetColumn), [panel.rows], GROUP_ROWS);
  }
}

// Nothing is waited for: callers of the binary format have the same interface.
// eslint-disable-next-line @typescript-eslint/require-await
async function* texts(
  { rows }: Panel,
  head: string,
  line: (row: readonly PanelValue[]) => string,
): AsyncGenerator<string> {
  let text = head;
  let count = 0;
  for (const row of rows) {
    text += line(row);
    count += 1;
    if (count % BATCH_ROWS !== 0) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function csvRow(row: readonly PanelValue[]): string {
  let line = '';
  // Millions of cells: an index is several times quicker here than entries().
  for (let i = 0; i < row.length; i++) {
    const value = row[i] ?? null;
    if (i > 0) line += ',';
    if (typeof value === 'number') line += String(value);
    else if (value !== null) line += csvCell(value);
  }
  return `${line}\r\n`;
}

function jsonRow(columns: readonly PanelColumn[]): (row: readonly PanelValue[]) => string {
  return (row) => `${toJson(Object.fromEntries(row.map((value, i) => [columns[i]!.name, value])))}\n`;
}

const KINDS: Readonly<Record<PanelColumn['type'], ParquetKind>> = {
  ...({ text: 'string', date: 'day', int: 'int', double: 'double' } as const),
};

function parquetColumn({ name, type }: PanelColumn, i: number): ParquetColumn<readonly PanelValue[]> {
  return [name, KINDS[type], (row) => row[i]];
}
