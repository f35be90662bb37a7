import type { SectorRule } from '../rule.ts';
import type { Part, Phrase } from '../phrase.ts';
import { within } from '../phrase.ts';

/** "the National Council for the Rescue of the Land": one with a purpose makes no laws. */
function isCouncilFor(phrase: Phrase, head: Part, noun: string): boolean {
  const next = phrase.parts.find((part) => part.first >= head.until);
  return /council$/i.test(noun) && next?.preposition === 'for';
}

/** "Emir Sheikh Tamim": what stands before a mere title of honour. */
function lastNoun(phrase: Phrase, head: Part): Phrase['roles'][number] | undefined {
  const [last, before] = within(phrase.roles, head).toReversed();
  const isOffice = before?.entry.some(({ strength, sector }) => strength === 'head' && sector === 'GOV');
  return isOffice === true && HONOUR.test(last?.text ?? '') ? before : last;
}

const HONOUR = /^(?:sheikh|sheik|shaikh|shaykh)$/i;

/**
 * "Chad's foreign minister Moussa Idriss": the last role noun of the head names the sector.
 *         ^^^^^^^^^^^^^^^^
 */
export const roleNoun: SectorRule = ({ phrase, head }) => {
  const last = lastNoun(phrase, head);
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
