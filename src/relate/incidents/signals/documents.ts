import { type Signal } from '../signal.ts';

/** One report that names the same kind of act twice mostly means the same act. */
export const compareDocuments: Signal = ({ event: a }, { event: b }) => {
  if (a.document !== b.document || a.type !== b.type) return undefined;
  if (a.mode !== undefined && b.mode !== undefined && a.mode !== b.mode) return undefined;
  return { score: 0.7, reason: 'told in one report' };
};
