import type { PanelColumn, PanelValue } from '../../panel/index.ts';
import type { Listing } from './listing.ts';

const SHOWN = [
  ...['unit', 'period', 'events', 'documents', 'plover_mean', 'verbal_cooperation', 'material_cooperation'],
  ...['verbal_conflict', 'material_conflict', 'share'],
];
const HEADS = ['UNIT', 'PERIOD', 'EVENTS', 'DOCS', 'SCORE', 'V COOP', 'M COOP', 'V CONF', 'M CONF', 'SHARE'];

/** The rows of a panel, the columns that a reader looks at first. */
export function panelListing(columns: readonly PanelColumn[]): Listing<readonly PanelValue[]> {
  const at = SHOWN.map((name) => columns.findIndex((column) => column.name === name));
  const values = (row: readonly PanelValue[]) => row.map((value) => value ?? undefined);
  return {
    heads: HEADS,
    widths: [0.9, 10, 6, 5, 7, 6, 6, 6, 6, 8],
    cells: (row) => at.map((i) => [{ text: shown(row[i]) }]),
    columns: columns.map(({ name }) => name),
    values,
    json: (row) => JSON.stringify(Object.fromEntries(row.map((value, i) => [columns[i]!.name, value]))),
  };
}

function shown(value: PanelValue | undefined): string {
  return typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : (value ?? '');
}
