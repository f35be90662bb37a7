import type { SimilarPair } from './similar-pairs.ts';

/** What is known beforehand: groups that are one, none in two of them, and pairs of other groups that are not. */
export interface Bonds {
  readonly together: readonly (readonly number[])[];
  readonly apart: readonly (readonly [number, number])[];
}

/** Whether two groups, each told by its members, are never one, whatever comes to either. */
export type Barred = (as: readonly number[], bs: readonly number[]) => boolean;

const FREE: Bonds = { together: [], apart: [] };

/**
 * Groups of texts by average linkage: the two groups whose texts are nearest to each other on average are joined, until no two are as near as
 * `least`. Pairs that are not given count as 0. The answer does not depend on the order of the pairs; ties go to the lowest numbers.
 */
export function clusterByAverage(
  count: number,
  pairs: Iterable<SimilarPair>,
  least: number,
  { together, apart }: Bonds = FREE,
  barred: Barred = () => false,
): number[][] {
  const members = new Map<number, number[]>(Array.from({ length: count }, (_, i) => [i, [i]]));
  const partOf = connectedParts(count, pairs, least, together);
  const sums = new Map<number, Map<number, number>>();
  const link = (a: number, b: number, sum: number) => {
    const of = (x: number) => sums.get(x) ?? sums.set(x, new Map()).get(x)!;
    of(a).set(b, sum);
    of(b).set(a, sum);
  };
  // An average is never above the nearest pair of it: across parts nothing is ever joined.
  for (const { a, b, cosine } of pairs) if (partOf[a] === partOf[b]) link(a, b, cosine);
  for (const [a, b] of apart) if (partOf[a] === partOf[b]) link(a, b, -Infinity);
  const average = (a: number, b: number) =>
    (sums.get(a)?.get(b) ?? 0) / (members.get(a)!.length * members.get(b)!.length);
  const join = (a: number, b: number) => {
    members.set(a, [...members.get(a)!, ...members.get(b)!]);
    members.delete(b);
    const others = sums.get(b) ?? [];
    sums.delete(b);
    for (const [other, sum] of others) {
      sums.get(other)?.delete(b);
      if (other !== a) link(a, other, (sums.get(a)?.get(other) ?? 0) + sum);
    }
    sums.get(a)?.delete(b);
  };
  for (const group of together) {
    const [first, ...others] = [...group].sort((x, y) => x - y);
    for (const other of others) join(first!, other);
  }
  const heap = new Heap();
  for (const a of members.keys())
    for (const b of sums.get(a)?.keys() ?? []) {
      const value = average(a, b);
      if (a < b && value >= least) heap.push({ a, b, value });
    }
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { a, b, value } = next;
    if (!members.has(a) || !members.has(b) || average(a, b) !== value) continue;
    if (barred(members.get(a)!, members.get(b)!)) {
      link(a, b, -Infinity);
      continue;
    }
    join(a, b);
    for (const other of [...(sums.get(a)?.keys() ?? [])].sort((x, y) => x - y)) {
      const near = average(a, other);
      if (near >= least) heap.push({ a: Math.min(a, other), b: Math.max(a, other), value: near });
    }
  }
  return [...members.values()].map((group) => group.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
}

/** Numbers the parts that pairs of at least this cosine, and groups known to be one, hold together. */
function connectedParts(
  count: number,
  pairs: Iterable<SimilarPair>,
  least: number,
  together: Bonds['together'],
): Uint32Array {
  const parent = Uint32Array.from({ length: count }, (_, i) => i);
  const rootOf = (one: number): number => {
    let root = one;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  const join = (a: number, b: number) => {
    parent[rootOf(a)] = rootOf(b);
  };
  for (const { a, b, cosine } of pairs) if (cosine >= least) join(a, b);
  for (const [first, ...others] of together) for (const other of others) join(first!, other);
  return parent.map((_, i) => rootOf(i));
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

/** The nearest first; among equals the lowest numbers. */
class Heap {
  readonly #items: Link[] = [];

  push(item: Link): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(items[at]!, items[up]!)) break;
      [items[at], items[up]] = [items[up]!, items[at]!];
      at = up;
    }
  }

  pop(): Link | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    items[0] = last;
    let at = 0;
    for (;;) {
      let best = at;
      for (const down of [2 * at + 1, 2 * at + 2])
        if (down < items.length && before(items[down]!, items[best]!)) best = down;
      if (best === at) return top;
      [items[at], items[best]] = [items[best]!, items[at]!];
      at = best;
    }
  }
}

function before(x: Link, y: Link): boolean {
  return x.value !== y.value ? x.value > y.value : x.a !== y.a ? x.a < y.a : x.b < y.b;
}
