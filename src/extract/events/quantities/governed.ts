import type { EventType, QuantityMention } from '../../../document/index.ts';
import { tokenBehind } from '../../../document/near.ts';
import { wordAt } from '../syntax.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

/** Acts of which soldiers and arms are the matter. */
const MILITARY: ReadonlySet<EventType> = new Set([
  ...(['MOBILIZE', 'AID', 'RETREAT', 'AGREE', 'REQUEST', 'COOPERATE', 'CONCEDE', 'THREATEN'] as const),
]);

/** Relations from a number up to the act that it belongs to. */
const UP = /^(?:nummod|obj|nsubj|nsubj:pass|obl|nmod|conj|compound|amod|appos|dep|obl:npmod|nmod:npmod)$/;

/**
 * "withdraw its 700 soldiers": the number hangs on the act by nouns alone.
 *  ^^^^^^^^     ^^^
 */
export function governedBy(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
): number | undefined {
  if (mention.kindBy !== 'noun') return undefined;
  const own = framedIn(framed, mention.sentence);
  let at: number | undefined = numberToken(doc, mention);
  for (let steps = 0; at !== undefined && steps < 6; steps += 1) {
    const here: number = at;
    const event = own.find((i) => {
      const { trigger } = framed[i]!.frame;
      return trigger.first <= here && here < trigger.until;
    });
    if (event !== undefined)
      return mention.kind === 'money' || MILITARY.has(framed[event]!.event.type) ? event : undefined;
    const word = wordAt(doc, here);
    if (word.upos === 'VERB' || !UP.test(word.deprel)) return undefined;
    at = word.head;
  }
  return undefined;
}

/** The last token of the number's words that is a number, else the last. */
function numberToken(
  { layers: { tokens } }: QuantityDoc,
  { end, sentence }: QuantityMention,
): number | undefined {
  const at = tokenBehind(tokens, end - 1);
  return tokens[at]?.sentence === sentence ? at : undefined;
}
