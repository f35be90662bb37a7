import type { EventType } from '../../../document/index.ts';
import { APART, type Signal } from '../signal.ts';

/** Types that reports give to one and the same occurrence: planned and done, promised and kept, the word and the deed. */
const FAMILIES: readonly (readonly EventType[])[] = [
  ['ASSAULT', 'COERCE', 'MOBILIZE'],
  ['CONCEDE', 'RETREAT', 'AGREE'],
  ['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE'],
  ['AID', 'AGREE', 'COOPERATE'],
  ['SANCTION', 'THREATEN', 'COERCE', 'REJECT'],
  ['PROTEST', 'THREATEN'],
  ['ACCUSE', 'SANCTION', 'COERCE'],
  ['ACCUSE', 'REJECT'],
];

/** The same type, or one that tells of the same kind of occurrence. */
export const compareTypes: Signal = ({ event: a }, { event: b }) => {
  if (a.type === b.type) {
    if (a.mode !== undefined && b.mode !== undefined && a.mode !== b.mode)
      return { score: 0.3, reason: `both ${a.type}, ${a.mode} and ${b.mode}` };
    const mode = a.mode !== undefined && a.mode === b.mode ? `/${a.mode}` : '';
    return { score: mode === '' ? 1.5 : 2, reason: `both ${a.type}${mode}` };
  }
  const kin = FAMILIES.some((family) => family.includes(a.type) && family.includes(b.type));
  return kin
    ? { score: 0, reason: `${a.type} and ${b.type} may be one occurrence` }
    : { score: APART, reason: `${a.type} is not ${b.type}` };
};
