import { isDash, type Piece } from './pieces.ts';

const PLAIN =
  'tonne ton kilogram kilogramme kilo kg gram gramme pound ounce barrel litre liter gallon bushel ' +
  'kilometre kilometer km mile metre meter centimetre centimeter cm mm millimetre millimeter foot feet inch yard ' +
  'acre hectare degree megawatt kilowatt gigawatt mw gw kw watt megahertz gigabyte megabyte knot kph mph kt ' +
  'point megaton kiloton calorie';
const UNITS: ReadonlySet<string> = new Set(PLAIN.split(' '));
const BEFORE = /^(?:metric|square|cubic|nautical|long|short)$/;

/** A unit of measure behind a number that ends before a piece: its end, and its name without the plural's s. */
export function sizeAfter(
  pieces: readonly Piece[],
  until: number,
): { readonly until: number; readonly unit: string } | undefined {
  let at = isDash(pieces[until]) && !pieces[until]!.spaced ? until + 1 : until;
  if (pieces[at]?.text === '°') return { until: at + 1, unit: 'degree' };
  const words: string[] = [];
  if (BEFORE.test(pieces[at]?.lower ?? '')) {
    words.push(pieces[at]!.lower);
    at += 1;
  }
  const word = pieces[at]?.lower ?? '';
  const unit = UNITS.has(word) ? word : word.replace(/s$/, '');
  if (!UNITS.has(unit)) return undefined;
  // "12 foot soldiers"
  if (word === 'foot' && !isDash(pieces[until])) return undefined;
  return { until: at + 1, unit: [...words, unit].join(' ') };
}
