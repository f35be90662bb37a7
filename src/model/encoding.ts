import { caseClass, type WordPieces } from './word-pieces.ts';

/** The model's positions end here. */
export const MOST_PIECES = 256;

/** A sentence as the encoder takes it. Word 0 is the sentence itself (its first piece, the root of the tree). */
export interface EncodedSentence {
  readonly pieces: Int32Array;
  readonly cases: Int32Array;
  /** Index of the first piece of word 0, 1, ... */
  readonly first: Int32Array;
  /** How many words of the sentence fitted. */
  readonly words: number;
}

/** Words to pieces; what does not fit into 256 pieces is left off (`words` says how many fitted). */
export function encodeSentence(words: readonly string[], pieces: WordPieces): EncodedSentence {
  const ids = [pieces.cls];
  const cases = [0];
  const first = [0];
  for (const word of words) {
    const found = pieces.of(word);
    if (ids.length + found.length >= MOST_PIECES) break;
    first.push(ids.length);
    const casing = caseClass(word);
    for (const id of found) {
      ids.push(id);
      cases.push(casing);
    }
  }
  ids.push(pieces.sep);
  cases.push(0);
  return {
    pieces: Int32Array.from(ids),
    cases: Int32Array.from(cases),
    first: Int32Array.from(first),
    words: first.length - 1,
  };
}

/** Coarser steps pad more, finer ones leave fewer sentences to a batch. */
const LENGTH_STEP = 2;

/** The padded length of a sentence: its own alone decides it, so that no neighbour in the batch shows. */
export function paddedLength(pieces: number): number {
  return Math.ceil(pieces / LENGTH_STEP) * LENGTH_STEP;
}

/** Pieces `start` to `end` (exclusive) of a sentence. */
export interface PieceRun {
  readonly start: number;
  readonly end: number;
}

/** The pieces of words `first` to `until` (exclusive, 0-based). */
export function piecesOf(
  sentence: EncodedSentence,
  { first, until }: { readonly first: number; readonly until: number },
): PieceRun {
  const end = until < sentence.words ? sentence.first[until + 1]! : sentence.pieces.length - 1;
  return { start: sentence.first[first + 1]!, end };
}

/**
 * The marks of the second pass: for each piece, which kind of word is marked (1 trigger, 2 cue) and how far away it is.
 */
export function marksOf(kind: 1 | 2, { start, end }: PieceRun, length: number, farthest: number): Int32Array {
  const base = kind * (2 * farthest + 1) + farthest;
  return Int32Array.from({ length }, (_, piece) => {
    const distance = piece < start ? piece - start : piece < end ? 0 : piece - end + 1;
    return base + Math.max(-farthest, Math.min(farthest, distance));
  });
}

/** The marks of the second pass where a source, a target or both are given; where they overlap the target's stand. */
export function pairMarksOf(
  source: PieceRun | undefined,
  target: PieceRun | undefined,
  length: number,
  marks: { readonly other: number; readonly source: number; readonly target: number },
): Int32Array {
  const all = new Int32Array(length).fill(marks.other);
  if (source) all.fill(marks.source, source.start, source.end);
  if (target) all.fill(marks.target, target.start, target.end);
  return all;
}
