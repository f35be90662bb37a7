import type { Bonds } from '../stories/cluster.ts';

/** What one decision asks: each group is one, and different groups are not. */
export interface Wish {
  readonly decision: string;
  readonly groups: readonly (readonly number[])[];
}

/**
 * What all wishes ask together. Of two that contradict each other the later one counts; `unmet` tells of the others.
 * Wishes are given in the order in which they were made.
 */
export function bondsOf(wishes: readonly Wish[]): {
  readonly bonds: Bonds;
  readonly unmet: readonly string[];
} {
  const parent = new Map<number, number>();
  const apart = new Map<number, Set<number>>();
  const unmet = new Set<string>();
  const rootOf = (one: number): number => {
    let root = one;
    while ((parent.get(root) ?? root) !== root) root = parent.get(root)!;
    return root;
  };
  const areApart = (a: number, b: number) => apart.get(a)?.has(b) === true;
  const part = (a: number, b: number) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      apart.set(one, (apart.get(one) ?? new Set()).add(other));
  };
  const join = (x: number, y: number): boolean => {
    const [a, b] = [rootOf(x), rootOf(y)];
    if (a === b) return true;
    if (areApart(a, b)) return false;
    parent.set(a, Math.min(a, b)).set(b, Math.min(a, b));
    const [root, gone] = [Math.min(a, b), Math.max(a, b)];
    for (const other of apart.get(gone) ?? []) {
      apart.get(other)!.delete(gone);
      part(root, other);
    }
    apart.delete(gone);
    return true;
  };
  for (const { decision, groups } of [...wishes].reverse()) {
    for (const [first, ...others] of groups)
      for (const other of others) if (!join(first!, other)) unmet.add(decision);
    groups.forEach((group, i) => {
      for (const other of groups.slice(i + 1)) {
        for (const x of group) {
          for (const y of other) {
            const [a, b] = [rootOf(x), rootOf(y)];
            if (a === b) unmet.add(decision);
            else part(a, b);
          }
        }
      }
    });
  }
  const groups = new Map<number, number[]>();
  for (const one of [...parent.keys()].sort((a, b) => a - b)) {
    const root = rootOf(one);
    groups.set(root, [...(groups.get(root) ?? []), one]);
  }
  const pairs = [...apart].flatMap(([a, others]) =>
    [...others].filter((b) => a < b).map((b) => [a, b] as const),
  );
  return {
    bonds: { together: [...groups.values()].filter((group) => group.length > 1), apart: pairs },
    unmet: wishes.map(({ decision }) => decision).filter((id) => unmet.has(id)),
  };
}
