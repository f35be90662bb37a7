import { csvLine } from './csv-cell.ts';
import type { ExportBatch, Exporter, ExportOptions } from './exporter.ts';
import { tsvLine } from './tsv-cell.ts';

export type Cell = string | number | undefined;

/** One column: its name, and its cell in a row; undefined is written empty. */
export type Column<Row> = readonly [name: string, value: (row: Row) => Cell];

/** A format of rows and columns. */
export interface Table<Row> {
  readonly name: string;
  readonly summary: string;
  readonly extension: string;
  /** `csv` after RFC 4180, or values parted by tabs. */
  readonly dialect: 'csv' | 'tsv';
  /** True where the first line names the columns. */
  readonly header: boolean;
  readonly columns: readonly Column<Row>[];
  /** Makes the function that gives a batch's rows; it may remember what it has seen. */
  readonly openRows: (options: ExportOptions) => (batch: ExportBatch) => Iterable<Row>;
}

/** The first line of a table, empty where it has none. */
export function tableHead<Row>({ header, columns, dialect }: Table<Row>): string {
  return header ? lineOf(dialect)(columns.map(([name]) => name)) : '';
}

/** The lines of some rows. */
export function tableLines<Row>({ columns, dialect }: Table<Row>, rows: Iterable<Row>): string {
  const line = lineOf(dialect);
  let text = '';
  for (const row of rows) text += line(columns.map(([, value]) => value(row)));
  return text;
}

/** The exporter of a table: it writes the lines of each batch as it comes. */
export function tableExporter<Row>(table: Table<Row>): Exporter {
  const { name, summary, extension, dialect } = table;
  const mediaType = dialect === 'csv' ? 'text/csv' : 'text/tab-separated-values';
  return {
    ...{ name, summary, extension, mediaType, binary: false },
    async *write(batches, options) {
      const rowsOf = table.openRows(options);
      const head = tableHead(table);
      if (head !== '') yield head;
      for await (const batch of batches) {
        const lines = tableLines(table, rowsOf(batch));
        if (lines !== '') yield lines;
      }
    },
  };
}

function lineOf(dialect: Table<unknown>['dialect']): (cells: readonly Cell[]) => string {
  return dialect === 'csv' ? csvLine : tsvLine;
}
