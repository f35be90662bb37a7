import { type Signal } from '../signal.ts';

const MOST = 2.5;

/** The words of both sentences, names counting more. */
export const compareWords: Signal = ({ words: x }, { words: y }) => {
  // Two acts of one sentence are told in the same words, whatever they are.
  if (x === y) return undefined;
  let shared = 0;
  for (let i = 0, j = 0; i < x.terms.length && j < y.terms.length;) {
    const difference = x.terms[i]! - y.terms[j]!;
    if (difference === 0) shared += Math.min(x.weights[i]!, y.weights[j]!);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  const least = Math.min(x.total, y.total);
  if (least === 0) return undefined;
  const share = shared / least;
  return { score: MOST * share - 0.5, reason: `${Math.round(100 * share)} % of the words` };
};
