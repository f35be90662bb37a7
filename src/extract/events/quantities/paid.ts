import type { Event, QuantityMention } from '../../../document/index.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

const ASKED = /\b(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|want(?:s|ed|ing)?|seek(?:s|ing)?|sought)\b[^.;]*$/i;
const RANSOM = /\bransom\b/i;
const PAID = /^\s+(?:ransom\b|(?:had|has|have)\s+been\s+paid\b|was\s+paid\b|were\s+paid\b)/i;
const OF_SUM = /^\s+of\s+(?:it|that|this|the\s+(?:money|sum|aid|loan|grant|package|funds?))\b/i;
const OF_THAT_SUM =
  /^\s*of\s+(?:that|this|the)\s+(?:sum|amount|money|aid|loan|total|package|grant)\b[^.;]{0,30}$/i;
const IS_THE_SUM = /^\s+(?:was|is|were|are)\s+(?:the|its|their)\s+(?:amount|sum|figure|total|limit)\b/i;
/** "$40 million can be drawn this year", "the $130 million granted to Moldova". */
const DRAWN =
  /^\s+(?:(?:can|could|will|would|may|(?:is|are) to|had been|has been|was|were|had|has)\s+(?:be\s+|been\s+)?(?:drawn|disbursed|paid\sout|transferred|arrive[ds]?|reach|flow|granted|lent|handed\sover)|(?:granted|lent|promised|pledged|offered|given|approved)\b(?!\s+by\b))/i;
const REST = /\bremaining\s$/i;
const SUM =
  /\b(?:the|its|their)\s+(?:(?:full|total|real|true|whole|\p{L}+(?:an|ish|ese|nch|tch|i))\s+)?(?:cost|price|sum|package|value|amount|aid|grant|loan|deal|total|offer|pledge|credit|tranche|gift|facility\s+(?:of|worth))\b[^.;]{0,40}$/iu;
/** How many sentences on such a sum may follow. */
const REACH = 3;

/**
 * "A radio said $2 million had been paid", sentences after a release; "$30 million of it would arrive", after the aid.
 *               ^^^^^^^^^^                                             ^^^^^^^^^^^
 */
export function paidFor(
  { document: { text }, layers: { sentences } }: QuantityDoc,
  { start, end, sentence, giver }: QuantityMention,
  framed: readonly FramedEvent[],
  last: number | undefined,
): number | undefined {
  const { start: from, end: until } = sentences[sentence]!;
  const [before, after] = [text.slice(from, start), text.slice(end, until)];
  if (!ASKED.test(before) && (RANSOM.test(before) || PAID.test(after))) {
    const captives = framedIn(framed, sentence - REACH, sentence).findLast((i) => {
      const { event } = framed[i]!;
      return isCaptives(event) && event.status !== 'negated';
    });
    if (captives !== undefined) return captives;
  }
  const near = last !== undefined && sentence - framed[last]!.frame.sentence <= REACH ? last : undefined;
  const paid =
    near ?? framedIn(framed, sentence - REACH, sentence - 1).findLast((i) => isGift(framed[i]!.event));
  if (paid === undefined) return undefined;
  // "The premier spoke of $260 million": a rival sum.
  if (giver !== undefined && framedIn(framed, sentence).length === 0) return paid;
  const told =
    OF_SUM.test(after) ||
    DRAWN.test(after) ||
    IS_THE_SUM.test(after) ||
    OF_THAT_SUM.test(before) ||
    REST.test(before);
  return told || SUM.test(before) ? paid : undefined;
}

const GIFT = /pledg|promis|offer|loan|lend|lent|grant|aid|help|donat|credit/i;

/** Help, or a word that it will be given. */
function isGift({ type, status, trigger }: Event): boolean {
  if (status !== 'actual' && status !== 'future') return false;
  return type === 'AID' || (type === 'AGREE' && GIFT.test(trigger.text));
}

function isCaptives({ mode }: Event): boolean {
  return mode === 'release' || mode === 'abduct';
}
