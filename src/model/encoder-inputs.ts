import { type EncodedSentence, paddedLength } from './encoding.ts';
import type { Tensor } from './sessions.ts';

const FAR = -1e4;

/** What the encoder takes of sentences of one padded length. */
export function encoderInputs(rows: readonly EncodedSentence[]) {
  const length = paddedLength(rows[0]!.pieces.length);
  const width = Math.max(...rows.map((row) => row.first.length));
  const wordbias = new Float32Array(rows.length * width).fill(FAR);
  rows.forEach((row, i) => wordbias.fill(0, i * width, i * width + row.first.length));
  return {
    pieces: stack(
      rows.map((row) => row.pieces),
      length,
    ),
    cases: stack(
      rows.map((row) => row.cases),
      length,
    ),
    mask: stack(
      rows.map((row) => new Int32Array(row.pieces.length).fill(1)),
      length,
    ),
    first: stack(
      rows.map((row) => row.first),
      width,
    ),
    wordbias: { data: wordbias, shape: [rows.length, 1, width] },
  };
}

/** Rows of numbers one below the other, each filled up with zeros. */
export function stack(rows: readonly Int32Array[], width: number): Tensor {
  const data = new Int32Array(rows.length * width);
  rows.forEach((row, i) => {
    data.set(row, i * width);
  });
  return { data, shape: [rows.length, width] };
}
