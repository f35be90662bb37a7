import { saidNumber } from '../said-number.ts';
import { type Signal } from '../signal.ts';

/** How many times one toll may be another of the same occurrence. */
const GROWTH = 4;

const OTHER_NUMBER = -1;
/** A sum many times another in one report is another pledge or payment. */
const OTHER_SUM = -3;

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
      if (a.document === b.document)
        return {
          score: x.kind === 'money' && times > GROWTH ? OTHER_SUM : OTHER_NUMBER,
          reason: `${p} and ${q} ${x.kind} in one report`,
        };
      return { score: times > GROWTH ? -0.6 : 0.1, reason: `${p} and ${q} ${x.kind}` };
    }
  }
  return undefined;
};
