/**
 * The gazetteer file, compressed by Brotli: one line of JSON, then columns one after the other. Numbers stand byte by
 * byte (all first bytes, then all second ...), since that packs well. Places are in the order of the keys' lines.
 */
export interface GazetteerHeader {
  readonly format: 1;
  readonly attribution: string;
  readonly places: number;
  /** Alpha-3 codes by number. */
  readonly countries: readonly string[];
  /** Lengths in bytes of the columns, in the order of COLUMNS. */
  readonly lengths: readonly number[];
}

/**
 * - keys: a line a place, its key, then "|" and other keys by which it is known
 * - names: a line a place, empty where the name is the key with capitals
 * - ids, lats, lons (ten-thousandths of a degree): 4 bytes a place
 * - kinds, populations (12 times the natural logarithm), countries: 1 byte a place
 * - divisions: 3 bytes a place, number of the place that is its first-level division, plus one
 */
export const COLUMNS = [
  'keys',
  'names',
  'ids',
  'lats',
  'lons',
  'kinds',
  'populations',
  'countries',
  'divisions',
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** Degrees are kept as whole numbers of this part. */
export const DEGREE = 10_000;
/** Steps of a population's natural logarithm. */
export const STEP = 12;
/** The country number of a place that lies in none or several. */
export const NO_COUNTRY = 255;

/** Writes whole numbers byte by byte. */
export function packNumbers(values: readonly number[], bytes: number): Buffer {
  const packed = Buffer.alloc(values.length * bytes);
  for (let byte = 0; byte < bytes; byte += 1)
    values.forEach((value, i) => {
      packed[byte * values.length + i] = (value >> (8 * byte)) & 255;
    });
  return packed;
}

/** Reads what `packNumbers` wrote. */
export function unpackNumbers(packed: Buffer, bytes: number): Int32Array {
  const count = packed.length / bytes;
  const values = new Int32Array(count);
  for (let byte = 0; byte < bytes; byte += 1) {
    const from = byte * count;
    for (let i = 0; i < count; i += 1) values[i]! |= packed[from + i]! << (8 * byte);
  }
  return values;
}

/** "new york" as "New York". */
export function capitalise(key: string): string {
  return key.replace(/(^| )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}
