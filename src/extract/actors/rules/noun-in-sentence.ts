import type { Sector } from '../../../document/index.ts';
import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

/** Nouns of several sectors, words of the sentence that tell which, and the sector. Counted on training sentences. */
const NOUNS: readonly (readonly [RegExp, RegExp, Sector, 'firm'?])[] = [
  [/^officers?$/, /\b(?:police\w*|policem[ae]n|protest\w*|demonstrat\w*|arrest\w*)\b/i, 'COP'],
  [/^commanders?$/, /\b(?:rebels?|guerrillas?|insurgents?|liberation front)\b/i, 'REB'],
  [/^agents?$/, /\b(?:police\w*|policem[ae]n)\b/i, 'COP'],
  // Of a band that made peace; those who only think otherwise are kidnapped and speak of ambushes too.
  [/^dissidents?$/, /\b(?:FARC|guerrillas?|(?:truce|ceasefire|peace deal) with (?:the )?rebels)\b/i, 'REB'],
  [/^m[ae]n$/, /\b(?:armed|gunm[ae]n|rifles?|masked|guns?)\b/i, 'UAF'],
  [
    /^(?:crews?|crew members?|crewm[ae]n|sailors?|seam[ae]n|mariners?|captains?|skippers?)$/,
    /\b(?:trawlers?|longliners?|tankers?|freighters?|cargo|merchant|fishing|bulk carriers?|container ships?|ferry|ferries|yachts?|shipowners?|seafarers?)\b/i,
    'LAB',
    'firm',
  ],
  [/^people$/, /\b(?:displaced|refugees?|migrants?|asylum|dinghy|fled)\b/i, 'REF'],
];

/** "The frigate fired on the tanker": sailors of another ship. */
const NAVAL =
  /\b(?:nav(?:y|al)|warships?|destroyers?|frigates?|corvettes?|submarines?|gunboats?|patrol boats?|USS|HMS|fire(?:fight\w*|s)|blaze)\b/i;

/** "the port captain" keeps the harbour for its owner; "the team captain", "captains of industry", "Captain Zorin" of the army. */
const ASHORE =
  /\b(?:[Pp]ort|[Hh]arbou?r|[Tt]eam|[Cc]lub) captains?\b|\b[Cc]aptains? of (?:industry|the guard)\b|\bCaptain \p{Lu}/u;

/**
 * "police said officers had fired": what a word such as "officers" means shows in the sentence.
 *               ^^^^^^^^
 */
export const nounInSentence: SectorRule = ({ phrase, head, context }) => {
  const roles = within(phrase.roles, head);
  const last = roles.at(-1);
  if (last === undefined || context.sentence === undefined) return undefined;
  // "army officers", "two killed officers of the guard": what the phrase says itself comes first.
  const own = roles.slice(0, -1).some((role) => role.entry.some((one) => one.strength !== 'generic'));
  if (own) return undefined;
  const noun = last.text.toLowerCase();
  for (const [pattern, clue, sector, firm] of NOUNS) {
    if (firm !== undefined && (NAVAL.test(context.sentence.words) || ASHORE.test(phrase.text))) continue;
    const said = pattern.test(noun) ? clue.exec(context.sentence.words)?.[0] : undefined;
    if (said !== undefined)
      return {
        sectors: [sector],
        basis: 'inferred',
        why: `noun-in-sentence: "${last.text}" beside "${said}"`,
        ...(firm === undefined ? { loose: true } : { firm: true }),
      };
  }
  return undefined;
};
