import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { foldName } from './fold.ts';
import {
  capitalise,
  COLUMNS,
  type ColumnName,
  DEGREE,
  type GazetteerHeader,
  NO_COUNTRY,
  STEP,
  unpackNumbers,
} from './format.ts';
import { type GazetteerPlace, PLACE_KINDS } from './place.ts';

/** A place found by a name; `own` where that is its first name, not another spelling. */
export interface NamedPlace {
  readonly place: GazetteerPlace;
  readonly own: boolean;
}

/** Places by name. */
export interface Gazetteer {
  readonly attribution: string;
  readonly size: number;
  /** The places that bear a name, in any case and with or without accents. */
  find(name: string): readonly NamedPlace[];
  /** The same for a key that `foldName` made. */
  findKey(key: string): readonly NamedPlace[];
  has(key: string): boolean;
  place(index: number): GazetteerPlace;
  /** The country of an alpha-3 code. */
  country(code: string): GazetteerPlace | undefined;
}

/** The gazetteer of a `data` folder, read at the first look-up. */
export function openGazetteer(dataFolder: string): Gazetteer {
  let opened: Gazetteer | undefined;
  const open = () => (opened ??= readGazetteer(readFileSync(join(dataFolder, 'places/gazetteer.br'))));
  return {
    get attribution() {
      return open().attribution;
    },
    get size() {
      return open().size;
    },
    find: (name) => open().find(name),
    findKey: (key) => open().findKey(key),
    has: (key) => open().has(key),
    place: (index) => open().place(index),
    country: (code) => open().country(code),
  };
}

const NEWLINE = 10;
const BAR = 124;

/** Reads a gazetteer file: see `format.ts`. */
export function readGazetteer(packed: Buffer): Gazetteer {
  const bytes = brotliDecompressSync(packed);
  const head = bytes.indexOf(NEWLINE);
  const header = JSON.parse(bytes.toString('utf8', 0, head)) as GazetteerHeader;
  const columns = {} as Record<ColumnName, Buffer>;
  let at = head + 1;
  COLUMNS.forEach((name, i) => {
    columns[name] = bytes.subarray(at, at + header.lengths[i]!);
    at += header.lengths[i]!;
  });
  const count = header.places;
  const keyLines = lineStarts(columns.keys, count);
  const nameLines = lineStarts(columns.names, count);
  const ids = unpackNumbers(columns.ids, 4);
  const lats = unpackNumbers(columns.lats, 4);
  const lons = unpackNumbers(columns.lons, 4);
  const divisions = unpackNumbers(columns.divisions, 3);
  const index = indexKeys(columns.keys);
  const known = new Map<string, readonly NamedPlace[]>();

  function place(i: number): GazetteerPlace {
    const name = columns.names.toString('utf8', nameLines[i], nameLines[i + 1]! - 1);
    const country = header.countries[columns.countries[i] ?? NO_COUNTRY];
    return {
      index: i,
      name: name === '' ? capitalise(firstKey(columns.keys, keyLines[i]!, keyLines[i + 1]! - 1)) : name,
      kind: PLACE_KINDS[columns.kinds[i]!]!,
      lat: lats[i]! / DEGREE,
      lon: lons[i]! / DEGREE,
      population: Math.round(Math.exp(columns.populations[i]! / STEP) - 1),
      ...(ids[i]! > 0 && { geonamesId: ids[i]! }),
      ...(country !== undefined && { country }),
      ...(divisions[i]! > 0 && { division: divisions[i]! - 1 }),
    };
  }

  function findKey(key: string): readonly NamedPlace[] {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = index.find(Buffer.from(key)).map(({ line, own }) => ({ place: place(line), own }));
    const other = otherSpelling(key);
    if (other !== undefined)
      for (const { line } of index.find(Buffer.from(other))) {
        if (found.some((one) => one.place.index === line)) continue;
        const one = place(line);
        if (ARABIC.has(one.country ?? '')) found.push({ place: one, own: false });
      }
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, found);
    return found;
  }

  let states: ReadonlyMap<string, number> | undefined;
  return {
    attribution: header.attribution,
    size: count,
    find: (name) => findKey(foldName(name)),
    findKey,
    has: (key) => findKey(key).length > 0,
    place,
    country(code) {
      states ??= statesOf(columns, header);
      const found = states.get(code);
      return found === undefined ? undefined : place(found);
    },
  };
}

