import { type Signal } from '../signal.ts';

/** A plan and its deed may be one occurrence; what never happened and what did are less likely so; what is long past is another. */
export const compareStatus: Signal = ({ event: a }, { event: b }) => {
  if (a.status === b.status) return undefined;
  if (a.status === 'historical' || b.status === 'historical')
    return { score: -2, reason: `${a.status} and ${b.status}` };
  const planned = a.status === 'future' || b.status === 'future';
  return { score: planned ? -0.3 : -0.7, reason: `${a.status} and ${b.status}` };
};
