import { type ActorRef, covers, type Event, type QuantityMention, type Span } from '../../../document/index.ts';
import type { ActorIndex } from '../../../document/refs.ts';
import { speechAround } from '../speech.ts';
import { childrenOf, lemmaAt, subtreeOf, wordAt } from '../syntax.ts';
import type { QuantityDoc } from './tie-quantities.ts';

const GIVES =
  /^(?:put|give|count|estimate|tally|report|list|record|place|set|say|speak|cite|claim|register|document|confirm|number)$/;

/** Who gives a figure: the subject of "put the toll at"; else whose speech it is; else who asserts the event. */
export function giversOf(
  mention: QuantityMention,
  event: Event,
  doc: QuantityDoc,
  actors: ActorIndex,
): readonly ActorRef[] {
  const counter = subjectThatGives(mention, doc);
  const own = counter && actors.refFor(counter);
  if (own) return [own];
  const speech = speechAround(doc.layers.quotations, mention, ({ speaker }) => speaker !== undefined);
  const speaker = speech?.speaker && actors.refFor(speech.speaker, speech.confidence);
  if (speaker) return [speaker];
  return event.sentence.index === mention.sentence ? event.attribution : [];
}

/**
 * "Police gave a toll of 14", "hospitals put the dead at 40", "the ministry counted 21,000".
 *  ^^^^^^                      ^^^^^^^^^                       ^^^^^^^^^^^^
 */
function subjectThatGives(mention: QuantityMention, doc: QuantityDoc): Span | undefined {
  const { tokens, words } = doc.layers;
  let at = tokens.findIndex((token) => token.sentence === mention.sentence && token.end > mention.start);
  while (at >= 0) {
    const word = words[at];
    if (word?.upos === 'VERB') {
      if (!GIVES.test(lemmaAt(doc, at))) return undefined;
      const subject = childrenOf(doc, at).find((child) => wordAt(doc, child).deprel === 'nsubj');
      if (subject === undefined) return undefined;
      const span = spanOf(doc, subject);
      return covers(span, mention) ? undefined : span;
    }
    at = word?.head ?? -1;
  }
  return undefined;
}

function spanOf(doc: QuantityDoc, root: number): Span {
  const inside = subtreeOf(doc, root);
  const { tokens } = doc.layers;
  return { start: tokens[Math.min(...inside)]!.start, end: tokens[Math.max(...inside)]!.end };
}
