import type {
  Doc,
  Event,
  Figure,
  Frame,
  Quantity,
  QuantityKind,
  QuantityMention,
} from '../../../document/index.ts';
import { countsThings, overlaps } from '../../../document/index.ts';
import type { ActorIndex } from '../../../document/refs.ts';
import { fits } from './fits.ts';
import { giversOf } from './givers.ts';
import { governedBy } from './governed.ts';

/** An event with the frame that it was coded from. */
export interface FramedEvent {
  readonly frame: Frame;
  readonly event: Event;
}

export type QuantityDoc = Doc<'sentences' | 'tokens' | 'words' | 'quotations' | 'quantities'>;

/** What a number counts, and the event that it belongs to, if any. */
interface Tie {
  readonly kind: QuantityKind;
  readonly event: number | undefined;
}

/** Gives every event the numbers that belong to it, and lists all that count people or things, each with who gives it. */
export function tieQuantities(
  doc: QuantityDoc,
  framed: readonly FramedEvent[],
  actors: ActorIndex,
): { readonly events: readonly Event[]; readonly figures: readonly Figure[] } {
  const tied = framed.map((): Quantity[] => []);
  const figures: Figure[] = [];
  let last: Tie | undefined;
  for (const mention of doc.layers.quantities) {
    if (!countsThings(mention.type)) continue;
    const tie = tieOf(doc, mention, framed, last);
    const owner = tie.event === undefined ? undefined : framed[tie.event]!.event;
    const by = giversOf(mention, owner, doc, actors);
    const quantity = quantityOf(mention, tie.kind, doc.document.text, by);
    if (tie.event !== undefined) tied[tie.event]!.push(quantity);
    figures.push({ ...quantity, sentence: mention.sentence, ...(owner && { event: owner.id }) });
    if (tie.kind !== 'other' && tie.kind !== 'money') last = tie;
  }
  return { events: framed.map(({ event }, i) => ({ ...event, quantities: tied[i]! })), figures };
}

/** The event that a number belongs to, by the surest sign. */
function tieOf(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  last: Tie | undefined,
): Tie {
  const proposed = proposedFor(mention, framed);
  if (proposed !== undefined) return proposed;
  const governor = governedBy(doc, mention, framed);
  if (governor !== undefined) return { event: governor, kind: kindFor(mention, framed[governor]!.event) };
  const again = last && repeats(doc, mention) ? last : undefined;
  const kind = again?.kind ?? mention.kind;
  const near =
    nearestFit(mention, kind, framed) ??
    again?.event ??
    fitBefore(mention, kind, framed) ??
    fitAfter(mention, kind, framed);
  return { event: near, kind };
}

/** The event to which the model gives the number: one that suits the words' kind ("killed 12") first, then the surest. */
function proposedFor(mention: QuantityMention, framed: readonly FramedEvent[]): Tie | undefined {
  let best: (Tie & { readonly rank: number }) | undefined;
  framed.forEach(({ frame, event }, i) => {
    const span = frame.quantity.find((one) => overlaps(one, mention));
    if (span === undefined) return;
    const suits = mention.kindBy === 'act' && fits(mention.kind, event) ? 1 : 0;
    const rank = suits + span.confidence;
    if (best === undefined || rank > best.rank)
      best = { event: i, kind: kindFor(mention, event, span.kind), rank };
  });
  return best;
}

/** The words decide where they suit the act, then the model, then the counted noun, then the act. */
function kindFor({ kind, kindBy }: QuantityMention, event: Event, proposed?: QuantityKind): QuantityKind {
  if (kind === 'money') return kind;
  if (kindBy === 'act' && (proposed === undefined || fits(kind, event))) return kind;
  // A model that knows no kind still yields to the plainest words.
  if (kindBy === 'act' && proposed === 'other' && /^(?:killed|wounded|arrested)$/.test(kind)) return kind;
  // "burned two of them": what is destroyed are things, where no word says otherwise.
  if (event.mode === 'destroy' && kindBy === undefined) return 'other';
  if (proposed !== undefined) return proposed;
  if (kindBy !== undefined) return kind;
  return 'other';
}

/** The nearest event of the sentence that a number of this kind may belong to. */
function nearestFit(
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
): number | undefined {
  const far = ({ event }: FramedEvent) =>
    Math.max(event.trigger.start - mention.end, mention.start - event.trigger.end, 0);
  return framed
    .map((one, i) => ({ one, i }))
    .filter(({ one }) => one.frame.sentence === mention.sentence && fits(kind, one.event))
    .sort((a, b) => far(a.one) - far(b.one) || a.i - b.i)[0]?.i;
}

/**
 * "The attack left 12 dead", a sentence after the attack.
 *                  ^^
 */
function fitBefore(
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
): number | undefined {
  let found: number | undefined;
  framed.forEach(({ frame, event }, i) => {
    if (
      frame.sentence < mention.sentence &&
      mention.sentence - frame.sentence <= 3 &&
      event.status === 'actual' &&
      fits(kind, event)
    )
      found = i;
  });
  return found;
}

/**
 * "Market blast: 12 dead", and "the bombing" a sentence or more later, where "blast" was not coded.
 *                ^^
 */
function fitAfter(
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
): number | undefined {
  const found = framed.findIndex(
    ({ frame, event }) =>
      frame.sentence > mention.sentence &&
      frame.sentence - mention.sentence <= 3 &&
      event.status === 'actual' &&
      fits(kind, event),
  );
  return found < 0 ? undefined : found;
}

/**
 * "put the number at three", "gave a figure of 23", "the ministry counted 21,000": what was counted before, by another.
 *                    ^^^^^                    ^^                          ^^^^^^
 */
function repeats(doc: QuantityDoc, mention: QuantityMention): boolean {
  if (mention.kindBy !== undefined || mention.unit !== undefined || mention.type !== 'count') return false;
  if (mention.giver !== undefined) return true;
  return /\b(?:figure|number|count|tally|total|toll)\b[^.;]{0,20}$/i.test(
    doc.document.text.slice(Math.max(0, mention.start - 40), mention.start),
  );
}

function quantityOf(
  mention: QuantityMention,
  kind: QuantityKind,
  text: string,
  by: Quantity['by'],
): Quantity {
  const { start, end, low, high, value, approximate, unit, measure } = mention;
  return {
    kind,
    span: { start, end },
    text: text.slice(start, end),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(value === undefined ? {} : { value }),
    ...(approximate === undefined ? {} : { approximate }),
    ...(unit === undefined ? {} : { unit }),
    ...(measure === 'level' && { measure }),
    by,
  };
}
