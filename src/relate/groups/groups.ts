import { type Barred, type Bonds, clusterByAverage } from '../stories/cluster.ts';
import { PairList } from '../stories/similar-pairs.ts';

/** What a node is near, and how near; each pair is told at one of its nodes. */
export interface Links {
  readonly to: readonly number[];
  readonly near: readonly number[];
}

/** Nodes that are one, in order. */
export interface Group {
  readonly members: readonly number[];
}

/** Groups that are there no longer, and those in their place. */
export interface Regrouped<One = Group> {
  readonly gone: ReadonlySet<One>;
  readonly made: readonly One[];
}

interface KeptLinks {
  readonly to: Uint32Array;
  readonly near: Float64Array;
}

/**
 * Groups by average linkage that follow their nodes: after nodes have come and gone, only the parts that they are in are
 * clustered anew. No pair across two parts is as near as `least`, so that nothing is ever joined across them, and the groups
 * are those that clustering all nodes at once would make.
 *
 * A node is a number that is never given twice; the order of nodes is that of `compare`.
 */
export class Groups {
  readonly #least: number;
  readonly #compare: (a: number, b: number) => number;
  readonly #barred: Barred | undefined;
  readonly #links = new Map<number, KeptLinks>();
  /** Those near enough to be joined, on both sides. */
  readonly #strong = new Map<number, Set<number>>();
  readonly #groupOf = new Map<number, Group>();
  #bonds = new Map<string, readonly number[]>();
  #dirty = new Set<number>();
  #gone = new Set<Group>();

  /** `barred`: whether two groups of nodes are never one; nodes that bonds hold together have no say in it. */
  constructor(least: number, compare: (a: number, b: number) => number, barred?: Barred) {
    this.#least = least;
    this.#compare = compare;
    this.#barred = barred;
  }

  add(node: number, { to, near }: Links): void {
    this.#links.set(node, { to: Uint32Array.from(to), near: Float64Array.from(near) });
    this.#dirty.add(node);
    to.forEach((other, i) => {
      if (near[i]! < this.#least) return;
      strongOf(this.#strong, node).add(other);
      strongOf(this.#strong, other).add(node);
    });
  }

  remove(node: number): void {
    for (const other of this.#strong.get(node) ?? []) {
      this.#strong.get(other)!.delete(node);
      this.#dirty.add(other);
    }
    this.#strong.delete(node);
    this.#links.delete(node);
    this.#dirty.delete(node);
    const group = this.#groupOf.get(node);
    if (group !== undefined) this.#gone.add(group);
    this.#groupOf.delete(node);
  }

  groupOf(node: number): Group | undefined {
    return this.#groupOf.get(node);
  }

  /** How near members of a group are to each other, by their places in it, the lower one first. */
  nearIn({ members }: Group): (a: number, b: number) => number | undefined {
    const places = new Map(members.map((node, place) => [node, place]));
    const near = new Map<number, number>();
    for (const [place, node] of members.entries()) {
      const links = this.#links.get(node)!;
      links.to.forEach((other, i) => {
        const at = places.get(other);
        if (at !== undefined)
          near.set(Math.min(place, at) * members.length + Math.max(place, at), links.near[i]!);
      });
    }
    return (a, b) => near.get(a * members.length + b);
  }

  /** Groups anew what has changed since the last time. */
  regroup(bonds: Bonds): Regrouped {
    this.#follow(bonds);
    const beside = new Map(bonds.together.flatMap((group) => group.map((node) => [node, group] as const)));
    const seen = new Set<number>();
    const gone = this.#gone;
    const made: Group[] = [];
    for (const start of this.#dirty) {
      if (seen.has(start) || !this.#links.has(start)) continue;
      const part = this.#partOf(start, beside, seen);
      const before = new Map<number, Group>();
      for (const node of part) {
        const group = this.#groupOf.get(node);
        if (group !== undefined) before.set(group.members[0]!, group);
      }
      for (const members of this.#cluster(part, bonds)) {
        const same = before.get(members[0]!);
        if (same !== undefined && !gone.has(same) && sameItems(same.members, members)) {
          before.delete(members[0]!);
          continue;
        }
        const group = { members };
        made.push(group);
        for (const node of members) this.#groupOf.set(node, group);
      }
      for (const group of before.values()) gone.add(group);
    }
    this.#dirty = new Set();
    this.#gone = new Set();
    return { gone, made };
  }

  /** Whatever bonds have come or gone is clustered anew. */
  #follow({ together, apart }: Bonds): void {
    const now = new Map<string, readonly number[]>();
    for (const group of together) now.set(`+${[...group].sort((a, b) => a - b).join()}`, group);
    for (const pair of apart) now.set(`-${[...pair].sort((a, b) => a - b).join()}`, pair);
    for (const [one, other] of [
      [now, this.#bonds],
      [this.#bonds, now],
    ] as const)
      for (const [key, nodes] of one) if (!other.has(key)) for (const node of nodes) this.#dirty.add(node);
    this.#bonds = now;
  }

  /** The nodes that near pairs and bonds hold together, in order. */
  #partOf(start: number, beside: ReadonlyMap<number, readonly number[]>, seen: Set<number>): number[] {
    const part = [start];
    seen.add(start);
    const reach = (node: number): void => {
      if (seen.has(node)) return;
      seen.add(node);
      part.push(node);
    };
    // The list grows while it is walked.
    for (const node of part) {
      this.#strong.get(node)?.forEach(reach);
      beside.get(node)?.forEach(reach);
    }
    return part.sort(this.#compare);
  }

  #cluster(part: readonly number[], bonds: Bonds): number[][] {
    if (part.length === 1) return [[part[0]!]];
    const places = new Map(part.map((node, place) => [node, place]));
    const pairs = new PairList();
    for (const [place, node] of part.entries()) {
      const { to, near } = this.#links.get(node)!;
      to.forEach((other, i) => {
        const at = places.get(other);
        if (at !== undefined) pairs.add(Math.min(place, at), Math.max(place, at), near[i]!);
      });
    }
    const together = bonds.together
      .filter(([first]) => places.has(first!))
      .map((group) => group.map((node) => places.get(node)!).sort((a, b) => a - b))
      .sort((a, b) => a[0]! - b[0]!);
    const apart = bonds.apart.flatMap(([a, b]) => {
      const [x, y] = [places.get(a), places.get(b)];
      return x === undefined || y === undefined ? [] : [[x, y] as const];
    });
    const bound = new Set(together.flat());
    const nodesOf = (group: readonly number[]) =>
      group.filter((place) => !bound.has(place)).map((place) => part[place]!);
    const ask = this.#barred;
    const barred: Barred | undefined = ask && ((as, bs) => ask(nodesOf(as), nodesOf(bs)));
    return clusterByAverage(part.length, pairs, this.#least, { together, apart }, barred).map((group) =>
      group.map((place) => part[place]!),
    );
  }
}

function strongOf(strong: Map<number, Set<number>>, node: number): Set<number> {
  const known = strong.get(node);
  if (known !== undefined) return known;
  const own = new Set<number>();
  strong.set(node, own);
  return own;
}

/** Whether two lists hold the same, in the same order. */
export function sameItems<One>(a: readonly One[], b: readonly One[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
