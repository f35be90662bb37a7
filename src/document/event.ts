import { z } from 'zod';
import { ActorRef } from './actor.ts';
import { Basis, Confidence } from './certainty.ts';
import { Span } from './span.ts';
import { Versions } from './versions.ts';

/** PLOVER event types. */
export const EventType = z.enum([
  ...(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST'] as const),
  ...(['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] as const),
]);
export type EventType = z.infer<typeof EventType>;

/** Whether the act happened: docs/glossary.md says what each means. */
export const Status = z.enum(['actual', 'future', 'hypothetical', 'negated', 'historical']);
export type Status = z.infer<typeof Status>;

/** Verbal or material, cooperative or hostile. */
export const Quad = z.enum([
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
]);
export type Quad = z.infer<typeof Quad>;

/** What a number counts. */
export const QuantityKind = z.enum([
  ...(['killed', 'wounded', 'arrested', 'expelled', 'displaced', 'abducted'] as const),
  ...(['released', 'protesters', 'troops', 'money', 'weapons', 'other'] as const),
]);
export type QuantityKind = z.infer<typeof QuantityKind>;

/** Numbers of people or things affected; `span` is the number phrase as written. */
export const Quantity = z.looseObject({
  kind: QuantityKind,
  span: Span,
  text: z.string(),
  low: z.number().optional(),
  high: z.number().optional(),
  value: z.number().optional(),
  approximate: z.boolean().optional(),
  /** ISO 4217 code of a currency, `%`, a unit of measure, or the noun that is counted. */
  unit: z.string().optional(),
  /** How many there are then ("reduced to 455"), not how many were added or taken. */
  measure: z.literal('level').optional(),
  by: z.array(ActorRef).readonly(),
});
export type Quantity = z.infer<typeof Quantity>;

/** How finely a time is told. A half year or a season is told as finely as a quarter, a century as a decade. */
export const TimePrecision = z.enum([
  ...(['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'unknown'] as const),
]);
export type TimePrecision = z.infer<typeof TimePrecision>;

/**
 * An expression of time, as written, and the days from `from` to `to` that it covers where it was resolved; either is
 * absent where the words leave it open ("since 2011"). Without a span it is taken from elsewhere, as `basis` says.
 */
export const EventDate = z.looseObject({
  span: Span.optional(),
  text: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  precision: TimePrecision,
  basis: Basis,
  /** TimeML value; an `X` stands for what is not known. */
  value: z.string().optional(),
  /** Which rule chose it, where the model did not. */
  rule: z.string().optional(),
});
export type EventDate = z.infer<typeof EventDate>;

/** An expression of place, as written; its coordinates where it was resolved. */
export const EventPlace = z.looseObject({
  span: Span.optional(),
  name: z.string(),
  country: z.string().length(3).optional(),
  admin1: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  geonamesId: z.int().optional(),
  precision: z.enum(['exact', 'city', 'division', 'country', 'unknown']),
  basis: Basis,
  /** Name in the gazetteer. */
  toponym: z.string().optional(),
  /** Where it is no town or spot: the middle of the area, for maps; never a place where something happened. */
  middle: z.looseObject({ lat: z.number(), lon: z.number() }).optional(),
  /** Who else claims or holds it. */
  note: z.string().optional(),
  /** Where it was found: among the model's places, the clause, the sentence, the dateline, the report. */
  rule: z.string().optional(),
});
export type EventPlace = z.infer<typeof EventPlace>;

/** One act, as one document reports it. */
export const Event = z.looseObject({
  record: z.literal('event'),
  version: z.literal(1),
  id: z.string(),
  document: z.string(),
  trigger: z.looseObject({ ...Span.shape, text: z.string() }),
  type: EventType,
  mode: z.string().optional(),
  /** CAMEO code, as deep as type and mode decide it. */
  cameo: z.string(),
  /** Codes of a codebook that the user laid on top, beside type and mode. */
  codes: z.array(z.string()).readonly().optional(),
  quad: Quad,
  intensity: z.looseObject({ plover: z.number().optional(), goldstein: z.number().optional() }),
  contexts: z.array(z.string()).readonly(),
  source: z.array(ActorRef).readonly(),
  target: z.array(ActorRef).readonly(),
  status: Status,
  /**
   * What a CAMEO or PLOVER export says once status is folded in; absent where the event is not exported as one that
   * happened (negated, historical, other hypothetical events).
   */
  projected: z.looseObject({ type: EventType, mode: z.string().optional(), cameo: z.string() }).optional(),
  /** Expressions of time that the text gives this event; the first is the best. */
  date: z.array(EventDate).readonly(),
  /** Events of the document that the text puts before or after this one, or on its day: `relation` says where this one lies. */
  order: z
    .array(
      z.looseObject({
        relation: z.enum(['before', 'after', 'same-day']),
        event: z.string(),
        text: z.string(),
      }),
    )
    .readonly()
    .optional(),
  place: z.array(EventPlace).readonly(),
  quantities: z.array(Quantity).readonly(),
  /** Who asserts it, when that is not the writer. */
  attribution: z.array(ActorRef).readonly(),
  /** Index into the document's sentences, and that sentence's span. */
  sentence: z.looseObject({ ...Span.shape, index: z.int().nonnegative() }),
  confidence: Confidence,
  confidences: z.looseObject({ trigger: Confidence, type: Confidence, status: Confidence }),
  codedBy: z.looseObject({
    stage: z.string(),
    rule: z.string().optional(),
    ...Versions.shape,
  }),
  /** Which words, which rule, which alternatives lost. */
  why: z.array(z.string()).readonly(),
  /** Fields that a person set. */
  byHand: z.array(z.string()).readonly().optional(),
  /** What a person thinks of it. */
  review: z.enum(['accepted', 'rejected']).optional(),
});
export type Event = z.infer<typeof Event>;
