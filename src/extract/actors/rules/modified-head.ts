import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

/** Nobody's: "the National Federation", "the General Union". */
const ANYBODY = new Set(['national', 'general', 'major', 'private']);

/**
 * "army chief", "the police union's leader": a word such as "chief" takes its sector from the words before.
 *  ^^^^              ^^^^^
 */
export const modifiedHead: SectorRule = ({ phrase, head }) => {
  const roles = within(phrase.roles, head);
  const last = roles.at(-1);
  if (!last?.entry.some((one) => one.strength === 'generic')) return undefined;
  for (const role of roles.slice(0, -1).reverse()) {
    if (ANYBODY.has(role.text.toLowerCase())) continue;
    const entry = role.entry.find((one) => one.strength !== 'generic');
    if (entry !== undefined)
      return {
        sectors: [entry.sector],
        basis: 'stated',
        why: `modified-head: "${role.text} ${last.text}"`,
        loose: true,
      };
  }
  return undefined;
};
