/** Score of `head` governing `word`; words are 1-based, 0 is the root. */
export type ArcScores = (word: number, head: number) => number;

/** A square of scores: `rows[word][head]`. */
type Square = Float64Array[];

const ROOTS_TRIED = 4;

/**
 * The best tree over the words with exactly one of them on the root (Chu-Liu-Edmonds; when the greedy choice is no
 * such tree, each of the four likeliest roots is tried). Answers the head of words 1..n; 0 is the root.
 */
export function maximumTree(words: number, scoreOf: ArcScores): number[] {
  if (words === 0) return [];
  const scores: Square = Array.from({ length: words + 1 }, (_, word) => {
    const row = new Float64Array(words + 1).fill(-Infinity);
    if (word === 0) return row;
    for (let head = 0; head <= words; head++) if (head !== word) row[head] = scoreOf(word, head);
    return row;
  });
  const greedy = scores.map(highest);
  const rooted = greedy.filter((head, word) => word > 0 && head === 0).length;
  if (rooted === 1 && !findCycle(greedy)) return greedy.slice(1);

  const margins = scores.map((row) => row[0]! - row[highestFrom(row, 1)]!);
  const candidates = Array.from({ length: words }, (_, i) => i + 1)
    .sort((a, b) => compare(margins[b]!, margins[a]!) || a - b)
    .slice(0, ROOTS_TRIED);
  let best: { value: number; heads: number[] } | undefined;
  for (const root of candidates) {
    // No tree is worth more than every word's own favourite; added in the same order, so that rounding cannot differ.
    if (best && worthAtMost(scores, root) <= best.value) continue;
    const fixed = withRoot(scores, root);
    const heads = edmonds(fixed);
    let value = 0;
    for (let word = 1; word <= words; word++) value += fixed[word]![heads[word]!]!;
    if (!best || value > best.value) best = { value, heads };
  }
  return best!.heads.slice(1);
}

function worthAtMost(scores: Square, root: number): number {
  let value = 0;
  for (let word = 1; word < scores.length; word++) {
    const row = scores[word]!;
    value += word === root ? row[0]! : row[highestFrom(row, 1)]!;
  }
  return value;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function withRoot(scores: Square, root: number): Square {
  return scores.map((row, word) => {
    const copy = Float64Array.from(row);
    if (word === root) copy.fill(-Infinity, 1);
    else copy[0] = -Infinity;
    return copy;
  });
}

/** The words of a cycle among the heads, or undefined; the root (0) is never in one. */
function findCycle(heads: readonly number[]): number[] | undefined {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = [];
    let word = start;
    while (word !== 0 && seen[word] === 0) {
      seen[word] = start;
      path.push(word);
      word = heads[word]!;
    }
    if (word !== 0 && seen[word] === start) return path.slice(path.indexOf(word));
    for (const visited of path) seen[visited] = -1;
  }
  return undefined;
}

/** Best heads for every word of the square (index 0 is the root and answers 0). */
function edmonds(scores: Square): number[] {
  const heads = scores.map((row, word) => (word === 0 ? 0 : highest(row)));
  const cycle = findCycle(heads);
  if (!cycle) return heads;

  const inside = new Set(cycle);
  const outside = scores.map((_, word) => word).filter((word) => !inside.has(word));
  const merged = outside.length;
  const small: Square = Array.from({ length: merged + 1 }, () =>
    new Float64Array(merged + 1).fill(-Infinity),
  );
  const total = cycle.reduce((sum, word) => sum + scores[word]![heads[word]!]!, 0);
  const gain = (word: number, head: number) => scores[word]![head]! - scores[word]![heads[word]!]!;
  const headInside: number[] = [];
  const wordInside: number[] = [];
  outside.forEach((word, a) => {
    outside.forEach((head, b) => (small[a]![b] = scores[word]![head]!));
    const governor = bestOf(cycle, (c) => scores[word]![c]!);
    small[a]![merged] = scores[word]![governor]!;
    headInside[a] = governor;
    const entry = bestOf(cycle, (c) => gain(c, word));
    small[merged]![a] = total + gain(entry, word);
    wordInside[a] = entry;
  });
  small[0]!.fill(-Infinity);

  const solved = edmonds(small);
  outside.forEach((word, a) => {
    if (a > 0) heads[word] = solved[a] === merged ? headInside[a]! : outside[solved[a]!]!;
  });
  const enteredFrom = solved[merged]!;
  heads[wordInside[enteredFrom]!] = outside[enteredFrom]!;
  return heads;
}

function bestOf(words: readonly number[], scoreOf: (word: number) => number): number {
  let best = words[0]!;
  let top = scoreOf(best);
  for (const word of words) {
    const score = scoreOf(word);
    if (score > top) [best, top] = [word, score];
  }
  return best;
}

/** Index of the highest value, the first among equals; of one kind of array only, which keeps it fast. */
function highest(row: Float64Array): number {
  return highestFrom(row, 0);
}

function highestFrom(row: Float64Array, from: number): number {
  let best = from;
  for (let i = from + 1; i < row.length; i++) if (row[i]! > row[best]!) best = i;
  return best;
}
