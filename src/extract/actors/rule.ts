import type { Basis, Sector } from '../../document/index.ts';
import type { Lexicon, Spell } from './lexicon.ts';
import type { Part, Phrase } from './phrase.ts';

/** What the rules may know besides the phrase. */
export interface ActorContext {
  /** ISO 8601 date of the document: who held which office. */
  readonly date?: string;
  readonly datelineCountry?: string;
  /** Countries that the sentence, then the document, names beside the phrase, in that order. */
  readonly documentCountries?: readonly string[];
  /** The same for the sentence alone. */
  readonly sentenceCountries?: readonly string[];
  /** Countries of towns and provinces that the phrase names and the lexicon does not know. */
  readonly towns?: readonly string[];
  /** The same of a town named right after the phrase: "of Tuzla". */
  readonly townAfter?: string;
  /** What the sentence says after the phrase. */
  readonly following?: string;
}

/** What a rule concludes, and from which words. */
export interface SectorFinding {
  readonly sectors: readonly Sector[];
  readonly basis: Basis;
  readonly why: string;
  /** True for words that fit any organisation: something better known may overrule them. */
  readonly vague?: boolean;
}

export interface CountryFinding {
  readonly country: string;
  readonly basis: Basis;
  readonly why: string;
}

/** Everything a rule reads. */
export interface RuleInput {
  readonly phrase: Phrase;
  readonly head: Part;
  readonly lexicon: Lexicon;
  readonly context: ActorContext;
  readonly person: PersonFound | undefined;
}

/** A known person named in the phrase, with the spell that fits the document's date. */
export interface PersonFound {
  readonly name: string;
  readonly spell: Spell;
  /** True where the document was written after the spell ended. */
  readonly past: boolean;
  /** True where only the family name stands there. */
  readonly familyName: boolean;
}

export type SectorRule = (input: RuleInput) => SectorFinding | undefined;
export type CountryRule = (input: RuleInput) => CountryFinding | undefined;
