import { within } from './phrase.ts';
import type { RuleInput } from './rule.ts';

const LOCAL = /(?<!\p{L})(?:local|provincial|village|neighbou?rhood|district|grassroots)(?!\p{L})/iu;

/**
 * "a local rights group", "the rights group Vesna": one that no list of international bodies knows is of the land around it.
 *    ^^^^^                             ^^^^^ ^^^^^
 */
export function isLocalGroup({ phrase, head }: RuleInput): boolean {
  if (phrase.organisations.length > 0) return false;
  const noun = within(phrase.roles, head).at(-1);
  if (noun === undefined || !/(?:^|\s)(?:group|charity|foundation|league)$/i.test(noun.text)) return false;
  const next = phrase.words[noun.until];
  return LOCAL.test(phrase.text) || (next?.capital === true && next.mark === '' && noun.until < head.until);
}
