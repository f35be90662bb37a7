import type { Actor, MentionForm, Sector } from './actor.ts';
import type { Basis } from './certainty.ts';
import type { Document } from './document.ts';
import type { Event, EventPlace, EventType, Quantity, QuantityKind, Status, TimePrecision } from './event.ts';
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
  /** What the number that it ends counts. */
  readonly counted?: Counted;
  readonly belonging?: Belonging;
}

/**
 * What a word says of which country an actor is. Of an actor whose head it is: what speaks for none, for one that only
 * the text around the sentence names, then a direction; of the country that it names: what
 * speaks for it whoever the actor is, then a direction. The product of both directions speaks for that country.
 */
export interface Belonging {
  readonly actor: readonly number[];
  readonly country?: readonly number[];
}

/** What a number counts, and how sure the model is of that; "none" is what no act is told of. */
export interface Counted {
  readonly value: QuantityKind | 'none';
  readonly confidence: number;
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
  /** The roles of which the pattern asks for a name. */
  readonly named?: readonly ('source' | 'target')[];
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

/**
 * What a number is: `count` of people or things, `money`, `percent`, `part` of a whole ("two-thirds"), `size` (a measure of
 * length, weight and the like); the rest count no things, and `name` is part of a name ("Boeing 737").
 */
export type NumberType =
  | ('count' | 'money' | 'percent' | 'part' | 'size')
  | ('age' | 'duration' | 'date' | 'time' | 'ordinal' | 'score' | 'name');

/** A number of the text, read; what `low`, `high`, `value` and `unit` mean is told at `Quantity`. */
export interface QuantityMention
  extends Span, Pick<Quantity, 'low' | 'high' | 'value' | 'approximate' | 'unit'> {
  readonly sentence: number;
  readonly type: NumberType;
  /** `level`: how many there are then ("reduced to 455"), not how many were added or taken. */
  readonly measure: 'amount' | 'level';
  readonly kind: QuantityKind;
  /** What tells the kind: an act ("killed 12"), or the counted noun ("12 soldiers"); absent where nothing does. */
  readonly kindBy?: 'act' | 'noun';
  /** The kind that the model sees where no act tells one. */
  readonly guess?: QuantityKind;
  /** The noun that is counted. */
  readonly noun?: Span;
  /** Who counts it: "Police gave a toll of 14". */
  readonly giver?: TokenSpan;
}

/** A number of people, things or money with its kind and who gives it, as events carry it. */
export interface Figure extends Quantity {
  readonly sentence: number;
  /** Id of the event that it belongs to; absent where the document has none for it. */
  readonly event?: string;
}

/** What a time is said against: publication, dateline, or a date that the text states (`start` says where). */
export interface TimeAnchor {
  readonly kind: 'published' | 'dateline' | 'text';
  readonly value: string;
  readonly start?: number;
}

/** An expression of time with its TimeML value. */
export interface Time extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TimeML: "2011-03-05", "2011-W10", "P2Y", "PRESENT_REF"; an `X` stands for what is not known. */
  readonly value: string;
  /** TimeML: which part is meant, or how it is bounded ("early", "at least"). */
  readonly mod?: string;
  /** First and last day, ISO 8601, where the value is a stretch of the calendar. */
  readonly from?: string;
  readonly to?: string;
  readonly precision: TimePrecision;
  readonly basis: Basis;
  /** The word before it that says how it bounds: since, until, before ... */
  readonly signal?: TimeSignal;
  readonly anchor?: TimeAnchor;
  readonly rule: string;
}

/** Words that make a bound of a time. */
export type TimeSignal =
  'since' | 'until' | 'before' | 'after' | 'by' | 'from' | 'to' | 'between' | 'during' | 'for' | 'within';

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
  /** A capital or a city of three million people, where reports of other towns are written. */
  readonly desk?: true;
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
  readonly times: readonly Time[];
  readonly speech: readonly SpeechFrame[];
  readonly matched: readonly MatchedFrame[];
  readonly quotations: readonly Quotation[];
  readonly chains: readonly Chain[];
  readonly quantities: readonly QuantityMention[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly quotes: readonly Quote[];
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly findings: readonly Issue[];
}

export type LayerName = keyof Layers;

/** A document with at least the layers named. */
export interface Doc<Has extends LayerName = never> {
  readonly document: Document;
  readonly layers: Pick<Layers, Has>;
}
