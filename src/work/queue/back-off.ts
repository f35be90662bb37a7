/** The longest pause between two tries, in milliseconds. */
const LONGEST = 30 * 60_000;

/** Milliseconds before the next try, after so many that failed: each pause is four times the one before. */
export function pauseAfter(tries: number, first: number): number {
  return Math.min(LONGEST, first * 4 ** (Math.max(1, tries) - 1));
}
