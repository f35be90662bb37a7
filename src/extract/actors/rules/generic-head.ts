import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

/**
 * "an official", "its leader": what such a word means when nothing else is said.
 *     ^^^^^^^^
 */
export const genericHead: SectorRule = ({ phrase, head }) => {
  const last = within(phrase.roles, head).at(-1);
  const entry = last?.entry.find((one) => one.strength === 'generic');
  if (last === undefined || entry === undefined) return undefined;
  return { sectors: [entry.sector], basis: 'default', why: `generic-head: "${last.text}"`, vague: true };
};
