import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

/**
 * "a naval column", "airport staffers": no role noun is known, but a word before it is.
 *    ^^^^^            ^^^^^^^
 */
export const modifierAlone: SectorRule = ({ phrase, head }) => {
  const role = within(phrase.roles, head).at(-1);
  const entry = role?.entry.find((one) => one.strength === 'weak' || one.strength === 'strong');
  if (role === undefined || entry === undefined) return undefined;
  return { sectors: [entry.sector], basis: 'stated', why: `modifier-alone: "${role.text}"`, vague: true };
};
