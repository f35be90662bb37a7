import { within } from '../phrase.ts';
import type { SectorRule } from '../rule.ts';

/**
 * "the Saudi-led coalition": states that fight together; a coalition that no state leads is one of parties.
 *      ^^^^^^^^^ ^^^^^^^^^
 */
export const ledCoalition: SectorRule = ({ phrase, head }) => {
  const last = within(phrase.roles, head).at(-1);
  if (last === undefined || !/^coalition$/i.test(last.text)) return undefined;
  const leader = within(phrase.countries, head).find(({ until }) => {
    const next = phrase.words[until];
    return next?.key === 'led' && next.hyphen;
  });
  if (leader === undefined) return undefined;
  return {
    sectors: ['MIL'],
    basis: 'stated',
    why: `led-coalition: "${leader.text}-led ${last.text}"`,
    firm: true,
  };
};
