import type { Sector } from '../../../document/index.ts';
import { wholeBodies } from '../body-names.ts';
import type { OrganisationEntry } from '../lexicon.ts';
import { sectorAt } from '../lexicon.ts';
import type { Found } from '../phrase.ts';
import { readNames, within } from '../phrase.ts';
import type { RuleInput, SectorRule } from '../rule.ts';

/** Those who are of the body that is named behind them, whatever they do. */
const OF_BODY = /^(?:agents?|officers?|(?:gun)?m[ae]n|members?|personnel|troops|units?|youths?)$/i;
const OF_STATE: ReadonlySet<Sector> = new Set<Sector>(['COP', 'MIL', 'SPY', 'REB', 'PRM', 'GOV', 'CRM']);
/** Those of a group who sit in jail are its own still; a guard of the state would be no inmate. */
const JAILED = /^(?:inmates?|prisoners?|detainees?|convicts?)$/i;
const OUTLAWS: ReadonlySet<Sector> = new Set<Sector>(['REB', 'CRM', 'PRM']);

/**
 * "agents of the Department of Homeland Security", "men of the Wagner Group", "inmates from the Choneros".
 *  ^^^^^^                                          ^^^                        ^^^^^^^
 */
export const agentsOfBody: SectorRule = (input) => {
  const { phrase, head, context } = input;
  const roles = within(phrase.roles, head);
  const last = roles.at(-1);
  const jailed = last !== undefined && JAILED.test(last.text);
  if (last === undefined || !(jailed || OF_BODY.test(last.text))) return undefined;
  // "police officers of"
  if (roles.slice(0, -1).some(({ entry }) => entry.some((one) => one.strength !== 'generic')))
    return undefined;
  const body = bodyBehind(input);
  const sector = body && sectorAt(body.entry, context.date);
  if (sector === undefined || !(jailed ? OUTLAWS : OF_STATE).has(sector)) return undefined;
  return {
    sectors: [sector],
    basis: 'stated',
    why: `agents-of-body: "${last.text} of ${body!.text}"`,
    firm: true,
  };
};

/** The body of "men from the ELN"; a mention may end before "from". */
function bodyBehind({
  phrase,
  head,
  context,
  lexicon,
}: RuleInput): Pick<Found<OrganisationEntry>, 'entry' | 'text'> | undefined {
  const part = phrase.parts.find((one) => one.first >= head.until);
  if (part !== undefined)
    return OF.test(part.preposition) ? within(phrase.organisations, part)[0] : undefined;
  const lead = /^ (?:of|from) (?:the )?/.exec(context.following ?? '')?.[0];
  if (lead === undefined) return undefined;
  const names = readNames(context.following!.slice(lead.length, lead.length + REACH), lexicon);
  return wholeBodies(names).find((one) => one.first === 0);
}

const OF = /^(?:of|from)$/;
const REACH = 60;
