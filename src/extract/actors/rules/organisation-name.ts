import type { Sector } from '../../../document/index.ts';
import { sectorAt } from '../lexicon.ts';
import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';
import type { PhraseWord } from '../words.ts';

/** Nouns that name other people than the body's own, though the body stands before them. */
const OTHERS: ReadonlySet<Sector> = new Set<Sector>(['CVL', 'LAB', 'REF', 'JRN', 'EDU', 'MED', 'AGR']);

const ARMED: ReadonlySet<Sector> = new Set<Sector>(['REB', 'IMG', 'PRM', 'PRE']);

/** "the UN-backed government", "the Hamas-run health ministry": what a body does for others is not what they are. */
const FOR_OTHERS =
  /^(?:backed|supported|sponsored|funded|financed|trained|armed|run|controlled|recogni[sz]ed|brokered|mediated|monitored|supervised|approved|drafted|proposed|organi[sz]ed|owned)$/;

/**
 * "the Knesset", "a Hamas spokesman": a known body or group names its sector.
 *      ^^^^^^^      ^^^^^
 */
export const organisationName: SectorRule = ({ phrase, head, context }) => {
  const found = within(phrase.organisations, head)
    .filter(({ until }) => !isForOthers(phrase.words[until]))
    .at(-1);
  if (found === undefined) return undefined;
  const after = within(phrase.roles, head)
    .filter((role) => role.first >= found.until)
    .at(-1);
  const noun = after?.entry.find((one) => one.strength === 'head');
  if (noun !== undefined && OTHERS.has(noun.sector)) return undefined;
  // "Hezbollah's lawmakers" sit in a parliament and bear no arms.
  if (noun?.sector === 'LEG' && ARMED.has(sectorAt(found.entry, context.date))) return undefined;
  return {
    sectors: [sectorAt(found.entry, context.date)],
    basis: 'stated',
    why: `organisation-name: "${found.text}"`,
    firm: true,
  };
};

function isForOthers(next: PhraseWord | undefined): boolean {
  return next?.hyphen === true && FOR_OTHERS.test(next.key);
}
