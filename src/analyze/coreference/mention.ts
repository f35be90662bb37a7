import type { EntityLabel, MentionForm, Sector, TokenSpan } from '../../document/index.ts';
import type { Gender, Kind, Pronoun } from './lexicon.ts';

/** A phrase that may stand for an actor, with all that the passes ask about it. */
export interface Mention extends TokenSpan {
  readonly form: MentionForm;
  /** Its head word. */
  readonly head: number;
  /** True where a stage after this one needs exactly these offsets. */
  readonly pinned: boolean;
  readonly label?: EntityLabel;
  readonly sector?: { readonly value: Sector; readonly confidence: number };
  readonly kind: Kind | undefined;
  readonly many: boolean | undefined;
  readonly gender: Gender | undefined;
  readonly pronoun?: Pronoun;
  /** The words of the proper name, lower case, titles left out. */
  readonly name: readonly string[];
  /** Lemma of the head word, lower case. */
  readonly noun: string;
  /** Role nouns among its words: titles and the head itself. */
  readonly roles: ReadonlySet<string>;
  /** Modifiers of a description: lower-case words, and the stems of capitalised ones. */
  readonly words: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
  /** The countries of the states, peoples and towns that it names: SRB of "Serbia's president". */
  readonly states: ReadonlySet<string>;
  /** Names of towns, bodies and persons to which it belongs: "the mayor of Lviv", "Hamas's leader". */
  readonly owners: ReadonlySet<string>;
  /** All names among its words that are not its own. */
  readonly about: ReadonlySet<string>;
  readonly definite: boolean;
  readonly possessed: boolean;
  readonly subject: boolean;
  /** The verb or noun it hangs on. */
  readonly governor: number | undefined;
  /** The quotation it stands inside, an index into the layer. */
  readonly quotation: number | undefined;
}
