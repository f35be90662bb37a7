import { type Signal } from '../signal.ts';

/** The same word for the act: "the bombing" and "was bombed". Another word says nothing. */
export const compareTriggers: Signal = ({ trigger: x }, { trigger: y }) => {
  for (const term of x.keys()) if (y.has(term)) return { score: 1, reason: `both call it ${term}` };
  return undefined;
};
