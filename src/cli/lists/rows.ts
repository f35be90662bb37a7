import type { Value } from '../../store/index.ts';
import type { CsvValue, Listing } from './listing.ts';

/** The rows of an SQL answer. */
export function rowListing(columns: readonly string[]): Listing<readonly Value[]> {
  return {
    heads: columns,
    widths: columns.map(() => 1 / Math.max(2, columns.length)),
    cells: (row) => row.map((value) => [{ text: String(csvValue(value) ?? '') }]),
    columns,
    values: (row) => row.map(csvValue),
    json: (row) => JSON.stringify(Object.fromEntries(row.map((value, i) => [columns[i] ?? '', value]))),
  };
}

/** Lists as in the other formats, other nested values as JSON; nothing for null. */
function csvValue(value: Value): CsvValue {
  if (value === null) return undefined;
  if (Array.isArray(value)) return (value as readonly Value[]).map((one) => csvValue(one) ?? '').join('; ');
  return typeof value === 'object' || typeof value === 'boolean' ? JSON.stringify(value) : value;
}
