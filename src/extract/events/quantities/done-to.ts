import { covers, type Doc, type QuantityMention } from '../../../document/index.ts';
import { isDeed } from '../../../document/is-deed.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent } from './tie-quantities.ts';

const AND = /^(?:\s[\p{L}'’-]+){1,3}\sand\s$/u;

/**
 * "840 of its members had found dismissal letters", "attacked 40 systems and two banks": whom a deed is done to, where no
 *  ^^^                                                       ^^
 * word says more.
 */
export function doneTo(
  doc: Doc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
): number | undefined {
  const { text } = doc.document;
  const before = text.slice(Math.max(0, mention.start - 4), mention.start);
  // "one of its leaders", "several huts": hardly counted.
  if (mention.value === undefined || mention.value <= 1) return undefined;
  if (/\bthe\s$/i.test(before)) return undefined;
  return framedIn(framed, mention.sentence).find((i) => {
    const { event, frame } = framed[i]!;
    return (
      isDeed(event) &&
      event.status === 'actual' &&
      may(i) &&
      frame.target.some((span) => covers(span, mention) || AND.test(text.slice(mention.end, span.start)))
    );
  });
}
