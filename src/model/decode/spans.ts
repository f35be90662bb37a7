/** A labelled run of words: `first` inclusive, `until` exclusive. */
export interface LabelledRun {
  readonly first: number;
  readonly until: number;
  /** Index of the label. */
  readonly kind: number;
  /** Mean probability of the tags on the run. */
  readonly confidence: number;
}

/** One row of tag scores for each word: O, B-1, I-1, B-2, I-2, ... */
export type TagScores = (word: number, tag: number) => number;

/** The best well-formed tagging (an I only after its B or I), by Viterbi, as runs in text order. */
export function decodeSpans(words: number, kinds: number, scoreOf: TagScores): LabelledRun[] {
  const size = 1 + 2 * kinds;
  if (outsideThroughout(words, size, scoreOf)) return [];
  const back = new Int32Array(words * size);
  let score = Float64Array.from({ length: size }, (_, tag) =>
    tag > 0 && tag % 2 === 0 ? -Infinity : scoreOf(0, tag),
  );
  for (let word = 1; word < words; word++) {
    const best = argmax(score);
    const top = score[best]!;
    const next = new Float64Array(size);
    for (let tag = 0; tag < size; tag++) {
      const inside = tag > 0 && tag % 2 === 0;
      const from = inside ? (score[tag - 1]! >= score[tag]! ? tag - 1 : tag) : best;
      next[tag] = scoreOf(word, tag) + (inside ? score[from]! : top);
      back[word * size + tag] = from;
    }
    score = next;
  }
  const path = new Int32Array(words);
  path[words - 1] = argmax(score);
  for (let word = words - 1; word > 0; word--) path[word - 1] = back[word * size + path[word]!]!;
  return collectRuns(path, (word) => probability(size, path[word]!, (tag) => scoreOf(word, tag)));
}

/** Runs of one label that touch are one: no two noun phrases in one role stand side by side without a word between. */
export function mergeTouching(runs: readonly LabelledRun[]): LabelledRun[] {
  const merged: LabelledRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.until !== run.first || last.kind !== run.kind) {
      merged.push(run);
      continue;
    }
    const [a, b] = [last.until - last.first, run.until - run.first];
    const confidence = (last.confidence * a + run.confidence * b) / (a + b);
    merged.splice(-1, 1, { first: last.first, until: run.until, kind: run.kind, confidence });
  }
  return merged;
}

/** True where O is the best tag of every word: then no other path can win, and most rows of most roles end here. */
function outsideThroughout(words: number, size: number, scoreOf: TagScores): boolean {
  for (let word = 0; word < words; word++) {
    const outside = scoreOf(word, 0);
    for (let tag = 1; tag < size; tag++) if (scoreOf(word, tag) > outside) return false;
  }
  return true;
}

function collectRuns(path: Int32Array, confidenceAt: (word: number) => number): LabelledRun[] {
  const runs: LabelledRun[] = [];
  for (let first = 0; first < path.length; first++) {
    const tag = path[first]!;
    if (tag === 0 || tag % 2 === 0) continue;
    let until = first + 1;
    let sum = confidenceAt(first);
    while (until < path.length && path[until] === tag + 1) sum += confidenceAt(until++);
    runs.push({ first, until, kind: (tag - 1) / 2, confidence: sum / (until - first) });
  }
  return runs;
}

/** Softmax probability of one of `size` scores. */
export function probability(size: number, chosen: number, scoreOf: (i: number) => number): number {
  let top = -Infinity;
  for (let i = 0; i < size; i++) top = Math.max(top, scoreOf(i));
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.exp(scoreOf(i) - top);
  return Math.exp(scoreOf(chosen) - top) / sum;
}

/** Scores to probabilities. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Index of the highest value, the first among equals. */
export function argmax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}
