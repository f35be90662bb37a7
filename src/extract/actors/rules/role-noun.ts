import type { SectorRule } from '../rule.ts';
import type { Part, Phrase } from '../phrase.ts';
import { within } from '../phrase.ts';

/** "the National Council for the Rescue of the Land": one with a purpose makes no laws. */
function isCouncilFor(phrase: Phrase, head: Part, noun: string): boolean {
  const next = phrase.parts.find((part) => part.first >= head.until);
  return /council$/i.test(noun) && next?.preposition === 'for';
}

/**
 * "Chad's foreign minister Moussa Idriss": the last role noun of the head names the sector.
 *         ^^^^^^^^^^^^^^^^
 */
export const roleNoun: SectorRule = ({ phrase, head }) => {
  const last = within(phrase.roles, head).at(-1);
  const entry = last?.entry.find((one) => one.strength === 'head');
  if (last === undefined || entry === undefined) return undefined;
  if (entry.sector === 'LEG' && isCouncilFor(phrase, head, last.text))
    return { sectors: ['GOV'], basis: 'stated', why: `role-noun: "${last.text} for"`, loose: true };
  return {
    sectors: [entry.sector],
    basis: 'stated',
    why: `role-noun: "${last.text}"`,
    vague: entry.sector === 'UNK',
    loose: entry.loose,
  };
};
