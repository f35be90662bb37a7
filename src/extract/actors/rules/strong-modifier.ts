import type { Sector } from '../../../document/index.ts';
import type { RoleEntry } from '../lexicon.ts';
import type { Found } from '../phrase.ts';
import { within } from '../phrase.ts';
import type { SectorRule } from '../rule.ts';

/** Those who work for others or are theirs without being of them: "the students' lawyers", "the rebels' hostages". */
const OF_OTHERS =
  /^(?:lawyers?|attorneys?|solicitors?|doctors?|nurses?|parents?|mothers?|fathers?|relatives?|famil(?:y|ies)|wives|widows?|children|hostages?|captives?|prisoners?|victims?|teachers?|neighbou?rs?)$/i;

/**
 * "rebel envoys", "opposition deputies": some words decide whatever noun they go with.
 *  ^^^^^          ^^^^^^^^^^
 */
export const strongModifier: SectorRule = ({ phrase, head }) => {
  const roles = within(phrase.roles, head);
  const last = roles.at(-1);
  for (const role of roles) {
    const owns = phrase.words[role.until - 1]!.possessive;
    const entry = role.entry.find(
      (one) => one.strength === 'strong' || (owns && one.sector === 'PRE' && isOfState(last)),
    );
    if (entry === undefined || role === last) continue;
    // "the rebels' lawyers" speak for their side.
    const speaks = SIDES.has(entry.sector) && /^lawyers?$/i.test(last!.text);
    if (owns && !speaks && OF_OTHERS.test(last!.text)) continue;
    return {
      sectors: [entry.sector],
      basis: 'stated',
      why: `strong-modifier: "${role.text}"`,
      loose: true,
    };
  }
  return undefined;
};

/** "the separatists' foreign ministry": what only a state has, held by those who made one of their own. */
function isOfState(noun: Found<readonly RoleEntry[]> | undefined): boolean {
  return noun?.entry.some(({ strength, sector }) => strength === 'head' && STATE.has(sector)) === true;
}

/** The sides of a conflict. */
const SIDES: ReadonlySet<Sector> = new Set<Sector>(['REB', 'OPP', 'PRE']);
const STATE: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'LEG', 'JUD', 'SPY']);
