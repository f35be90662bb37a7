import { saidNumber } from '../said-number.ts';
import { type Signal } from '../signal.ts';

/** How many times one toll may be another of the same occurrence. */
const GROWTH = 4;

/** What another number says, where one report gives both, and where two do. */
const OTHER_NUMBER = { here: -1, elsewhere: 0.1 };
/** So many times another. */
const FAR_NUMBER = { here: -1, elsewhere: -0.6 };
/** A sum many times another is another pledge or payment: "donors promised $600 million", "Norway offered 70 million". */
const FAR_SUM = { here: -3, elsewhere: -2 };

/** The same number of the same kind; tolls grow, but not without end. */
export const compareFigures: Signal = ({ event: a }, { event: b }) => {
  for (const x of a.quantities) {
    for (const y of b.quantities) {
      if (x.kind !== y.kind || x.kind === 'other') continue;
      const [p, q] = [saidNumber(x), saidNumber(y)];
      if (p === undefined || q === undefined) continue;
      if (p === q) return { score: 0.8, reason: `${p} ${x.kind} in both` };
      // One report gives one toll of one act: another number is another act, or a part of it.
      const times = Math.max(p, q) / Math.max(1, Math.min(p, q));
      const far = x.kind === 'money' ? FAR_SUM : FAR_NUMBER;
      const { here, elsewhere } = times > GROWTH ? far : OTHER_NUMBER;
      const reason = `${p} and ${q} ${x.kind}`;
      return a.document === b.document
        ? { score: here, reason: `${reason} in one report` }
        : { score: elsewhere, reason };
    }
  }
  return undefined;
};
