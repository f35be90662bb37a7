import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

/**
 * "Chad's foreign minister Moussa Idriss": the last role noun of the head names the sector.
 *         ^^^^^^^^^^^^^^^^
 */
export const roleNoun: SectorRule = ({ phrase, head }) => {
  const last = within(phrase.roles, head).at(-1);
  const entry = last?.entry.find((one) => one.strength === 'head');
  if (last === undefined || entry === undefined) return undefined;
  return {
    sectors: [entry.sector],
    basis: 'stated',
    why: `role-noun: "${last.text}"`,
    vague: entry.sector === 'UNK',
    loose: entry.loose,
  };
};
