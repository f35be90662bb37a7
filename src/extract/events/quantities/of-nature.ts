import type { Doc, QuantityMention } from '../../../document/index.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent } from './tie-quantities.ts';

const NATURE =
  /\b(?:Ebola|cholera|measles|malaria|coronavirus|Covid(?:-19)?|virus|disease|illness|outbreak|epidemic|pandemic|earthquake|quake|tsunami|floods?|flooding|cyclone|hurricane|typhoon|tornado|landslides?|mudslides?|avalanche|drought|famine|heatwave|heat wave|wildfires?|eruption)\b/i;
const HARM: ReadonlySet<QuantityMention['kind']> = new Set(['killed', 'wounded', 'displaced']);

/**
 * "Ebola has killed more than 5,000 people", in a report of a strike: nobody did it, where the sentence tells of no act.
 *  ^^^^^
 */
export function isOfNature(
  doc: Doc<'sentences'>,
  { kind, sentence }: QuantityMention,
  framed: readonly FramedEvent[],
): boolean {
  if (!HARM.has(kind) || framedIn(framed, sentence).length > 0) return false;
  const { start, end } = doc.layers.sentences[sentence]!;
  return NATURE.test(doc.document.text.slice(start, end));
}
