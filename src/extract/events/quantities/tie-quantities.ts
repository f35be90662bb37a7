import type { Doc, Event, Frame, Quantity, QuantityKind, QuantityMention } from '../../../document/index.ts';
import { overlaps } from '../../../document/index.ts';
import type { ActorIndex } from '../../../document/refs.ts';
import { fits } from './fits.ts';
import { giversOf } from './givers.ts';

/** An event with the frame that it was coded from. */
export interface FramedEvent {
  readonly frame: Frame;
  readonly event: Event;
}

export type QuantityDoc = Doc<'sentences' | 'tokens' | 'words' | 'quotations' | 'quantities'>;

/** A number that belongs to an event, as a thing of a kind. */
interface Tie {
  readonly event: number;
  readonly kind: QuantityKind;
}

/** Gives every event the numbers that belong to it, each with who gives it. */
export function tieQuantities(
  doc: QuantityDoc,
  framed: readonly FramedEvent[],
  actors: ActorIndex,
): readonly Event[] {
  const tied = framed.map((): Quantity[] => []);
  for (const mention of doc.layers.quantities) {
    if (!countsThings(mention)) continue;
    for (const { event, kind } of tiesOf(mention, framed)) {
      const by = giversOf(mention, framed[event]!.event, doc, actors);
      tied[event]!.push(quantityOf(mention, kind, doc.document.text, by));
    }
  }
  return framed.map(({ event }, i) => ({ ...event, quantities: tied[i]! }));
}

/** Ages, dates, lengths of time, scores and names count no things. */
function countsThings({ type }: QuantityMention): boolean {
  return type === 'count' || type === 'money' || type === 'size' || type === 'percent' || type === 'part';
}

/** The events that a number belongs to: as the model says; else by its kind, in its sentence; else in one before. */
function tiesOf(mention: QuantityMention, framed: readonly FramedEvent[]): readonly Tie[] {
  const proposed = framed.flatMap(({ frame }, event): Tie[] => {
    const span = frame.quantity.find((one) => overlaps(one, mention));
    return span === undefined ? [] : [{ event, kind: mention.kindBy === 'act' ? mention.kind : span.kind }];
  });
  if (proposed.length > 0) return proposed;
  if (mention.kindBy !== 'act') return [];
  const event = nearestFit(mention, framed) ?? lastFit(mention, framed);
  return event === undefined ? [] : [{ event, kind: mention.kind }];
}

/** The nearest event of the sentence that a number of this kind may belong to. */
function nearestFit(mention: QuantityMention, framed: readonly FramedEvent[]): number | undefined {
  const far = ({ event }: FramedEvent) =>
    Math.max(event.trigger.start - mention.end, mention.start - event.trigger.end, 0);
  return framed
    .map((one, i) => ({ one, i }))
    .filter(({ one }) => one.frame.sentence === mention.sentence && fits(mention.kind, one.event))
    .sort((a, b) => far(a.one) - far(b.one) || a.i - b.i)[0]?.i;
}

/**
 * "The attack left 12 dead", a sentence after the attack.
 *                  ^^
 */
function lastFit(mention: QuantityMention, framed: readonly FramedEvent[]): number | undefined {
  if (mention.kind !== 'killed' && mention.kind !== 'wounded') return undefined;
  let found: number | undefined;
  framed.forEach(({ frame, event }, i) => {
    if (frame.sentence < mention.sentence && event.status === 'actual' && fits(mention.kind, event)) found = i;
  });
  return found;
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
