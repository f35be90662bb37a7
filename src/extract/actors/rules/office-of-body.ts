import type { RoleEntry } from '../lexicon.ts';
import { OF_STATES } from '../of-states.ts';
import type { Found, Part } from '../phrase.ts';
import { within } from '../phrase.ts';
import type { SectorRule } from '../rule.ts';

/** Offices that a union has as well as a state. */
const OFFICE =
  /^(?:vice[- ]president|president|secretary|treasurer|administrator|delegate|warden|executive)s?$/i;
/** Bodies of people, none of a state: no palace, no court, no council. */
const BODY =
  /(?:^|\s)(?:unions?|syndicates?|federation|confederation|guild|chamber of commerce|(?:business|mining) chamber|association|company|firm|bank|club|party|university|college|movement)$/i;

/**
 * "the president of the miners' union", "the teachers' union's secretary": an office is of the sector of its body.
 *                               ^^^^^                 ^^^^^
 */
export const officeOfBody: SectorRule = ({ phrase, head }) => {
  const roles = within(phrase.roles, head);
  const office = roles.at(-1);
  if (office === undefined || !OFFICE.test(office.text)) return undefined;
  const owner = roles.at(-2);
  const owns = owner !== undefined && phrase.words[owner.until - 1]?.possessive === true;
  const body = owns ? owner : bodyIn(phrase.parts[1], phrase.roles);
  if (body === undefined || !BODY.test(body.text)) return undefined;
  const entry = body.entry.find(({ sector }) => sector !== 'UNK' && !OF_STATES.has(sector));
  if (entry === undefined) return undefined;
  const why = `office-of-body: "${office.text}" of "${body.text}"`;
  return { sectors: [entry.sector], basis: 'stated', why, loose: true };
};

/** The noun of what follows "of", where that is a body. */
function bodyIn(
  part: Part | undefined,
  roles: readonly Found<readonly RoleEntry[]>[],
): Found<readonly RoleEntry[]> | undefined {
  return part?.preposition === 'of' ? within(roles, part).at(-1) : undefined;
}
