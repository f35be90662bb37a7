import { within } from '../phrase.ts';
import type { SectorRule } from '../rule.ts';

const COMMITTEE = /^(?:committee|panel)s?$/i;
/** Whose committee is one of a state. */
const OF_STATE =
  /\b(?:ministry|government|cabinet|presidency|municipality|county|district|province|prefecture)$/i;
const OF_PROTEST =
  /^(?:committee|panel)s?,? (?:(?:that is |which is )?(?:leading|behind|organi[sz]ing|running|staging|coordinating)|of) (?:(?:the|a|an|their) )?(?:\p{L}+ )?(?:sit-ins?|strikes?|strikers|protests?|protesters|demonstrations?|demonstrators|march|marches|marchers|blockades?|rall(?:y|ies)|movement|campaign|boycott|victims|families|relatives|parents|residents|neighbours|neighbors|villagers)(?!\p{L})/iu;

/**
 * "the government's prisoners committee", "the committee leading the sit-in": what a committee is shows in whose it is or what it does.
 *      ^^^^^^^^^^^^           ^^^^^^^^^        ^^^^^^^^^             ^^^^^^
 */
export const committee: SectorRule = ({ phrase, head, context }) => {
  const roles = within(phrase.roles, head);
  const last = roles.at(-1);
  if (last === undefined || !COMMITTEE.test(last.text)) return undefined;
  const owner = roles.find(
    ({ text, until }) => OF_STATE.test(text) && phrase.words[until - 1]?.possessive === true,
  );
  if (owner !== undefined)
    return { sectors: ['GOV'], basis: 'stated', why: `committee: "${owner.text}'s ${last.text}"` };
  const opens = phrase.words[last.first];
  const said = OF_PROTEST.exec(phrase.text.slice(opens?.start) + (context.following ?? ''))?.[0];
  if (said === undefined) return undefined;
  return { sectors: ['SOC'], basis: 'stated', why: `committee: "${said}"` };
};
