import type { Doc, QuantityMention } from '../../../document/index.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent } from './tie-quantities.ts';

const NATURE =
  /\b(?:Ebola|cholera|measles|malaria|coronavirus|Covid(?:-19)?|virus|diseases?|illness|pandemic|(?:earth)?quakes?|tremors?|aftershocks?|tsunami|floods?|flooding|cyclones?|hurricanes?|typhoons?|tornado(?:es)?|landslides?|mudslides?|avalanches?|drought|famine|(?<!\b(?:humanitarian|political|military|economic|diplomatic)\s)disasters?(?!\s(?:for|management|relief|response|committee|agency|area|zone)\b)|heatwave|heat wave|wildfires?|(?:outbreak|epidemic|eruption)(?!\sof\s(?:\p{L}+\s)?(?:violence|fighting|war|clashes)\b))\b/iu;
/** "A family of four suffocated after lighting a stove", "died in road accidents". */
const BY_CHANCE =
  /^[^.;]{0,100}\b(?:(?:of|from)\s(?:the\s)?(?:cold|heat|exposure|natural\scauses|old\sage|heart\sattacks?)|(?:road|car|bus|train|traffic|mining|boating)\s(?:accidents?|crash(?:es)?|collisions?)|in\s(?:an?\s|the\s)?(?:road\s)?accidents?|(?:suffocated|asphyxiated|poisoned|fumes|lighting)\b[^.;]{0,60}\b(?:stoves?|heaters?|generators?|candles?)\b)/u;
const HARM: ReadonlySet<QuantityMention['kind']> = new Set(['killed', 'wounded', 'displaced']);

/**
 * "Ebola has killed more than 5,000 people", in a report of a strike: nobody did it, where the sentence tells of no act.
 *  ^^^^^
 */
export function isOfNature(
  doc: Doc<'sentences'>,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
): boolean {
  const { kind, guess, sentence } = mention;
  return HARM.has(guess ?? kind) && framedIn(framed, sentence).length === 0 && isByNature(doc, mention);
}

/** "the families of 30 people killed in the flood": of no attack told before. */
export function isByNature(doc: Doc<'sentences'>, { sentence, end: until }: QuantityMention): boolean {
  const { start, end } = doc.layers.sentences[sentence]!;
  const { text } = doc.document;
  return NATURE.test(text.slice(start, end)) || BY_CHANCE.test(text.slice(until, end));
}
