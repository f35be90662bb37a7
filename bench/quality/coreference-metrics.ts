/** Clusters of mentions, each mention a key that is the same in gold and answer. */
export type Partition = readonly (readonly string[])[];

/** Precision and recall as sums, so that documents can be added up. */
export interface Tally {
  readonly precision: readonly [number, number];
  readonly recall: readonly [number, number];
}

/** The harmonic mean of precision and recall; 0 where both are. */
export function f1({ precision, recall }: Tally): number {
  const p = precision[1] === 0 ? 0 : precision[0] / precision[1];
  const r = recall[1] === 0 ? 0 : recall[0] / recall[1];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** Adds tallies up. */
export function sum(tallies: readonly Tally[]): Tally {
  const add = (side: keyof Tally): [number, number] => [
    tallies.reduce((total, tally) => total + tally[side][0], 0),
    tallies.reduce((total, tally) => total + tally[side][1], 0),
  ];
  return { precision: add('precision'), recall: add('recall') };
}

/** MUC: links kept of the links that would join each cluster. */
export function muc(gold: Partition, found: Partition): Tally {
  const side = (from: Partition, to: Partition): [number, number] => {
    const owner = ownersOf(to);
    let [kept, all] = [0, 0];
    for (const cluster of from) {
      const parts = new Set(cluster.map((mention) => owner.get(mention) ?? mention));
      kept += cluster.length - parts.size;
      all += cluster.length - 1;
    }
    return [kept, all];
  };
  return { precision: side(found, gold), recall: side(gold, found) };
}

/** B-cubed: for each mention the share of its cluster that it shares with the other side. */
export function bCubed(gold: Partition, found: Partition): Tally {
  const side = (from: Partition, to: Partition): [number, number] => {
    const owner = ownersOf(to);
    let [score, all] = [0, 0];
    for (const cluster of from) {
      const counts = new Map<number, number>();
      for (const mention of cluster) {
        const other = owner.get(mention);
        if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
      for (const count of counts.values()) score += (count * count) / cluster.length;
      all += cluster.length;
    }
    return [score, all];
  };
  return { precision: side(found, gold), recall: side(gold, found) };
}

/** CEAF on entities: the best one-to-one pairing of clusters by the Dice of their mentions. */
export function ceafE(gold: Partition, found: Partition): Tally {
  const owner = ownersOf(gold);
  const shared = found.map((cluster) => {
    const counts = new Map<number, number>();
    for (const mention of cluster) {
      const other = owner.get(mention);
      if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return counts;
  });
  let best = 0;
  // Clusters that share nothing, by whatever way round, pair apart.
  for (const group of connected(shared, gold.length)) {
    const columns = [...new Set(group.flatMap((i) => [...shared[i]!.keys()]))];
    const values = group.map((i) =>
      columns.map((k) => (2 * (shared[i]!.get(k) ?? 0)) / (found[i]!.length + gold[k]!.length)),
    );
    best += bestPairing(values);
  }
  return { precision: [best, found.length], recall: [best, gold.length] };
}

/** Rows that hang together by columns which they share; rows without any are left out. */
function connected(rows: readonly ReadonlyMap<number, number>[], columns: number): number[][] {
  const rowsOf = Array.from({ length: columns }, (): number[] => []);
  rows.forEach((row, i) => {
    for (const k of row.keys()) rowsOf[k]!.push(i);
  });
  const seen = new Set<number>();
  const groups: number[][] = [];
  rows.forEach((row, i) => {
    if (row.size === 0 || seen.has(i)) return;
    const group = [i];
    seen.add(i);
    for (const at of group) {
      for (const k of rows[at]!.keys()) {
        for (const other of rowsOf[k]!) {
          if (seen.has(other)) continue;
          seen.add(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  });
  return groups;
}

function ownersOf(partition: Partition): Map<string, number> {
  return new Map(partition.flatMap((cluster, i) => cluster.map((mention) => [mention, i] as const)));
}

/** The greatest sum of one value a row and column (Hungarian method, O(n³)). */
function bestPairing(values: readonly (readonly number[])[]): number {
  const n = Math.max(values.length, values[0]!.length);
  const cost = (i: number, j: number): number => -(values[i - 1]?.[j - 1] ?? 0);
  const u = new Array<number>(n + 1).fill(0);
  const v = new Array<number>(n + 1).fill(0);
  const rowOf = new Array<number>(n + 1).fill(0);
  for (let i = 1; i <= n; i++) {
    const way = new Array<number>(n + 1).fill(0);
    const least = new Array<number>(n + 1).fill(Infinity);
    const used = new Array<boolean>(n + 1).fill(false);
    rowOf[0] = i;
    let column = 0;
    do {
      used[column] = true;
      const row = rowOf[column]!;
      let [delta, next] = [Infinity, 0];
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const reduced = cost(row, j) - u[row]! - v[j]!;
        if (reduced < least[j]!) [least[j], way[j]] = [reduced, column];
        if (least[j]! < delta) [delta, next] = [least[j]!, j];
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[rowOf[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = way[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    }
  }
  let total = 0;
  for (let j = 1; j <= n; j++) total += -cost(rowOf[j]!, j);
  return total;
}
