import type { Doc, QuantityMention } from '../../../document/index.ts';

const TOLL =
  /\b(?:toll|(?:number|count) of (?:the )?(?:dead|deaths|wounded|injured|casualties))\b[^.;]{0,40}$/i;

/** "which brings the number of dead to three". */
export function isToll({ document: { text } }: Doc, { start }: QuantityMention): boolean {
  return TOLL.test(text.slice(Math.max(0, start - 80), start));
}
