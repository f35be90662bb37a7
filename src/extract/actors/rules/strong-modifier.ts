import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

/**
 * "rebel envoys", "opposition deputies": some words decide whatever noun they go with.
 *  ^^^^^          ^^^^^^^^^^
 */
export const strongModifier: SectorRule = ({ phrase, head }) => {
  const roles = within(phrase.roles, head);
  const last = roles.at(-1);
  for (const role of roles) {
    const entry = role.entry.find((one) => one.strength === 'strong');
    if (entry === undefined || role === last) continue;
    return {
      sectors: [entry.sector],
      basis: 'stated',
      why: `strong-modifier: "${role.text}"`,
      loose: true,
    };
  }
  return undefined;
};
