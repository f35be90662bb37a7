import { softmax } from '../src/model/decode/spans.ts';
import { chooseClass, type ClassWeights } from '../src/util/choose-class.ts';
import { Weights } from './adam.ts';

/** Signs of a case, what rules say of it, and what is right. */
export interface ClassCase<Class extends string> {
  readonly signs: readonly string[];
  readonly told: Class;
  readonly right: Class;
}

/** A case, and where it is from. */
export interface SourcedCase<Class extends string> extends ClassCase<Class> {
  /** The same for all that are left out together: a text, or texts of the same. */
  readonly id: string;
  readonly source: string;
}

export interface ClassOptions {
  readonly epochs: number;
  /** A sign in fewer cases than this is left out. */
  readonly least: number;
  /** What speaks for what the rules say. */
  readonly told: number;
  /** Strength of the pull of all weights to nothing. */
  readonly pull: number;
}

const BATCH = 256;
const RATE = 0.02;
/** Weights nearer to nothing than this are left out. */
const FAINT = 0.1;
const DIGITS = 2;
/** Takes the cases in an order that mixes their sources, always the same. */
const STRIDE = 7919;

/** Multinomial logistic regression beside what the rules say, by Adam's steps over batches whose rate falls to nothing. */
export function learnClasses<Class extends string>(
  cases: readonly ClassCase<Class>[],
  classes: readonly Class[],
  { epochs, least, told, pull }: ClassOptions,
): ClassWeights<Class> {
  const ids = numberSigns(cases, least);
  const width = classes.length;
  const rows = cases.map((one) => ({
    signs: one.signs.flatMap((sign) => ids.get(sign) ?? []),
    told: classes.indexOf(one.told),
    right: classes.indexOf(one.right),
  }));
  const weights = new Weights(ids.size * width);
  const { values, slopes } = weights;
  const steps = epochs * Math.ceil(rows.length / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (let at = 0; at < rows.length; at += BATCH) {
      const until = Math.min(at + BATCH, rows.length);
      values.forEach((value, i) => (slopes[i] = (2 * pull * value) / rows.length));
      for (let i = at; i < until; i += 1) {
        const row = rows[((i + epoch * 31) * STRIDE) % rows.length]!;
        const shares = sharesOf(row.signs, row.told);
        shares[row.right]! -= 1;
        for (const id of row.signs)
          for (let k = 0; k < width; k += 1) slopes[id * width + k]! += shares[k]! / (until - at);
      }
      weights.step(RATE * (1 - step / steps));
      step += 1;
    }
  return { told, signs: new Map([...ids].flatMap(([sign, id]) => plain(sign, id))) };

  function sharesOf(signs: readonly number[], ruled: number): number[] {
    const scores = classes.map((_, k) => (k === ruled ? told : 0));
    for (const id of signs) for (let k = 0; k < width; k += 1) scores[k]! += values[id * width + k]!;
    return softmax(scores);
  }

  function plain(sign: string, id: number): [string, Partial<Record<Class, number>>][] {
    const told = classes.flatMap((name, k) => {
      const weight = Number(values[id * width + k]!.toFixed(DIGITS));
      return Math.abs(weight) < FAINT ? [] : [[name, weight] as const];
    });
    return told.length === 0 ? [] : [[sign, Object.fromEntries(told) as Partial<Record<Class, number>>]];
  }
}

function numberSigns(cases: readonly ClassCase<string>[], least: number): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { signs } of cases) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const kept = [...seen].filter(([, count]) => count >= least).map(([sign]) => sign);
  return new Map(kept.sort().map((sign, id) => [sign, id]));
}

/** Each so-manieth id is left out, by turns. */
const FOLDS = 5;

/** Learns from four fifths of the cases and asks the rest, by turns; prints how often rules and what is learnt are right, by source. */
export function tryOut<Class extends string>(
  cases: readonly SourcedCase<Class>[],
  classes: readonly Class[],
  options: ClassOptions,
): void {
  const ids = [...new Set(cases.map(({ id }) => id))];
  const folds = new Map(ids.map((id, i) => [id, i % FOLDS]));
  const counts = new Map<string, { all: number; ruled: number; learnt: number }>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const learnt = learnClasses(
      cases.filter(({ id }) => folds.get(id) !== fold),
      classes,
      options,
    );
    for (const { id, source, signs, told, right } of cases) {
      if (folds.get(id) !== fold) continue;
      const count = counts.get(source) ?? { all: 0, ruled: 0, learnt: 0 };
      count.all += 1;
      count.ruled += Number(told === right);
      count.learnt += Number(chooseClass(told, signs, learnt) === right);
      counts.set(source, count);
    }
  }
  for (const [source, { all, ruled, learnt }] of counts)
    console.log(
      `${source}: ${all} cases, rules ${(ruled / all).toFixed(4)}, learnt ${(learnt / all).toFixed(4)}`,
    );
}

/** As a file of a model has them, a sign a line. */
export function textOf<Class extends string>({ told, signs }: ClassWeights<Class>): string {
  const lines = [...signs].map(([sign, row]) => `${JSON.stringify(sign)}: ${JSON.stringify(row)}`);
  return `{\n"told": ${told},\n"signs": {\n${lines.join(',\n')}\n}\n}\n`;
}
