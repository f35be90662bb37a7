import type { Cell } from '../text/grid.ts';
import { layBlock, layRow, shareWidth } from '../text/grid.ts';
import { csvLine } from '../../export/csv-cell.ts';
import type { FormatName } from '../format/index.ts';
import { heads } from '../format/table.ts';

/** How tables are drawn. */
export interface Drawing {
  readonly width: number;
  readonly colour: boolean;
}

export type CsvValue = string | number | undefined;

/** What one kind of list looks like in each format. */
export interface Listing<Item> {
  readonly heads: readonly string[];
  /** Fixed widths, and fractions of what is left. */
  readonly widths: readonly number[];
  cells(item: Item, number: number): Cell[];
  /** What stands beneath a row. */
  beneath?(item: Item): Cell;
  readonly columns: readonly string[];
  values(item: Item): readonly CsvValue[];
  /** One line of JSON. */
  json(item: Item): string;
}

/** A list being written: text before all, for each item, and after all. */
export interface ListWriter<Item> {
  begin(): string;
  item(item: Item): string;
  end(): string;
}

/** Writes a list in the format of that name. */
export function listWriter<Item>(
  format: FormatName,
  listing: Listing<Item>,
  drawing: Drawing,
): ListWriter<Item> {
  switch (format) {
    case 'table':
      return tableWriter(listing, drawing);
    case 'json':
      return jsonWriter(listing);
    case 'jsonl':
      return { begin: () => '', item: (item) => `${listing.json(item)}\n`, end: () => '' };
    case 'csv':
      return {
        begin: () => csvLine(listing.columns),
        item: (item) => csvLine(listing.values(item)),
        end: () => '',
      };
  }
}

function jsonWriter<Item>(listing: Listing<Item>): ListWriter<Item> {
  let first = true;
  return {
    begin: () => '[',
    item: (item) => {
      const text = `${first ? '\n' : ',\n'}${listing.json(item)}`;
      first = false;
      return text;
    },
    end: () => '\n]\n',
  };
}

function tableWriter<Item>(listing: Listing<Item>, { width, colour }: Drawing): ListWriter<Item> {
  const widths = shareWidth(width, listing.widths);
  let number = 0;
  return {
    begin: () => '',
    item: (item) => {
      number += 1;
      const head = number === 1 ? heads(listing.heads, widths, colour) : '';
      const beneath = listing.beneath?.(item);
      const more = beneath === undefined ? '' : `${layBlock(beneath, width, 4, colour)}\n`;
      return `${head}${layRow(listing.cells(item, number), widths, colour)}${more}`;
    },
    end: () => (number === 0 ? 'Nothing found.\n' : ''),
  };
}
