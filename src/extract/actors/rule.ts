import type { Basis, Frame, Sector, Span } from '../../document/index.ts';
import type { CountryMention } from './find-countries.ts';
import type { Lexicon, Spell } from './lexicon.ts';
import type { Part, Phrase } from './phrase.ts';
import type { Pointer } from './scene.ts';

/** What the rules may know besides the phrase. */
export interface ActorContext {
  /** ISO 8601 date of the document: who held which office. */
  readonly date?: string;
  readonly datelineCountry?: string;
  /** The sentence around the phrase. */
  readonly sentence?: Surrounding;
  /** To which countries the text around the phrase points. */
  readonly pointers?: readonly Pointer[];
  /** How often the document names each country outside the phrase, the most named first. */
  readonly documentCountries?: ReadonlyMap<string, number>;
  /** True where the phrase holds the name of a person. */
  readonly person?: boolean;
  /** Countries of towns and provinces that the phrase names and the lexicon does not know. */
  readonly towns?: readonly string[];
  /** The same of a town named right after the phrase: "of Tuzla". */
  readonly townAfter?: string;
  /** What the sentence says after the phrase. */
  readonly following?: string;
}

/** What stands around a phrase in its sentence; all offsets are of one text. */
export interface Surrounding {
  readonly text: string;
  /** The words of the sentence. */
  readonly words: string;
  readonly phrase: Span;
  /** Countries that the sentence names beside the phrase, in text order. */
  readonly countries: readonly CountryMention[];
  /** Its events as the model proposes them. */
  readonly frames: readonly Frame[];
  readonly links?: CountryLinks;
}

/** How strongly the model links a phrase to the countries around it, as logarithms of odds. */
export interface CountryLinks {
  /** To none of those that are named. */
  readonly none: number;
  /** To one that another sentence names. */
  readonly beyond: number;
  /** To each of `Surrounding.countries`. */
  readonly named: readonly number[];
}

/** What a rule concludes, and from which words. */
export interface SectorFinding {
  readonly sectors: readonly Sector[];
  readonly basis: Basis;
  readonly why: string;
  /** True for words that fit any organisation: something better known may overrule them. */
  readonly vague?: boolean;
  /** True for words of several sectors: the model may overrule them where it is fairly sure. */
  readonly loose?: boolean;
  /** True for names and offices: no guess overrules them. */
  readonly firm?: boolean;
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
