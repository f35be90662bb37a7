import { csvFormat } from './csv.ts';
import type { Format, FormatName } from './format.ts';
import { jsonFormat } from './json.ts';
import { jsonlFormat } from './jsonl.ts';
import { tableFormat, type TableOptions } from './table.ts';

export { FORMATS, piecesOf, type Format, type FormatName } from './format.ts';

/** The format of that name; the options are those of the table. */
export function makeFormat(name: FormatName, options: TableOptions): Format {
  switch (name) {
    case 'table':
      return tableFormat(options);
    case 'json':
      return jsonFormat();
    case 'jsonl':
      return jsonlFormat();
    case 'csv':
      return csvFormat();
  }
}
