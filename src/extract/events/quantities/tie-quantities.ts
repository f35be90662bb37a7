import type { Doc, Event, Figure, Frame, Quantity, QuantityKind, QuantityMention } from '../../../document/index.ts';
import { overlaps } from '../../../document/index.ts';
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

/** What a number counts, and the events that it belongs to. */
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
    if (!countsThings(mention)) continue;
    const ties = tiesOf(doc, mention, framed, last);
    const events: string[] = [];
    let figure: Quantity | undefined;
    for (const { event, kind } of ties) {
      const owner = event === undefined ? undefined : framed[event]!.event;
      const by = giversOf(mention, owner, doc, actors);
      const quantity = quantityOf(mention, kind, doc.document.text, by);
      if (figure === undefined || (figure.kind === 'other' && kind !== 'other')) figure = quantity;
      if (event === undefined || owner === undefined) continue;
      tied[event]!.push(quantity);
      events.push(owner.id);
    }
    if (figure !== undefined) figures.push({ ...figure, sentence: mention.sentence, events });
    last = ties.find(({ kind }) => kind !== 'other' && kind !== 'money') ?? last;
  }
  return { events: framed.map(({ event }, i) => ({ ...event, quantities: tied[i]! })), figures };
}

/** Ages, dates, lengths of time, scores and names count no things. */
function countsThings({ type }: QuantityMention): boolean {
  return type === 'count' || type === 'money' || type === 'size' || type === 'percent' || type === 'part';
}

/** The events that a number belongs to, by the surest sign; one tie without an event where it belongs to none. */
function tiesOf(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  last: Tie | undefined,
): readonly Tie[] {
  const proposed = framed.flatMap(({ frame, event }, i): Tie[] => {
    const span = frame.quantity.find((one) => overlaps(one, mention));
    return span === undefined ? [] : [{ event: i, kind: kindFor(mention, event, span.kind) }];
  });
  // Where the words name an act ("killed 12") and the model gives the number to that and to others, it is that one's.
  const suited = proposed.filter(({ event }) => mention.kindBy === 'act' && fits(mention.kind, framed[event!]!.event));
  if (suited.length > 0) return suited;
  if (proposed.length > 0) return proposed;
  const governor = governedBy(doc, mention, framed);
  if (governor !== undefined) return [{ event: governor, kind: kindFor(mention, framed[governor]!.event) }];
  const again = last && repeats(doc, mention) ? last : undefined;
  const kind = again?.kind ?? mention.kind;
  const near = nearestFit(mention, kind, framed) ?? again?.event ?? fitBefore(mention, kind, framed);
  return [{ event: near, kind }];
}

/** The words decide where they suit the act, then the model, then the counted noun, then the act. */
function kindFor({ kind, kindBy }: QuantityMention, event: Event, proposed?: QuantityKind): QuantityKind {
  if (kind === 'money') return kind;
  if (kindBy === 'act' && (proposed === undefined || proposed === 'other' || fits(kind, event))) return kind;
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
    if (frame.sentence < mention.sentence && event.status === 'actual' && fits(kind, event)) found = i;
  });
  return found;
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

function quantityOf(mention: QuantityMention, kind: QuantityKind, text: string, by: Quantity['by']): Quantity {
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
