/** Weights with what Adam keeps of their slopes. */
export class Weights {
  readonly values: Float64Array;
  /** Of the step to come: to be added to. */
  readonly slopes: Float64Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  #steps = 0;

  constructor(count: number) {
    this.values = new Float64Array(count);
    this.slopes = new Float64Array(count);
    this.#first = new Float64Array(count);
    this.#second = new Float64Array(count);
  }

  /** Takes a step down the slopes and clears them; `decay` pulls the weights to nothing beside it. */
  step(rate: number, decay = 0): void {
    this.#steps += 1;
    const [warm, wide] = [1 - 0.9 ** this.#steps, 1 - 0.999 ** this.#steps];
    for (let i = 0; i < this.values.length; i += 1) {
      const slope = this.slopes[i]!;
      this.#first[i] = 0.9 * this.#first[i]! + 0.1 * slope;
      this.#second[i] = 0.999 * this.#second[i]! + 0.001 * slope ** 2;
      const [middle, spread] = [this.#first[i]! / warm, this.#second[i]! / wide];
      this.values[i] = this.values[i]! * (1 - rate * decay) - (rate * middle) / (Math.sqrt(spread) + 1e-8);
    }
    this.slopes.fill(0);
  }
}
