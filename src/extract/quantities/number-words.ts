import * as words from '../../util/number-words.ts';

/** Words for numbers below twenty. */
export const ONES: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ...words.UNITS.map((word, i) => [word, i + 1] as const),
]);

/** Words for tens. */
export const TENS: ReadonlyMap<string, number> = new Map([
  ...words.TENS.map((word, i) => [word, 10 * (i + 2)] as const),
  ['fourty', 40],
]);

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ dozen: 12, score: 20, hundred: 100, thousand: 1e3, lakh: 1e5, lakhs: 1e5, million: 1e6, crore: 1e7 },
    ...{ crores: 1e7, billion: 1e9, trillion: 1e12, mn: 1e6, mln: 1e6, bn: 1e9, bln: 1e9, tn: 1e12 },
  }),
);

/** Letters that multiply only where they touch a number: "$40m", "5k". */
export const GLUED_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, m: 1e6, b: 1e9, t: 1e12 }),
);

/** Plurals that stand for at least two of their unit. */
export const HEAPS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ tens: 10, dozens: 12, scores: 20, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9 },
    trillions: 1e12,
  }),
);

/** The least that a vague word means. */
export const FEW: ReadonlyMap<string, number> = new Map(
  Object.entries({ several: 3, few: 3, couple: 2, handful: 3 }),
);

/** Names of parts: "two-thirds". */
export const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5 },
    ...{
      fifths: 5,
      sixth: 6,
      sixths: 6,
      seventh: 7,
      sevenths: 7,
      eighth: 8,
      eighths: 8,
      tenth: 10,
      tenths: 10,
    },
  }),
);

const LAST_OF_ORDINAL =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth';

/** Words that end an ordinal number. */
export const ORDINALS: ReadonlySet<string> = new Set(LAST_OF_ORDINAL.split(' '));

/** Every word with which a number may start, "a" apart. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...[ONES, TENS, HEAPS, FEW].flatMap((words) => [...words.keys()]),
  ...['half', 'quarter'],
  ...ORDINALS,
]);

/** Matches a text that may hold a number. */
export const MAY_HOLD_NUMBER = new RegExp(
  `\\d|\\b(?:${[...OPENERS, ...PARTS.keys(), ...SCALES.keys()].join('|')})\\b`,
  'i',
);
