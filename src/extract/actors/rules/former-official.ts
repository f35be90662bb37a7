import type { Part, Phrase } from '../phrase.ts';
import type { SectorFinding, SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

const OFFICES = new Set(['GOV', 'LEG', 'JUD', 'SPY', 'MIL', 'COP', 'PTY', 'OPP']);

const OPPOSED = new Set(['PTY', 'OPP']);

/** "the exiled head of a movement", "an exiled leader": nobody who held an office of a state, as "the exiled chief of police" did. */
const LEADER = /^(?:leader|head|chief|chair(?:man|woman|person)?|spokes(?:man|woman|person))s?$/i;

function isOfState(phrase: Phrase, head: Part): boolean {
  const of = phrase.parts.find((part) => part.first >= head.until && part.preposition === 'of');
  const roles = of === undefined ? [] : within(phrase.roles, of);
  return roles.some(({ entry }) => entry.some(({ sector }) => OFFICES.has(sector) && !OPPOSED.has(sector)));
}

/** "exiled politician": whoever opposes from abroad does so still. */
function opposedAbroad(exiled: string, noun: string): SectorFinding {
  return { sectors: ['OPP'], basis: 'stated', why: `former-official: "${exiled} ${noun}"`, loose: true };
}

/**
 * "former president Maria Sandoval": who once held office is a notable now.
 *  ^^^^^^^^^^^^^^^^
 */
export const formerOfficial: SectorRule = ({ phrase, head, lexicon }) => {
  for (const role of within(phrase.roles, head)) {
    const entry = role.entry.find((one) => one.strength === 'head' || one.strength === 'generic');
    if (entry === undefined || !OFFICES.has(entry.sector)) continue;
    // Nationality may stand between: "former South Korean president".
    for (let i = role.first - 1; i >= Math.max(head.first, role.first - 4); i -= 1) {
      const word = phrase.words[i]!;
      if (word.possessive) break;
      if (!lexicon.former.has(word.key)) continue;
      // A former soldier is a civilian or a notable as often: only offices are sure.
      const retired = word.key === 'retired';
      const opposes = OPPOSED.has(entry.sector) || (LEADER.test(role.text) && !isOfState(phrase, head));
      if (word.key === 'exiled' && opposes) return opposedAbroad(word.text, role.text);
      if (!retired && (entry.sector === 'MIL' || entry.sector === 'COP')) break;
      return { sectors: ['ELI'], basis: 'stated', why: `former-official: "${word.text} ${role.text}"` };
    }
  }
  return undefined;
};
