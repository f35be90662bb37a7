import type { Phrase } from '../phrase.ts';
import { readPhrase, within } from '../phrase.ts';
import type { RuleInput, SectorFinding, SectorRule } from '../rule.ts';

/** How far behind the adjective its noun may stand. */
const REACH = 6;

/** Things that only an army has and does. */
const ARMS =
  /^(?:drones?|tanks?|air ?raids?|air ?strikes?|airstrikes?|missiles?|bombs?|bombers?|bombings?|shells?|shelling|artillery|rockets?|mortars?|warplanes?|warships?|jets?|fighters?|gunships?|gunboats?|submarines?|frigates?|destroyers?|aircraft|armour|armor|airfields?|invasion|offensive|bombardment|infantry|brigades?|battalions?|squadrons?|pilots?|navies|armies)$/;

/**
 * "Russian and Chinese warships": the adjective alone is a mention, and its noun comes later.
 *  ^^^^^^^             ^^^^^^^^
 */
export const ellipticNationality: SectorRule = (input) => {
  const { phrase, lexicon } = input;
  const last = bareNationality(input);
  if (last === undefined) return undefined;
  const rest = /^\s*(?:,|and|or|,? (?:and|or))\s+(?:the )?(.*)/s.exec(input.context.following ?? '')?.[1];
  if (rest === undefined) return undefined;
  const next = readPhrase(rest.slice(0, 80), lexicon);
  const second = next.countries.find((one) => one.first < 2);
  // Without another nationality the adjective was no adjective: "the French and the army".
  if (second === undefined || !(second.entry.form === 'demonym' || ownsNext(phrase, next, second.until)))
    return undefined;
  const role = next.roles.find((one) => one.first < REACH);
  const entry = role?.entry.find((one) => one.strength === 'head');
  if (role === undefined || entry === undefined) return undefined;
  const why = `elliptic-nationality: "${last} ... ${role.text}"`;
  return { sectors: [entry.sector], basis: 'stated', why, firm: true };
};

/**
 * "a Turkish missile", "Israeli air raids": whose arms they are is a mention, and acts as an army.
 *    ^^^^^^^ ^^^^^^^
 */
export const armsOfNation: SectorRule = (input): SectorFinding | undefined => {
  const last = bareNationality(input);
  if (last === undefined) return undefined;
  const next = /^(?:['’]s?)? (\p{L}+)(?:[ -](\p{L}+))?/u.exec(input.context.following ?? '');
  const thing = [next?.[1], next?.[2], `${next?.[1] ?? ''} ${next?.[2] ?? ''}`].find(
    (word) => word !== undefined && ARMS.test(word),
  );
  if (thing === undefined) return undefined;
  return { sectors: ['MIL'], basis: 'inferred', why: `arms-of-nation: "${last} ${thing}"` };
};

/** "Polish", "U.S.", "Malaysia's": a country that is not a noun of its own here. */
function bareNationality({ phrase, head, context }: RuleInput): string | undefined {
  const last = within(phrase.countries, head).at(-1);
  if (last?.until !== head.until || /[^s]s$/.test(last.text)) return undefined;
  const owner = phrase.words[last.until - 1]!.possessive || /^['’]/.test(context.following ?? '');
  const short = /^U\.?[SK]\.?$/.test(last.text);
  return last.entry.form === 'demonym' || owner || short ? last.text : undefined;
}

/** "and New Zealand troops": the second country stands before the noun by its name. */
function ownsNext(first: Phrase, next: Phrase, until: number): boolean {
  const word = next.words[until];
  return first.words.length < 3 && word?.mark === '' && !word.capital;
}
