import { isDash, lowerAt } from '../pieces.ts';
import { readCardinal } from '../read-cardinal.ts';
import type { ApartRule } from './rule.ts';

/**
 * "won 3-1", "voted 93 to 2", "a 5-4 ruling", "by 52 votes to 48": points or votes against each other.
 *      ^^^          ^^^^^^^      ^^^              ^^^^^^^^^^^^^^
 */
export const score: ApartRule = (pieces, number) => {
  const { first, until, value, form } = number;
  if (form !== 'digits' && form !== 'words') return undefined;
  const votes = lowerAt(pieces, until) === 'votes' ? 1 : 0;
  const joint = pieces[until + votes];
  const dashed = isDash(joint) && joint?.spaced === false && pieces[until + 1]?.spaced === false;
  if (joint === undefined || !(dashed || joint.lower === 'to')) return undefined;
  const other = readCardinal(pieces, until + votes + 1);
  if (other === undefined || (other.form !== 'digits' && other.form !== 'words')) return undefined;
  const voted = votes > 0 || /^(?:voted?|votes|voting|of|by|won|lost|beat)$/.test(lowerAt(pieces, first - 1));
  // A range goes up: "10-15 people"; a rise is told by "from".
  if (lowerAt(pieces, first - 1) === 'from' || (value < other.value && votes === 0)) return undefined;
  return voted || dashed ? { type: 'score', first, until: other.until } : undefined;
};