/** States whose names come from Arabic, with a last letter that some write and some do not. */
const ARABIC: ReadonlySet<string> = new Set(
  'ARE BHR DZA EGY ESH IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SYR TUN YEM'.split(' '),
);

/** "Shabwa" for "Shabwah", "Hodeidah" for "Hodeida". */
function otherSpelling(key: string): string | undefined {
  if (key.length < 5) return undefined;
  if (key.endsWith('ah')) return key.slice(0, -1);
  return key.endsWith('a') ? `${key}h` : undefined;
}

function statesOf(columns: Record<ColumnName, Buffer>, header: GazetteerHeader): ReadonlyMap<string, number> {
  const states = new Map<string, number>();
  const kind = PLACE_KINDS.indexOf('country');
  columns.kinds.forEach((one, i) => {
    if (one === kind) states.set(header.countries[columns.countries[i]!]!, i);
  });
  return states;
}

/** Look-ups kept: news says the same names again and again. */
const REMEMBERED = 1024;

function firstKey(keys: Buffer, start: number, end: number): string {
  const bar = keys.indexOf(BAR, start);
  return keys.toString('utf8', start, bar < 0 || bar > end ? end : bar);
}

/** Where each line starts; one more for the end of the last. */
function lineStarts(lines: Buffer, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let line = 1;
  for (let i = 0; i < lines.length; i += 1) if (lines[i] === NEWLINE) starts[line++] = i + 1;
  starts[count] = lines.length + 1;
  return starts;
}

/** A hash table from keys to the places (numbers of lines) that bear them: open addressing, each entry a key's start. */
function indexKeys(keys: Buffer): { find(key: Buffer): { line: number; own: boolean }[] } {
  let entries = 1;
  for (const byte of keys) if (byte === NEWLINE || byte === BAR) entries += 1;
  let size = 1024;
  while (size < entries * 2) size *= 2;
  const mask = size - 1;
  const starts = new Uint32Array(entries);
  const lines = new Uint32Array(entries);
  const slots = new Uint32Array(size);
  let entry = 0;
  let line = 0;
  let start = 0;
  let hash = SEED;
  for (let i = 0; i <= keys.length; i += 1) {
    const byte = i === keys.length ? NEWLINE : keys[i]!;
    if (byte !== NEWLINE && byte !== BAR) {
      hash = Math.imul(hash ^ byte, PRIME);
      continue;
    }
    starts[entry] = start;
    lines[entry] = line;
    let slot = spread(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
    entry += 1;
    start = i + 1;
    hash = SEED;
    if (byte === NEWLINE) line += 1;
  }
  return {
    find(key) {
      const found: { line: number; own: boolean }[] = [];
      hash = SEED;
      for (const byte of key) hash = Math.imul(hash ^ byte, PRIME);
      for (let slot = spread(hash) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const from = starts[slots[slot]! - 1]!;
        const end = from + key.length;
        if (end > keys.length) continue;
        const after = keys[end];
        if (after !== undefined && after !== NEWLINE && after !== BAR) continue;
        if (key.compare(keys, from, end) !== 0) continue;
        found.push({ line: lines[slots[slot]! - 1]!, own: from === 0 || keys[from - 1] === NEWLINE });
      }
      return found.sort((a, b) => a.line - b.line);
    },
  };
}

/** FNV-1a, its bits spread so that a mask takes them all. */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
