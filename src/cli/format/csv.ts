import { csvTable } from '../../export/csv.ts';
import { batchOf } from '../../export/exporter.ts';
import { tableHead, tableLines } from '../../export/table.ts';
import type { Format } from './format.ts';

/** One row an event, after RFC 4180; the first line names the columns. */
export function csvFormat(): Format {
  const rowsOf = csvTable.openRows({});
  return {
    begin: () => tableHead(csvTable),
    document: (coded) => tableLines(csvTable, rowsOf(batchOf(coded))),
    end: () => '',
  };
}
