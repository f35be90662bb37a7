import type { Doc, QuantityMention } from '../../document/index.ts';
import { tokenBehind } from '../../document/near.ts';
import { maySuffer } from './kinds/index.ts';
import { NUMBER_WORD } from '../../util/number-words.ts';

/** Surer than this the model says what a number counts of which no word tells it. */
const UNTOLD = 0.5;
/** The same where only the counted noun tells it: "12 soldiers" may have died. */
const BY_NOUN = 0.8;
/** Behind a bare number, what shows that it counts: "nine of them", "all 16 were". */
const COUNTS =
  /^\s(?:of\s(?:them|whom|these|those|the|its|their|our|his|her)\b|others?\b|more\b|were\b|was\b|had\b|have\b|are\b|will\b|did\b|came\b|went\b)/u;

/** "Nine workers out of ten", "shot him 16 times". */
const RATIO = new RegExp(
  `^(?:\\s\\p{L}+){0,2}\\s(?:out\\sof|in)\\s(?:every\\s)?(?:\\d|${NUMBER_WORD}|a\\sdozen|a\\shundred)|^\\stimes\\b`,
  'u',
);
/** "Several hundred people on Sunday buried Sergeant Ulan Mamatov". */
const MOURN = /^(?:\s\p{L}+){0,4}\s(?:buried|mourned|carried)\s(?:the|a|an|their|his|her|\p{Lu})/u;
/** "Two armed groups fought": they do it. */
const FIGHT =
  /^(?:\s(?!(?:were|was|been|being|who|that|when)\b)[\p{L}-]+){1,4}\s(?:fought|clashed|battled|attacked|raided|stormed|opened\sfire|fired|rammed|traded\sfire|exchanged\sfire)\b/u;

const ORGANISERS = /\borgani[sz]ers?\b/iu;
const ANYBODY = /^(?:people|persons|men and women|citizens)$/;
/** Fewer may be stewards or stages. */
const CROWD = 50;

/** "Organisers spoke of 4,000 people on the bridge": those who came, where no word says otherwise. */
function isOfOrganisers(
  { document: { text } }: Doc,
  { giver, kindBy, unit, value = 0, measure }: QuantityMention,
): boolean {
  if (giver === undefined || kindBy !== undefined || value < CROWD || measure === 'level') return false;
  return (unit === undefined || ANYBODY.test(unit)) && ORGANISERS.test(text.slice(giver.start, giver.end));
}

/**
 * A number with what the model sees it count, where no act beside it tells:
 * "nine people went to their graves", "counted 7,000 heads at the bridge".
 *  ^^^^                                        ^^^^^
 * A bare number that nobody gives may as well be an hour or an age.
 */
export function withKind(doc: Doc<'tokens' | 'words'>, mention: QuantityMention): QuantityMention {
  const { type, kind, kindBy, noun, unit, giver, value, end } = mention;
  if (type !== 'count' || kindBy === 'act') return mention;
  if (isOfOrganisers(doc, mention)) return { ...mention, kind: 'protesters', kindBy: 'act' };
  const counted = doc.layers.words[tokenBehind(doc.layers.tokens, end - 1)]?.counted;
  if (counted === undefined || counted.value === 'none' || counted.value === 'other') return mention;
  if (counted.value === kind || counted.confidence < (kindBy === undefined ? UNTOLD : BY_NOUN))
    return mention;
  const rest = doc.document.text.slice(end, end + 60);
  if (noun === undefined && giver === undefined && !COUNTS.test(rest)) return mention;
  if ((value === 1 && /^\sof\s/.test(rest)) || RATIO.test(rest)) return mention;
  if (counted.value === 'killed' && (MOURN.test(rest) || FIGHT.test(rest))) return mention;
  return maySuffer(counted.value, unit ?? '') ? { ...mention, guess: counted.value } : mention;
}
