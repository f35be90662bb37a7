import { type ActorRef, type Event, type QuantityMention, textOf } from '../../../document/index.ts';
import type { ActorIndex } from '../../../document/refs.ts';
import { speechAround } from '../speech.ts';
import type { QuantityDoc } from './tie-quantities.ts';

const PRONOUN = /^(?:he|she|it|they)$/i;

/** Who gives a figure: whoever counts it ("put the toll at 14"); else whose speech it is; else who asserts the event. */
export function giversOf(
  mention: QuantityMention,
  event: Event | undefined,
  doc: QuantityDoc,
  actors: ActorIndex,
  last: readonly ActorRef[] = [],
): readonly ActorRef[] {
  const giver = mention.giver && actors.refFor(mention.giver);
  if (giver) return [giver];
  // "They put the number at 12,000": whoever gave the figure before.
  if (mention.giver && PRONOUN.test(textOf(doc.document.text, mention.giver))) return last;
  const speech = speechAround(doc.layers.quotations, mention, ({ speaker }) => speaker !== undefined);
  const speaker = speech?.speaker && actors.refFor(speech.speaker, speech.confidence);
  if (speaker) return [speaker];
  return event?.sentence.index === mention.sentence ? event.attribution : [];
}
