import type { Doc, QuantityMention } from '../../../document/index.ts';
import { isThing } from '../../../util/things.ts';

const CAME =
  /^(?:(?:\s[\s-]*|-[\s-]*)(?!who\b|said\b)[\p{L}\d]+){0,4}?(?:,\s(?:by|according\sto)\s[^,;.]{1,60},)?\s+(?:(?:had|have)\s+come\b(?!\s+(?:to|from|into|under|home|back|forward|down)\b)|(?:had\s+|have\s+)?(?:come\s+out|walked\b(?!\s+(?:in(?:to)?\s+(?:and|an?|off)|up\s+to|off\s+the)\b)|took\s+part|taken\s+part|(?:are|were)\s+taking\s+part|participated|attended|joined|turned\s+(?:out|up)|showed\s+up|absent\s+from\s+(?:work|their\s+\p{L}+)|came(?:\s+out)?|were\s+there|filled|thronged|flooded|jammed|converged|assembled))\b|^(?:\s+(?:people|men))?[\s-]+strong\b/u;
/** "spoke of 9,000 participants". */
const PARTICIPANTS = /(?:^|\s)(?:participants|attendees)$/;
const ARMED = /(?:^|[\s-])(?:police|policemen|officers|gendarmes|guards|gunmen|troops|soldiers|agents)$/;
const COUNTED =
  /\b(?:expect(?:s|ed|ing)?|count(?:s|ed|ing)?\s+on|hop(?:e|es|ed|ing)\s+for)\s+$|\b(?:crowds?|turnout|attendance|participation|participants)\s+(?:at|of|to|was|is|were|numbered|numbering|reached|topped)\s+(?:just\s+|only\s+)?$/i;

/**
 * "60,000 people took part", "estimated the crowd at 15,000": of those who came to what the text tells of.
 *                ^^^^^^^^^                  ^^^^^^^^
 */
export function isTurnout(
  { document: { text } }: Doc,
  { start, end, kindBy, type, unit, kind }: QuantityMention,
): boolean {
  if (kindBy === 'act' || type !== 'count') return false;
  // "Some 900 officers took part in the operation".
  if (kind === 'troops' || ARMED.test(unit ?? '') || isThing(unit ?? '')) return false;
  if (PARTICIPANTS.test(unit ?? '')) return true;
  if (COUNTED.test(text.slice(Math.max(0, start - 40), start))) return true;
  // "from 32 mills had come out": where they came from.
  if (/\b(?:from|in|at)\s$/.test(text.slice(Math.max(0, start - 6), start))) return false;
  return CAME.test(text.slice(end, end + 80));
}

/** Words for whoever is counted. */
const ANYBODY = /^(?:people|persons|heads|citizens|participants|men and women)$/;
/** Behind the number and its noun, no word of what befell those counted or of what else they did. */
const NO_MORE =
  /^["”]?(?:[.,;:)]|$)|^\s(?:at|in|on|for|along|outside|and|across|around|between|when|while)\b/u;

/** Fewer are rather counted for something else. */
const FEW = 20;
/** Fewer that nobody counts may be no count at all: "They tell us to work until 67"; nor is "I have 2,000 in the bank". */
const MANY = 500;
const OWNS =
  /\b(?:have|has|had|own|owns|owed?|earn(?:s|ed)?|pa(?:y|ys|id)|sells?|sold|ma(?:ke|kes|de))\s(?:only\s|just\s|about\s)?$/u;
/** "put the number of attackers at 40". */
const NUMBER_OF = /\b(?:numbers?|counts?|tally|total|list)\sof\b[^.;]{0,60}$/iu;

/** "made it 1,200", "counted 7,000 heads at the bridge": nothing says what those do who are counted. */
export function countsAnybody(
  { document: { text } }: Doc,
  { start, end, noun, kindBy, type, unit, giver, value, low, high }: QuantityMention,
): boolean {
  if (NUMBER_OF.test(text.slice(Math.max(0, start - 100), start))) return false;
  if (type !== 'count' || kindBy !== undefined || (unit !== undefined && !ANYBODY.test(unit))) return false;
  const isBare = unit === undefined && giver === undefined;
  if ((value ?? high ?? low ?? 0) < (isBare ? MANY : FEW)) return false;
  if (isBare && OWNS.test(text.slice(Math.max(0, start - 20), start))) return false;
  return NO_MORE.test(text.slice(noun?.end ?? end, end + 80));
}
