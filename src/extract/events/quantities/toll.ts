import type { Doc, QuantityMention } from '../../../document/index.ts';

const TOLL =
  /\b(?:toll|(?:number|count) of (?:the )?(?:dead|deaths|victims|fatalities|wounded|injured|casualties))\b[^.;]{0,40}$/i;
/** "officials, who still list nine fatalities". */
const STILL =
  /\bstill\s(?:lists?|counts?|gives?|speaks?\sof|puts?\s(?:it|them|the\s\p{L}+)\sat|stands?\s(?:at|by))\s(?:only\s|just\s)?$/u;

/** "Ten of the 63 wounded are in intensive care": those of whom the report has told, however far back. */
export function isOfVictims({ document: { text } }: Doc, mention: QuantityMention): boolean {
  const { start, kind, kindBy } = mention;
  if (kindBy !== 'act' || (kind !== 'killed' && kind !== 'wounded')) return false;
  return /\bof\sthe\s$/i.test(text.slice(Math.max(0, start - 8), start));
}

/** "which brings the number of dead to three". */
export function isToll({ document: { text } }: Doc, { start }: QuantityMention): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  return TOLL.test(before) || STILL.test(before);
}
