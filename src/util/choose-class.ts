/** What speaks for one class or another: what was said of a case before, and signs of it. */
export interface ClassWeights<Class extends string> {
  /** For what rules said. */
  readonly told: number;
  /** For the classes that a sign speaks for or against. */
  readonly signs: ReadonlyMap<string, Readonly<Partial<Record<Class, number>>>>;
}

/** The class that most speaks for; of as much, what was told. */
export function chooseClass<Class extends string>(
  told: Class,
  signs: readonly string[],
  weights: ClassWeights<Class>,
): Class {
  const sums = new Map<Class, number>([[told, weights.told]]);
  for (const sign of signs) {
    const row = weights.signs.get(sign);
    if (row === undefined) continue;
    for (const [name, weight] of Object.entries(row) as [Class, number][])
      sums.set(name, (sums.get(name) ?? 0) + weight);
  }
  return [...sums].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
