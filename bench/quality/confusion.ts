/** One case of a set: what was wanted and what was answered. */
export interface Outcome {
  readonly gold: string;
  readonly answer: string;
}

/** A kind of error, how often it was seen, and where: ids of the project's own sentences only. */
export interface ErrorKind {
  readonly kind: string;
  readonly count: number;
  readonly examples: readonly string[];
}

/** What the figures of a set do not tell: which classes are taken for which, and the commonest errors. */
export interface Confusion {
  readonly set: string;
  readonly outcomes: readonly Outcome[];
  readonly kinds: readonly ErrorKind[];
}

/** Counts kinds of error as they come. */
export class ErrorCounts {
  readonly #counts = new Map<string, { count: number; readonly examples: string[] }>();

  add(kind: string, example?: string): void {
    const entry = this.#counts.get(kind) ?? { count: 0, examples: [] };
    entry.count += 1;
    if (example !== undefined && entry.examples.length < 3 && !entry.examples.includes(example))
      entry.examples.push(example);
    this.#counts.set(kind, entry);
  }

  /** The commonest first. */
  kinds(): ErrorKind[] {
    return [...this.#counts]
      .map(([kind, entry]) => ({ kind, ...entry }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  }
}

/** Wrong answers as kinds of error: "AGREE as YIELD". */
export function kindsOf(outcomes: readonly Outcome[]): ErrorKind[] {
  const counts = new ErrorCounts();
  for (const { gold, answer } of outcomes) if (gold !== answer) counts.add(`${gold} as ${answer}`);
  return counts.kinds();
}

/** How many kinds of error are shown. */
const WORST = 10;

/** A table, gold down and answers across, and the ten worst kinds of error. */
export function describeConfusion({ set, outcomes, kinds }: Confusion): string {
  const golds = [...new Set(outcomes.map(({ gold }) => gold))].sort();
  const answers = [...new Set([...golds, ...outcomes.map(({ answer }) => answer)])].sort();
  const counts = new Map<string, number>();
  for (const { gold, answer } of outcomes) {
    const key = `${gold} ${answer}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const cell = (text: string) => text.slice(0, 6).padStart(7);
  const rows = golds.map(
    (gold) =>
      `  ${gold.padEnd(10)}${answers.map((answer) => cell(String(counts.get(`${gold} ${answer}`) ?? '.'))).join('')}`,
  );
  const worst = kinds
    .slice(0, WORST)
    .map(
      ({ kind, count, examples }) =>
        `  ${String(count).padStart(5)}  ${kind}${examples.length > 0 ? `  (${examples.join(', ')})` : ''}`,
    );
  return [
    `\n${set}: gold down, answers across`,
    `  ${' '.repeat(10)}${answers.map(cell).join('')}`,
    ...rows,
    `${set}: the ${WORST} commonest kinds of error`,
    ...worst,
  ].join('\n');
}
