import type { BelongingHead } from '../../src/model/belonging.ts';
import { applyLayer, type LinearLayer } from '../../src/model/linear.ts';
import { Weights } from '../adam.ts';

/** The encoder's state at a word. */
export type State = Float32Array;

/** A phrase without a country of its own: what is offered, and which of it is right; "none" comes first. */
export interface Case {
  /** At the head of the phrase. */
  readonly actor: State;
  readonly candidates: readonly {
    readonly signs: readonly string[];
    /** At the words that name this country in the sentence. */
    readonly mentions: readonly State[];
  }[];
  readonly right: number;
}

/** What is learnt: a weight for each sign, and two linear layers over the encoder at rest. */
export interface Learnt {
  readonly signs: ReadonlyMap<string, number>;
  readonly head: BelongingHead;
}

/** A sign seen less often than this in all cases is left out. */
const LEAST = 4;
/** Numbers in the direction of an actor and of a country. */
const DIRECTION = 16;
/** The rows of an actor for none and for a candidate that the sentence does not name; directions come after them. */
const [NONE, BEYOND, AHEAD] = [0, 1, 2];
const ACTOR = AHEAD + DIRECTION;
const COUNTRY = 1 + DIRECTION;
const EPOCHS = 2;
const BATCH = 128;
const SIGNS = { rate: 0.03, decay: 0.02 } as const;
const HEAD = { rate: 2e-3, decay: 0.05 } as const;
/** Takes the cases in an order that mixes their sources, always the same. */
const STRIDE = 7919;
const DIGITS = 4;

