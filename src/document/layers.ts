import type { Actor, MentionForm, Sector } from './actor.ts';
import type { Basis } from './certainty.ts';
import type { Document } from './document.ts';
import type { Event, EventPlace, EventType, QuantityKind, Status } from './event.ts';
import type { Issue } from './issue.ts';
import type { Quote, QuoteKind } from './quote.ts';
import type { Span } from './span.ts';

/** One sentence; `part` says whether it stands in the title, a heading or the body. */
export interface Sentence extends Span {
  readonly part: 'title' | 'heading' | 'body';
  /** Index into `document.paragraphs`. */
  readonly paragraph: number;
}

/** One word in the sense of Universal Dependencies (English EWT conventions). */
export interface Token extends Span {
  /** Index into the `sentences` layer. */
  readonly sentence: number;
}

/** What the model says of one token; stands at the same index as the token. */
export interface Word {
  readonly upos: string;
  /** Penn tag. */
  readonly xpos: string;
  readonly lemma: string;
  /** Index of the governing token in the `tokens` layer; undefined at the root. */
  readonly head: number | undefined;
  readonly deprel: string;
}

/** A run of tokens: `first` inclusive, `until` exclusive, indices into the `tokens` layer. */
export interface TokenSpan extends Span {
  readonly first: number;
  readonly until: number;
  readonly sentence: number;
}

/** Named entities: person, organisation, country or place, group of people, other. */
export type EntityLabel = 'PER' | 'ORG' | 'LOC' | 'GRP' | 'MISC';

export interface Entity extends TokenSpan {
  readonly label: EntityLabel;
  readonly confidence: number;
}

/** A span in a role, with the model's guess at its sector where the role is an actor's. */
export interface RoleSpan extends TokenSpan {
  readonly confidence: number;
  readonly sector?: { readonly value: Sector; readonly confidence: number };
}

/** A label and how sure the model is, with the best of those that lost. */
export interface Choice<Label extends string> {
  readonly value: Label;
  readonly confidence: number;
  readonly runnerUp?: { readonly value: Label; readonly confidence: number };
}

/** An event as the model proposes it, before coding. */
export interface Frame {
  readonly sentence: number;
  readonly trigger: TokenSpan;
  readonly triggerConfidence: number;
  readonly type: Choice<EventType>;
  /** "none" where no listed mode fits. */
  readonly mode: Choice<string>;
  readonly status: Choice<Status>;
  readonly source: readonly RoleSpan[];
  readonly target: readonly RoleSpan[];
  readonly time: readonly RoleSpan[];
  readonly place: readonly RoleSpan[];
  readonly quantity: readonly (RoleSpan & { readonly kind: QuantityKind })[];
  readonly attribution: readonly RoleSpan[];
}

/** An event that a pattern of the codebook finds where the model proposes none. */
export interface MatchedFrame extends Frame {
  readonly pattern: string;
}

/** A reporting word with what it reports and whose speech it is, as the model proposes them. */
export interface SpeechFrame {
  readonly sentence: number;
  readonly cue: TokenSpan;
  readonly cueConfidence: number;
  readonly content: readonly RoleSpan[];
  readonly speaker: readonly RoleSpan[];
  readonly kind: Choice<QuoteKind>;
}

/** A mention of an actor inside a chain; `link` names the rule that joined it. */
export interface ChainMention extends TokenSpan {
  readonly form: MentionForm;
  readonly basis: Basis;
  readonly link: string;
  readonly label?: EntityLabel;
  readonly sector?: { readonly value: Sector; readonly confidence: number };
}

/** All mentions of one actor in the document, in text order. */
export interface Chain {
  readonly mentions: readonly ChainMention[];
}

/** A quotation found in the document, before its speaker has become an actor. */
export interface Quotation {
  readonly span: Span;
  readonly kind: QuoteKind;
  readonly cue?: Span;
  readonly speaker?: TokenSpan;
  /** Index of the quotation in this layer that it goes on from. */
  readonly continues?: number;
  readonly confidence: number;
  readonly rule: string;
  readonly why: readonly string[];
}

/** What a place is; `people` are no place: "Syrian", "Egyptians" say whose country. `unknown` is in no list. */
export type PlaceKind =
  | 'continent'
  | 'country'
  | 'division'
  | 'district'
  | 'city'
  | 'region'
  | 'water'
  | 'island'
  | 'mountain'
  | 'landmark'
  | 'facility'
  | 'people'
  | 'unknown';

/** A place of the gazetteer, as records tell it. */
export interface PlaceFacts {
  /** Its name in the gazetteer. */
  readonly toponym: string;
  readonly geonamesId?: number;
  readonly lat: number;
  readonly lon: number;
  /** True where the point is the middle of an area, not a place where something happens. */
  readonly middle?: true;
  /** ISO 3166 alpha-3; of disputed places the nominal state. */
  readonly country?: string;
  /** Name of the first-level division. */
  readonly admin1?: string;
  /** Who else claims or holds it. */
  readonly note?: string;
}

/** A place that the text names. */
export interface Place extends Span, Partial<PlaceFacts> {
  /** As the text has it. */
  readonly name: string;
  readonly kind: PlaceKind;
  readonly precision: EventPlace['precision'];
  readonly basis: Basis;
  /** How it was recognised and read. */
  readonly rule: string;
  /** What else the name may mean, in short, the likeliest first. */
  readonly lost: readonly string[];
  /** For a facility or a name in no list: the town that it stands in, or that the text speaks of there. */
  readonly near?: PlaceFacts;
}

/** Everything that stages may add to a document. */
export interface Layers {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly entities: readonly Entity[];
  readonly frames: readonly Frame[];
  readonly speech: readonly SpeechFrame[];
  readonly matched: readonly MatchedFrame[];
  readonly quotations: readonly Quotation[];
  readonly chains: readonly Chain[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly quotes: readonly Quote[];
  readonly events: readonly Event[];
  readonly findings: readonly Issue[];
}

export type LayerName = keyof Layers;

/** A document with at least the layers named. */
export interface Doc<Has extends LayerName = never> {
  readonly document: Document;
  readonly layers: Pick<Layers, Has>;
}
