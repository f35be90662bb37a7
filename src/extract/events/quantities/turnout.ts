import type { Doc, QuantityMention } from '../../../document/index.ts';
import { isThing } from '../../../util/things.ts';

const CAME =
  /^(?:(?:\s[\s-]*|-[\s-]*)(?!who\b|said\b)[\p{L}\d]+){0,4}?\s+(?:(?:had|have)\s+come\b(?!\s+(?:to|from|into|under|home|back|forward|down)\b)|(?:had\s+|have\s+)?(?:come\s+out|walked\b(?!\s+(?:in(?:to)?\s+(?:and|an?|off)|up\s+to|off\s+the)\b)|took\s+part|taken\s+part|participated|attended|joined|turned\s+(?:out|up)|showed\s+up|absent\s+from\s+(?:work|their\s+\p{L}+)|came(?:\s+out)?|were\s+there|filled|thronged|flooded|jammed|converged|assembled))\b|^(?:\s+(?:people|men))?[\s-]+strong\b/u;
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
  if (COUNTED.test(text.slice(Math.max(0, start - 40), start))) return true;
  // "from 32 mills had come out": where they came from.
  if (/\b(?:from|in|at)\s$/.test(text.slice(Math.max(0, start - 6), start))) return false;
  return CAME.test(text.slice(end, end + 80));
}
