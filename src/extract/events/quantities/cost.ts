import type { QuantityMention } from '../../../document/index.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

const COST =
  /\b(?:cost|costs|costing|damages?|loss(?:es)?|lost\s(?:output|production|sales|revenues?|income|business|trade))\b[^.;]{0,60}$|(?<!\b(?:pass(?:ed|es)?|approv\w+|adopt\w+|back(?:ed|s)?|sign(?:ed|s)?)\s)\b(?:the|its|their|repair|wage)\sbill\s(?:(?:for|of|at|as|to|was|is)\b[^.;,]{0,50})?$/i;

const LOST = /\blost\s(?:(?:about|around|some|nearly|almost|over|only|just|up to|at least|more than)\s)?$/i;
/** "put the cost of all such raids since 2014 at $80m", "had lost 45 million euros in 2012": of many acts. */
const OF_YEARS = /\bsince\s(?:\p{L}+\s)?(?:19|20)\d\d\b[^.;]{0,30}$/iu;
const IN_YEAR = /^\sin\s(?:19|20)\d\d\b/;

/** "bread costs 50 pounds": a price. */
const PRICE =
  /(?:\b(?:\p{L}+ly|now|still|already|only)\s)?costs\s(?:(?:about|around|some|only|just|up to)\s)?$/iu;

/** Done to persons: what firms lost is of something else. */
const TO_PERSONS: ReadonlySet<string> = new Set([
  ...['arrest', 'deport', 'abduct', 'beat', 'firearms', 'primitive', 'sexual'],
]);

/** So many sentences on the cost may be told. */
const REACH = 3;

/**
 * "put the cost of the strike at $12m", "Monday's riot had cost shops $3 million": what an act cost those whom it met.
 *                                ^^^^                                 ^^^^^^^^^^
 */
export function costOf(
  { document: { text }, layers: { sentences } }: QuantityDoc,
  { start, end, sentence }: QuantityMention,
  framed: readonly FramedEvent[],
): number | undefined {
  const ahead = text.slice(sentences[sentence]!.start, start);
  if (
    (!COST.test(ahead) && !LOST.test(ahead)) ||
    OF_YEARS.test(ahead) ||
    IN_YEAR.test(text.slice(end, end + 10))
  )
    return undefined;
  const price = PRICE.exec(ahead);
  // "The strike costs $2 million a day": the act itself.
  const subject = price && text.slice(0, sentences[sentence]!.start + price.index).trimEnd().length;
  if (subject !== null && !framed.some(({ event }) => event.trigger.end === subject)) return undefined;
  return framedIn(framed, sentence - REACH, sentence).findLast((i) => {
    const { trigger, quad, mode = '', status, sentence: own } = framed[i]!.event;
    const able = own.index === sentence || !TO_PERSONS.has(mode);
    return quad === 'material-conflict' && status === 'actual' && trigger.end <= start && able;
  });
}