/** Learns signs and layers together, by Adam's steps over batches whose rate falls to nothing. */
export function learn(cases: readonly Case[]): Learnt {
  const model = new Model(cases);
  const steps = EPOCHS * Math.ceil(cases.length / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (let at = 0; at < cases.length; at += BATCH) {
      const until = Math.min(at + BATCH, cases.length);
      for (let i = at; i < until; i += 1)
        model.add(cases[((i + epoch * 31) * STRIDE) % cases.length]!, 1 / (until - at));
      model.step(1 - step / steps);
      step += 1;
    }
  return model.learnt();
}

/** The share of cases whose right candidate is the likeliest. */
export function shareRight(cases: readonly Case[], { signs, head }: Learnt): number {
  const right = cases.filter(({ actor, candidates, right: wanted }) => {
    const own = applyLayer(head.actor, actor, 0);
    const scores = candidates.map(({ signs: all, mentions }, i) => {
      const sum = all.reduce((total, sign) => total + (signs.get(sign) ?? 0), 0);
      if (mentions.length === 0) return sum + own[i === 0 ? NONE : BEYOND]!;
      const links = mentions.map((state) => {
        const [base = 0, ...direction] = applyLayer(head.country, state, 0);
        return direction.reduce((total, value, k) => total + value * own[k + AHEAD]!, base);
      });
      return sum + links.reduce((total, one) => total + one, 0) / links.length;
    });
    return scores.every((score, i) => i === wanted || score < scores[wanted]!);
  });
  return right.length / cases.length;
}

class Model {
  readonly #size: number;
  readonly #mean: Float64Array;
  readonly #scale: Float64Array;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #signs: Weights;
  readonly #actor: Weights;
  readonly #country: Weights;

  constructor(cases: readonly Case[]) {
    const states = cases.flatMap(({ actor, candidates }) => [
      actor,
      ...candidates.flatMap(({ mentions }) => mentions),
    ]);
    this.#size = states[0]!.length;
    this.#mean = Float64Array.from(
      { length: this.#size },
      (_, i) => states.reduce((sum, state) => sum + state[i]!, 0) / states.length,
    );
    this.#scale = this.#mean.map((centre, i) =>
      Math.sqrt(states.reduce((sum, state) => sum + (state[i]! - centre) ** 2, 0) / states.length + 1e-6),
    );
    const seen = new Map<string, number>();
    for (const { candidates } of cases)
      for (const { signs } of candidates) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
    const kept = [...seen].filter(([, count]) => count >= LEAST);
    this.#ids = new Map(kept.map(([sign], i) => [sign, i]));
    const wide = this.#size + 1;
    this.#signs = new Weights(kept.length);
    this.#actor = new Weights(ACTOR * wide);
    this.#country = new Weights(COUNTRY * wide);
    this.#scatter(this.#actor, AHEAD, ACTOR);
    this.#scatter(this.#country, 1, COUNTRY);
  }

  /** Directions that begin at nothing would never leave it. */
  #scatter({ values }: Weights, from: number, until: number): void {
    const wide = this.#size + 1;
    for (let at = from * wide; at < until * wide; at += 1)
      values[at] = (2 * mixed(at) - 1) / Math.sqrt(this.#size);
  }

  /** Adds the slope of one case. */
  add({ actor, candidates, right }: Case, share: number): void {
    const x = this.#standard(actor);
    const own = this.#rows(this.#actor, ACTOR, x);
    const named = candidates.map(({ mentions }) =>
      mentions.map((state) => {
        const y = this.#standard(state);
        return { y, rows: this.#rows(this.#country, COUNTRY, y) };
      }),
    );
    const links = named.map((mentions, i) => {
      if (mentions.length === 0) return own[i === 0 ? NONE : BEYOND]!;
      const sums = mentions.map(({ rows }) => {
        let sum = rows[0]!;
        for (let k = 0; k < DIRECTION; k += 1) sum += own[k + AHEAD]! * rows[k + 1]! * CLOSE;
        return sum;
      });
      return sums.reduce((sum, one) => sum + one, 0) / sums.length;
    });
    const ids = candidates.map(({ signs }) => signs.flatMap((sign) => this.#ids.get(sign) ?? []));
    const scores = ids.map((all, i) => all.reduce((sum, id) => sum + this.#signs.values[id]!, links[i]!));
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const total = powers.reduce((sum, power) => sum + power, 0);
    const slopes = new Float64Array(ACTOR);
    powers.forEach((power, i) => {
      const miss = (power / total - Number(i === right)) * share;
      for (const id of ids[i]!) this.#signs.slopes[id]! += miss;
      if (named[i]!.length === 0) slopes[i === 0 ? NONE : BEYOND]! += miss;
      for (const { y, rows } of named[i]!) {
        const part = miss / named[i]!.length;
        const its = new Float64Array(COUNTRY);
        its[0] = part;
        for (let k = 0; k < DIRECTION; k += 1) {
          slopes[k + AHEAD]! += part * rows[k + 1]! * CLOSE;
          its[k + 1] = part * own[k + AHEAD]! * CLOSE;
        }
        this.#spread(this.#country, its, y);
      }
    });
    this.#spread(this.#actor, slopes, x);
  }

  /** Takes a step at a share of the rates. */
  step(share: number): void {
    this.#signs.step(SIGNS.rate * share, SIGNS.decay);
    for (const layer of [this.#actor, this.#country]) layer.step(HEAD.rate * share, HEAD.decay);
  }

  learnt(): Learnt {
    return {
      signs: new Map([...this.#ids].map(([sign, id]) => [sign, this.#signs.values[id]!])),
      head: {
        // The directions are multiplied as they are where they are used.
        actor: this.#plain(this.#actor, ACTOR, (row) => (row < AHEAD ? 1 : CLOSE)),
        country: this.#plain(this.#country, COUNTRY, () => 1),
      },
    };
  }

  /** Weights for states as they are. */
  #plain({ values }: Weights, count: number, factorOf: (row: number) => number): LinearLayer {
    const wide = this.#size + 1;
    const rows = Array.from({ length: count }, (_, row) =>
      Array.from(
        { length: this.#size },
        (_, i) => (values[row * wide + i]! * factorOf(row)) / this.#scale[i]!,
      ),
    );
    return {
      bias: rows.map((row, k) =>
        rounded(
          values[k * wide + this.#size]! * factorOf(k) -
            row.reduce((sum, weight, i) => sum + weight * this.#mean[i]!, 0),
        ),
      ),
      weights: rows.map((row) => row.map(rounded)),
    };
  }

  #standard(state: State): Float64Array {
    const row = new Float64Array(this.#size + 1);
    for (let i = 0; i < this.#size; i += 1) row[i] = (state[i]! - this.#mean[i]!) / this.#scale[i]!;
    row[this.#size] = 1;
    return row;
  }

  #rows({ values }: Weights, count: number, x: Float64Array): Float64Array {
    const sums = new Float64Array(count);
    for (let row = 0, at = 0; row < count; row += 1)
      for (let i = 0; i < x.length; i += 1, at += 1) sums[row]! += values[at]! * x[i]!;
    return sums;
  }

  #spread({ slopes }: Weights, its: Float64Array, x: Float64Array): void {
    for (let row = 0, at = 0; row < its.length; row += 1)
      for (let i = 0; i < x.length; i += 1, at += 1) slopes[at]! += its[row]! * x[i]!;
  }
}

const CLOSE = 1 / Math.sqrt(DIRECTION);

/** A number between 0 and 1 that looks like chance and is always the same. */
function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  const twice = Math.imul(once ^ (once >>> 16), 0x45d9f3b);
  return ((twice ^ (twice >>> 16)) >>> 0) / 2 ** 32;
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
