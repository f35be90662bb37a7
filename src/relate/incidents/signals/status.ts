import type { ToldEvent } from '../report.ts';
import { type Signal } from '../signal.ts';

/** "to deter further attacks" and the attack. */
const HOPED_OR_FEARED = -1.7;

/** A plan and its deed may be one occurrence; what never happened and what did are less likely so; what is long past is another. */
export const compareStatus: Signal = ({ event: a }, { event: b }) => {
  if (a.status === b.status) return undefined;
  const reason = `${a.status} and ${b.status}`;
  if (a.status === 'historical' || b.status === 'historical') return { score: -2, reason };
  if (a.status === 'future' || b.status === 'future') return { score: -0.3, reason };
  if (a.status === 'hypothetical' || b.status === 'hypothetical') return { score: HOPED_OR_FEARED, reason };
  return { score: isNoArrest(a) || isNoArrest(b) ? -2.5 : -0.7, reason };
};

/** "Police made no arrests": they do on other days. A shot or a bomb that is denied is one that others tell of. */
function isNoArrest({ mode, status }: ToldEvent): boolean {
  return mode === 'arrest' && status === 'negated';
}
