/** How far several people agree in choosing among values without order. */
export interface Agreement {
  /**
   * Krippendorff's alpha: 1 where they always agree, 0 where they agree as often as chance would have it, below 0 where they
   * agree less. Absent where only one value was ever chosen, or nothing was judged by two.
   */
  readonly alpha?: number;
  /** Share of the pairs of judgements on one unit that are equal; absent where there is none. */
  readonly observed?: number;
  /** Units that at least two have judged, and the judgements on these. */
  readonly units: number;
  readonly values: number;
}

/**
 * Nominal alpha over units, each the values that people gave it; units with one value are left out. Krippendorff 2011,
 * "Computing Krippendorff's Alpha-Reliability".
 */
export function krippendorffAlpha(units: Iterable<readonly string[]>): Agreement {
  const totals = new Map<string, number>();
  let [judged, values, equal] = [0, 0, 0];
  for (const unit of units) {
    if (unit.length < 2) continue;
    judged += 1;
    values += unit.length;
    const counts = new Map<string, number>();
    for (const value of unit) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      // Each pair counts so much that a unit weighs as much as it has values.
      equal += (count * (count - 1)) / (unit.length - 1);
    }
  }
  if (values === 0) return { units: 0, values: 0 };
  const observed = equal / values;
  const expected = [...totals.values()].reduce((sum, n) => sum + n * (n - 1), 0) / (values * (values - 1));
  const alpha = expected === 1 ? {} : { alpha: 1 - (1 - observed) / (1 - expected) };
  return { ...alpha, observed, units: judged, values };
}
