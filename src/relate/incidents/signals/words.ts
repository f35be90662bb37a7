import { type Signal } from '../signal.ts';

const MOST = 2.5;

/** The words of both sentences, names counting more. */
export const compareWords: Signal = ({ words: x }, { words: y }) => {
  let shared = 0;
  for (const [term, weight] of x) if (y.has(term)) shared += Math.min(weight, y.get(term)!);
  const total = (terms: typeof x) => [...terms.values()].reduce((sum, weight) => sum + weight, 0);
  const least = Math.min(total(x), total(y));
  if (least === 0) return undefined;
  const share = shared / least;
  return { score: MOST * share - 0.5, reason: `${Math.round(100 * share)} % of the words` };
};
