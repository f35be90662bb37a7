import type { CountryEntry } from '../lexicon.ts';
import type { Found } from '../phrase.ts';
import { within } from '../phrase.ts';
import type { CountryRule, RuleInput, SectorRule } from '../rule.ts';

/** Who fights under the lead of one state. */
const FORCES = /^(?:coalition|forces?|troops|soldiers|warplanes|aircraft|jets)$/i;

/**
 * "the Saudi-led coalition": states that fight together; a coalition that no state leads is one of parties.
 *      ^^^^^^^^^ ^^^^^^^^^
 */
export const ledCoalition: SectorRule = (input) => {
  const leader = leaderOf(input);
  const last = within(input.phrase.roles, input.head).at(-1);
  if (leader === undefined || last === undefined || !/^coalition$/i.test(last.text)) return undefined;
  const why = `led-coalition: "${leader.text}-led ${last.text}"`;
  return { sectors: ['MIL'], basis: 'stated', why, firm: true };
};

/**
 * "the Saudi-led coalition", "Australian-led troops": they answer to the state that leads them.
 *      ^^^^^                  ^^^^^^^^^^
 */
export const leaderOfCoalition: CountryRule = (input) => {
  const leader = leaderOf(input);
  const noun = input.phrase.words[input.head.until - 1];
  if (leader === undefined || noun === undefined || !FORCES.test(noun.text)) return undefined;
  return { country: leader.entry.code, basis: 'inferred', why: `leader-of-coalition: "${leader.text}"` };
};

function leaderOf({ phrase, head }: RuleInput): Found<CountryEntry> | undefined {
  return within(phrase.countries, head).find(({ until }) => {
    const next = phrase.words[until];
    return next?.key === 'led' && next.hyphen;
  });
}
