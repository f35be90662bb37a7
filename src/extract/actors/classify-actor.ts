import type { Basis, Sector } from '../../document/index.ts';
import { isBeside } from './beside.ts';
import { readPhraseOfBodies } from './body-names.ts';
import type { Lexicon } from './lexicon.ts';
import { findPerson } from './find-person.ts';
import type { Part, Phrase } from './phrase.ts';
import { within } from './phrase.ts';
import type { ActorContext, CountryFinding, PersonFound, RuleInput, SectorFinding } from './rule.ts';
import { withoutWordsOfName } from './words-of-name.ts';
import { COUNTRY_RULES, LAST_SECTOR_RULES, SECTOR_RULES } from './rules/index.ts';

/** What the words of one mention say about its actor; a country only where they state one or name its holder. */
export interface ActorClass {
  readonly country?: string;
  readonly countryBasis?: Basis;
  readonly sectors: readonly Sector[];
  readonly sectorBasis?: Basis;
  /** The sector rests on words that fit anybody ("an official"): something better known may overrule it. */
  readonly vague: boolean;
  /** How the sector stands against a guess of the model: names hold, nouns of several sectors give way first. */
  readonly hold: 'firm' | 'usual' | 'loose';
  readonly person?: PersonFound;
  readonly why: readonly string[];
  /** The phrase as the rules read it, for what is inferred later. */
  readonly input: RuleInput;
}

const PRONOUN =
  /^(?:he|she|they|it|we|i|you|him|her|them|us|me|his|hers|their|theirs|its|my|our|your|who|whom|those|these|this|that|both|himself|herself|themselves|itself)$/i;

/** "US warns Iran", "WHO urges caution": in capitals they are names. */
const NAME = /^(?:US|WHO)$/;

/** True for a phrase that is a pronoun and names nobody itself. */
export function isPronoun(text: string): boolean {
  const phrase = text.trim();
  return PRONOUN.test(phrase) && !NAME.test(phrase);
}

/** Reads country and sectors from a phrase, by rules alone. */
export function classifyActor(text: string, lexicon: Lexicon, context: ActorContext = {}): ActorClass {
  const input = readInput(text, lexicon, context);
  if (isPronoun(text)) return { sectors: [], vague: true, hold: 'loose', why: [], input };
  const { person } = input;
  const sector = findSector(input);
  const country = findCountry(input);
  return {
    ...(country === undefined ? {} : { country: country.country, countryBasis: country.basis }),
    sectors: sector?.sectors ?? [],
    ...(sector === undefined ? {} : { sectorBasis: sector.basis }),
    vague: sector === undefined || sector.vague === true,
    hold: sector?.firm === true ? 'firm' : sector?.loose === true ? 'loose' : 'usual',
    ...(person === undefined ? {} : { person }),
    why: [country?.why, sector?.why].filter((why) => why !== undefined),
    input,
  };
}

/** "Peter Zulu", "Latif Hama": what ends a person's name after another of its words is no people and no town. */
function withoutSurname(phrase: Phrase): Phrase {
  const { words, countries, roles } = phrase;
  const last = countries.at(-1);
  if (last?.until !== words.length || last.entry.form === 'name') return phrase;
  // "Villalba" alone, whom another sentence calls a general: the town is far better known to maps than to readers.
  if (last.first === 0) return last.entry.form === 'place' ? { ...phrase, countries: [] } : phrase;
  const before = words[last.first - 1]!;
  const known = [...roles, ...countries].some(
    (one) => one !== last && one.first < last.first && last.first <= one.until,
  );
  if (!before.capital || before.possessive || known || /^(?:the|of)$/i.test(before.text)) return phrase;
  return { ...phrase, countries: countries.slice(0, -1) };
}

/** What the rules read: the phrase with all that the lexicon knows in it. */
function readInput(text: string, lexicon: Lexicon, context: ActorContext): RuleInput {
  const whole = readPhraseOfBodies(text, lexicon);
  const phrase = context.person === true ? withoutWordsOfName(withoutSurname(whole), lexicon) : whole;
  const head = phrase.parts[0] ?? { preposition: '', first: 0, until: phrase.words.length };
  const person = findPerson(phrase, head, lexicon, context.date);
  return { phrase, head, lexicon, context, person };
}

function findSector(input: RuleInput): SectorFinding | undefined {
  let vague: SectorFinding | undefined;
  for (const rule of SECTOR_RULES) {
    const found = rule(input);
    if (found !== undefined && found.vague !== true) return found;
    vague ??= found;
  }
  const complement = findInComplement(input);
  if (complement !== undefined) return complement;
  for (const rule of LAST_SECTOR_RULES) vague ??= rule(input);
  return vague;
}

/** "leader of the miners", "thousands of students": the head says nothing, so what follows "of" does. */
function findInComplement(input: RuleInput): SectorFinding | undefined {
  const { phrase, head } = input;
  const part = phrase.parts.find((one) => one.first >= head.until && OF.has(one.preposition));
  if (part === undefined || !isGeneric(phrase, head)) return undefined;
  const person = findPerson(phrase, part, input.lexicon, input.context.date);
  const found = findSector({ ...input, head: part, person });
  return found === undefined ? undefined : { ...found, why: `${found.why} after "${part.preposition}"` };
}

const OF = new Set(['of', 'for', 'from', 'at', 'in', ',']);

function isGeneric(phrase: Phrase, head: Part): boolean {
  const last = within(phrase.roles, head).at(-1);
  // "an ally of the president", "a rival of Hezbollah"
  if (last !== undefined && isBeside(last.text.toLowerCase())) return false;
  return !last?.entry.some((one) => one.strength === 'head' && one.sector !== 'UNK');
}

function findCountry(input: RuleInput): CountryFinding | undefined {
  for (const rule of COUNTRY_RULES) {
    const found = rule(input);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Bodies of many states take no country from their surroundings. */
const STATELESS: ReadonlySet<Sector> = new Set<Sector>(['UNO', 'EUR', 'IGO', 'IMG', 'ISM', 'MNC', 'NGO']);

/** True for bodies of many states. */
export function isStateless(sectors: readonly Sector[]): boolean {
  return sectors.some((one) => STATELESS.has(one));
}
