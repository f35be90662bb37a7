/** Number words below twenty; the first is 1. */
export const UNITS: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** Words for tens; the first is 20. */
export const TENS: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The value of each of them. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i + 1] as const),
  ...TENS.map((word, i) => [word, 10 * (i + 2)] as const),
]);

/** A pattern of the number words from two to ninety: "two", "fourteen", "sixty". */
export const NUMBER_WORD = `(?:${[...UNITS.slice(1), ...TENS].join('|')})`;
