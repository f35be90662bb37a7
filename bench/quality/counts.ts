/** Precision, recall and F1 over multisets of keys. */
export class Counts {
  found = 0;
  gold = 0;
  right = 0;

  /** Adds one unit (a sentence, a document): what was found and what should have been. */
  add(found: readonly string[], gold: readonly string[]): void {
    const left = new Map<string, number>();
    for (const key of gold) left.set(key, (left.get(key) ?? 0) + 1);
    this.found += found.length;
    this.gold += gold.length;
    for (const key of found) {
      const n = left.get(key) ?? 0;
      if (n > 0) {
        this.right += 1;
        left.set(key, n - 1);
      }
    }
  }

  get precision(): number {
    return this.right / Math.max(1, this.found);
  }

  get recall(): number {
    return this.right / Math.max(1, this.gold);
  }

  get f1(): number {
    return (2 * this.right) / Math.max(1, this.found + this.gold);
  }
}

/** A share of cases that hold. */
export class Share {
  cases = 0;
  right = 0;

  add(holds: boolean): void {
    this.cases += 1;
    if (holds) this.right += 1;
  }

  get value(): number {
    return this.right / Math.max(1, this.cases);
  }
}

/** The mean over the gold classes of their F1; an answer that is no gold class, or none, is wrong. */
export function macroF1(answers: readonly (string | undefined)[], gold: readonly string[]): number {
  const classes = [...new Set(gold)];
  const scores = classes.map((wanted) => {
    const counts = new Counts();
    answers.forEach((answer, i) => {
      counts.add(answer === wanted ? [wanted] : [], gold[i] === wanted ? [wanted] : []);
    });
    return counts.f1;
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, classes.length);
}
