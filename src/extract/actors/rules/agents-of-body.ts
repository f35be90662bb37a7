import type { Sector } from '../../../document/index.ts';
import { sectorAt } from '../lexicon.ts';
import { within } from '../phrase.ts';
import type { SectorRule } from '../rule.ts';

/** Those who are of the body that is named behind them, whatever they do. */
const OF_BODY = /^(?:agents?|officers?|men|members?|personnel|troops|units?)$/i;
const OF_STATE: ReadonlySet<Sector> = new Set<Sector>(['COP', 'MIL', 'SPY', 'REB', 'PRM', 'GOV']);

/**
 * "agents of the Department of Homeland Security", "officers of the GRU", "men of the Wagner Group".
 *  ^^^^^^                                          ^^^^^^^^                ^^^
 */
export const agentsOfBody: SectorRule = ({ phrase, head, context }) => {
  const roles = within(phrase.roles, head);
  const last = roles.at(-1);
  if (last === undefined || !OF_BODY.test(last.text)) return undefined;
  // "police officers of"
  if (roles.slice(0, -1).some(({ entry }) => entry.some((one) => one.strength !== 'generic')))
    return undefined;
  const part = phrase.parts.find((one) => one.first >= head.until);
  if (part?.preposition !== 'of') return undefined;
  const body = within(phrase.organisations, part)[0];
  const sector = body && sectorAt(body.entry, context.date);
  if (sector === undefined || !OF_STATE.has(sector)) return undefined;
  return {
    sectors: [sector],
    basis: 'stated',
    why: `agents-of-body: "${last.text} of ${body!.text}"`,
    firm: true,
  };
};
